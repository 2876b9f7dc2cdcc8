package io.github.onmal.rewrite.korean;

import io.github.onmal.rewrite.korean.EndingFeature.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A condition on endings, written as in {@code final,!-었-}: names set apart by commas, {@code !} before what is
 * excluded. A name is
 *
 * <ul>
 *   <li>the citation form of an ending: {@code -어요}, {@code -은} for {@code -ㄴ}; it accepts the misspelt and
 *       playful spellings of that ending too;
 *   <li>a class: {@code final if but because and adnominal nominal connective must though purpose quote};
 *   <li>a prefinal or a tense: {@code -시- -었- -겠- honorific past presumptive present completed future}, where
 *       {@code past} also means a completed {@code -ㄴ} or {@code -던};
 *   <li>a sentence type: {@code statement question command proposal exclamation promise};
 *   <li>a speech level: {@code hasipsio haeyo hae haera hao hage};
 *   <li>a spelling: {@code misspelt playful}.
 * </ul>
 *
 * <p>Names of one of these sorts are alternatives (citation forms and classes are one sort); an ending must satisfy
 * every sort named. The empty condition accepts every ending.
 */
public final class EndingFilter {

  private final Set<String> citations;
  private final int[] wanted;
  private final Set<String> excludedCitations;
  private final int excluded;

  private EndingFilter(
      Set<String> citations, int[] wanted, Set<String> excludedCitations, int excluded) {
    this.citations = citations;
    this.wanted = wanted;
    this.excludedCitations = excludedCitations;
    this.excluded = excluded;
  }

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException if a name is not known; the message gives the nearest known one
   */
  public static EndingFilter parse(String condition) {
    Set<String> citations = new HashSet<>();
    Set<String> excludedCitations = new HashSet<>();
    int[] wanted = new int[Kind.values().length];
    int excluded = 0;
    for (String part : Table.split(condition, ',')) {
      boolean not = part.startsWith("!");
      String name = not ? part.substring(1).trim() : part;
      Prefinal prefinal = Prefinal.named(name);
      EndingFeature feature = prefinal == null ? EndingFeature.named(name) : prefinal.feature();
      if (feature != null) {
        int bits = feature.bit() | (name.equals("past") ? EndingFeature.COMPLETED.bit() : 0);
        if (not) {
          excluded |= bits;
        } else {
          wanted[feature.kind().ordinal()] |= bits;
        }
      } else if (!EndingTable.standard().cited(name).isEmpty()) {
        for (EndingRow row : EndingTable.standard().cited(name)) {
          (not ? excludedCitations : citations).add(row.id());
        }
      } else if (!part.isEmpty() || !condition.isBlank()) {
        throw new IllegalArgumentException(
            "'"
                + name
                + "' in '"
                + condition
                + "': expected an ending such as -어요, a prefinal such as -시-, or a class such as"
                + " final; did you mean '"
                + nearest(name)
                + "'?");
      }
    }
    return new EndingFilter(Set.copyOf(citations), wanted, Set.copyOf(excludedCitations), excluded);
  }

  /** Whether an ending satisfies the condition. */
  public boolean accepts(Ending ending) {
    int features = ending.features();
    if ((features & excluded) != 0 || cites(excludedCitations, ending)) {
      return false;
    }
    int classes = wanted[Kind.SHAPE.ordinal()];
    if ((classes != 0 || !citations.isEmpty())
        && (classes & features) == 0
        && !cites(citations, ending)) {
      return false;
    }
    for (int kind = 0; kind < wanted.length; kind++) {
      if (kind != Kind.SHAPE.ordinal() && wanted[kind] != 0 && (wanted[kind] & features) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean cites(Set<String> citations, Ending ending) {
    return !citations.isEmpty()
        && (citations.contains(ending.id()) || citations.contains(ending.standard()));
  }

  private static String nearest(String name) {
    List<String> names = new ArrayList<>();
    for (EndingFeature feature : EndingFeature.values()) {
      names.add(feature.keyword());
    }
    for (Prefinal prefinal : Prefinal.values()) {
      names.add(prefinal.citation());
    }
    names.addAll(EndingTable.standard().citations());
    String jamo = Hangul.fold(Hangul.decompose(name));
    String nearest = names.get(0);
    int least = Integer.MAX_VALUE;
    for (String candidate : names) {
      int distance = distance(jamo, Hangul.fold(Hangul.decompose(candidate)));
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Edit distance (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
