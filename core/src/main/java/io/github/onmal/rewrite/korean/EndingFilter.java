package io.github.onmal.rewrite.korean;

import io.github.onmal.rewrite.korean.EndingFeature.Kind;
import io.github.onmal.table.Table;
import io.github.onmal.text.EditDistance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition on endings, written as in {@code final,!-었-}: names set apart by commas, {@code !}
 * before what is excluded. A name is
 *
 * <ul>
 *   <li>a prefinal: {@code -시- -었- -겠- honorific presumptive}; the ending must carry every one
 *       named;
 *   <li>a tense: {@code past present completed future}, where {@code past} also means a completed
 *       {@code -ㄴ} or {@code -던}; one of those named;
 *   <li>the citation form of an ending: {@code -어요}, {@code -은} for {@code -ㄴ}; it accepts the
 *       misspelt and playful spellings of that ending too;
 *   <li>a class {@code final if but because and adnominal nominal connective must though purpose
 *       quote}, a sentence type {@code statement question command proposal exclamation promise}, a
 *       speech level {@code hasipsio haeyo hae haera hao hage}, or a spelling {@code misspelt
 *       playful};
 *   <li>{@code adjective}: the ending stands on an adjective (형용사) that no verb of the lexicon is
 *       spelled like (적다, 쓰다).
 * </ul>
 *
 * <p>An ending must be one of those cited, or satisfy every sort of class named (names of one sort
 * are alternatives): {@code statement,-고} is a statement or {@code -고}. The empty condition accepts
 * every ending.
 */
public final class EndingFilter {

  private static final int PREFINALS =
      EndingFeature.HONORIFIC.bit() | EndingFeature.PAST.bit() | EndingFeature.PRESUMPTIVE.bit();

  private static final String ADJECTIVE = "adjective";

  private final Set<String> citations;
  private final boolean onAdjective;
  private final int carried;
  private final int[] wanted;
  private final Set<String> excludedCitations;
  private final int excluded;

  private EndingFilter(
      Set<String> citations,
      boolean onAdjective,
      int carried,
      int[] wanted,
      Set<String> excludedCitations,
      int excluded) {
    this.citations = citations;
    this.onAdjective = onAdjective;
    this.carried = carried;
    this.wanted = wanted;
    this.excludedCitations = excludedCitations;
    this.excluded = excluded;
  }

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException if a name is not known; the message gives the nearest known
   *     one
   */
  public static EndingFilter parse(String condition) {
    Set<String> citations = new HashSet<>();
    Set<String> excludedCitations = new HashSet<>();
    int[] wanted = new int[Kind.values().length];
    int excluded = 0;
    int carried = 0;
    boolean onAdjective = false;
    for (String part : Table.split(condition, ',')) {
      boolean not = part.startsWith("!");
      String name = not ? part.substring(1).trim() : part;
      Prefinal prefinal = Prefinal.named(name);
      EndingFeature feature = prefinal == null ? EndingFeature.named(name) : prefinal.feature();
      if (part.equals(ADJECTIVE)) {
        onAdjective = true;
      } else if (feature != null) {
        int bits = feature.bit() | (name.equals("past") ? EndingFeature.COMPLETED.bit() : 0);
        if (not) {
          excluded |= bits;
        } else if ((PREFINALS & bits) == bits) {
          carried |= bits;
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
    return new EndingFilter(
        Set.copyOf(citations),
        onAdjective,
        carried,
        wanted,
        Set.copyOf(excludedCitations),
        excluded);
  }

  /** Whether an ending satisfies the condition, on a predicate that is not known. */
  public boolean accepts(Ending ending) {
    return accepts(null, ending);
  }

  /**
   * Whether an ending satisfies the condition after a predicate. One that is honorific by itself
   * (계시다, 드시다) carries {@code -시-} with every ending.
   *
   * @param predicate the predicate, or null where none is known
   */
  public boolean accepts(@Nullable Predicate predicate, Ending ending) {
    if (onAdjective && (predicate == null || !isSurelyAdjective(predicate))) {
      return false;
    }
    boolean honorific = predicate != null && predicate.stemClass() == StemClass.HONORIFIC;
    return accepts(ending, ending.features() | (honorific ? EndingFeature.HONORIFIC.bit() : 0));
  }

  private boolean accepts(Ending ending, int features) {
    if ((features & excluded) != 0
        || (features & carried) != carried
        || cites(excludedCitations, ending)) {
      return false;
    }
    int tenses = wanted[Kind.PREFINAL.ordinal()];
    if (tenses != 0 && (tenses & features) == 0) {
      return false;
    }
    return cites(citations, ending) || isOfClass(features);
  }

  private boolean isOfClass(int features) {
    boolean named = false;
    for (int kind = 0; kind < wanted.length; kind++) {
      if (kind != Kind.PREFINAL.ordinal() && wanted[kind] != 0) {
        named = true;
        if ((wanted[kind] & features) == 0) {
          return false;
        }
      }
    }
    return named || citations.isEmpty();
  }

  private static boolean isSurelyAdjective(Predicate predicate) {
    for (Predicate homonym : Predicate.allOf(predicate.dictionaryForm())) {
      if (homonym.kind() != Predicate.Kind.ADJECTIVE) {
        return false;
      }
    }
    return predicate.kind() == Predicate.Kind.ADJECTIVE;
  }

  private static boolean cites(Set<String> citations, Ending ending) {
    return !citations.isEmpty()
        && (citations.contains(ending.id()) || citations.contains(ending.standard()));
  }

  private static String nearest(String name) {
    List<String> names = new ArrayList<>(List.of(ADJECTIVE));
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
      int distance = EditDistance.between(jamo, Hangul.fold(Hangul.decompose(candidate)));
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }
}
