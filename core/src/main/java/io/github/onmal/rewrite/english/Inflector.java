package io.github.onmal.rewrite.english;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The forms of English verbs and nouns: listed ones for irregular lemmas, the regular endings for
 * all others (-s, -ed, -ing with the usual changes of spelling).
 */
public final class Inflector {

  private static final String VOWELS = "aeiou";

  /** Letters that no English verb ends in without a silent e. */
  private static final String SILENT_E_AFTER = "cgvzu";

  /** Ends of stems that mostly come from verbs in a silent e: update, provide, combine, close. */
  private static final Set<String> SILENT_E_ENDINGS =
      Set.of(
          "at", "id", "ud", "ad", "in", "um", "om", "as", "is", "os", "us", "ir", "ur", "ap", "ak",
          "ik", "yp");

  /**
   * Listed forms stand in the order base, third person, -ing, past, past participle, further
   * spellings.
   */
  private static final int PAST = 3;

  private final Map<String, List<String>> listed;
  private final Map<String, String> lemmaOf = new HashMap<>();

  /**
   * Creates an inflector.
   *
   * @param listed irregular lemmas and all their forms, lower case
   */
  public Inflector(Map<String, List<String>> listed) {
    this.listed = Map.copyOf(listed);
    listed.forEach((lemma, forms) -> forms.forEach(form -> lemmaOf.putIfAbsent(form, lemma)));
  }

  /** All forms of a lemma, the lemma first. */
  public List<String> forms(String lemma) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(lemma);
    List<String> irregular = listed.get(lemma);
    if (irregular != null) {
      forms.addAll(irregular);
      return new ArrayList<>(forms);
    }
    forms.add(third(lemma));
    forms.add(past(lemma));
    forms.add(gerund(lemma));
    return new ArrayList<>(forms);
  }

  /**
   * The base form of a word if its lemma is listed; else the word without a regular ending, or
   * null.
   */
  public @Nullable String base(String word) {
    String lemma = lemmaOf.get(word);
    if (lemma != null) {
      return lemma;
    }
    for (String candidate : candidates(word)) {
      if (forms(candidate).contains(word)) {
        return candidate;
      }
    }
    return null;
  }

  /** The -ing form of a base form. */
  public String gerund(String base) {
    List<String> irregular = listed.get(base);
    if (irregular != null) {
      for (String form : irregular) {
        if (form.endsWith("ing")) {
          return form;
        }
      }
    }
    if (base.endsWith("ie")) {
      return base.substring(0, base.length() - 2) + "ying";
    }
    if (base.endsWith("e")
        && !base.endsWith("ee")
        && !base.endsWith("oe")
        && !base.endsWith("ye")) {
      return base.substring(0, base.length() - 1) + "ing";
    }
    return doubled(base) + "ing";
  }

  /** The past form of a base form. */
  public String pastOf(String base) {
    List<String> irregular = listed.get(base);
    return irregular != null && irregular.size() > PAST ? irregular.get(PAST) : past(base);
  }

  private String third(String base) {
    if (endsInConsonantY(base)) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    boolean hissing =
        base.endsWith("s")
            || base.endsWith("x")
            || base.endsWith("z")
            || base.endsWith("ch")
            || base.endsWith("sh")
            || base.endsWith("o");
    return base + (hissing ? "es" : "s");
  }

  private String past(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    if (endsInConsonantY(base)) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    return doubled(base) + "ed";
  }

  private static boolean endsInConsonantY(String word) {
    return word.length() > 1 && word.endsWith("y") && !isVowel(word.charAt(word.length() - 2));
  }

  /** Doubles the last letter of a word of one syllable that ends consonant, vowel, consonant. */
  private static String doubled(String word) {
    int last = word.length() - 1;
    if (last < 2) {
      return word;
    }
    char end = word.charAt(last);
    boolean closed =
        !isVowel(end)
            && "wxy".indexOf(end) < 0
            && isVowel(word.charAt(last - 1))
            && !isVowel(word.charAt(last - 2));
    return closed && syllables(word) == 1 ? word + end : word;
  }

  private static int syllables(String word) {
    int count = 0;
    boolean before = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = isVowel(word.charAt(i));
      if (vowel && !before) {
        count++;
      }
      before = vowel;
    }
    return count;
  }

  /** What a word may be a regular form of, the likeliest first. */
  private static List<String> candidates(String word) {
    List<String> candidates = new ArrayList<>();
    for (String ending : List.of("ing", "ed", "es", "s")) {
      String stem = word.substring(0, Math.max(0, word.length() - ending.length()));
      if (word.endsWith(ending) && syllables(stem) > 0 && !word.endsWith("eed")) {
        candidates.add(restored(stem));
        candidates.add(stem);
        candidates.add(stem + "e");
      }
    }
    candidates.add(word);
    return candidates;
  }

  /** A stem as it was before its ending changed it. */
  private static String restored(String stem) {
    int last = stem.length() - 1;
    char end = stem.charAt(last);
    if (end == 'i') {
      return stem.substring(0, last) + "y";
    }
    if (last > 1 && end == stem.charAt(last - 1) && "lsfze".indexOf(end) < 0) {
      return stem.substring(0, last);
    }
    return endsInSilentE(stem) ? stem + "e" : stem;
  }

  private static boolean endsInSilentE(String stem) {
    int last = stem.length() - 1;
    char end = stem.charAt(last);
    if (SILENT_E_AFTER.indexOf(end) >= 0) {
      return true;
    }
    if (last < 2) {
      return last == 1 && isVowel(stem.charAt(0)) && !isVowel(end);
    }
    if (end == 'l') {
      return !isVowel(stem.charAt(last - 1)) && stem.charAt(last - 1) != 'l';
    }
    return !isVowel(stem.charAt(last - 2)) && SILENT_E_ENDINGS.contains(stem.substring(last - 1));
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}
