package io.github.onmal.rewrite.korean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PredicateLexiconTest {

  @Test
  void listsEveryPredicateOnce() {
    Set<String> seen = new HashSet<>();
    List<Predicate> predicates = PredicateLexicon.standard().predicates();
    for (Predicate predicate : predicates) {
      assertTrue(seen.add(predicate.toString()), predicate + " is listed twice");
    }
    assertTrue(predicates.size() >= 450, "predicates: " + predicates.size());
  }

  @Test
  void stemsInRegularConsonantsAreNotOfAClassTheyCannotHave() {
    for (Predicate predicate : PredicateLexicon.standard().predicates()) {
      char last = predicate.stem().charAt(predicate.stem().length() - 1);
      String expected =
          switch (predicate.stemClass()) {
            case BIEUP, BIEUP_DROPPED -> "ㅂ";
            case DIGEUT -> "ㄷ";
            case SIOT -> "ㅅ";
            case HIEUT -> "ㅎ";
            case LIEUL -> "ㄹ";
            default -> "";
          };
      if (!expected.isEmpty()) {
        assertTrue(Hangul.hasFinal(last), predicate.toString());
        assertEquals(expected, String.valueOf(Hangul.finalConsonant(last)), predicate.toString());
      }
    }
  }
}
