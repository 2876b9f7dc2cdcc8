package io.github.onmal.rewrite.korean;

import java.util.List;
import java.util.Optional;

/**
 * Inflects predicates. A form is an allomorph of the stem and a form of the ending from the table
 * that allomorph names; the same two lists read inflected forms back ({@link InflectionReader}).
 */
public final class Conjugator {

  private static final String ELIDED_WITH_EO = Hangul.decompose("여");

  private Conjugator() {}

  /**
   * The shapes of a stem, misspelt ones included.
   *
   * @return of those that take the same ending, the one to write is first
   */
  public static List<Allomorph> allomorphs(Predicate predicate) {
    return Allomorphs.of(predicate);
  }

  /**
   * The shapes of the endings that may follow an allomorph, with all prefinal endings they may
   * carry.
   *
   * @return of those that mean the same, the one to write is first
   */
  public static List<EndingForm> endings(Attachment attachment) {
    return EndingTable.standard().forms(attachment);
  }

  /**
   * Inflects a predicate, in standard spelling.
   *
   * @param endingId citation form of an ending, prefinals allowed: {@code -어요}, {@code -었습니다},
   *     {@code -시면}
   * @throws IllegalArgumentException if there is no such ending or the predicate does not take it
   */
  public static String conjugate(Predicate predicate, String endingId) {
    return conjugate(predicate, endingId, "");
  }

  /**
   * Inflects a predicate after some text, in standard spelling: 이다 becomes 예요 after a vowel.
   *
   * @param endingId citation form of an ending, prefinals allowed
   * @param preceding what stands before the predicate; only 이다 depends on it
   * @return the inflected predicate, without {@code preceding}
   * @throws IllegalArgumentException if there is no such ending or the predicate does not take it
   */
  public static String conjugate(Predicate predicate, String endingId, CharSequence preceding) {
    List<Ending> endings = EndingTable.standard().find(endingId);
    if (endings.isEmpty()) {
      throw new IllegalArgumentException(
          "'" + endingId + "': expected the citation form of an ending, such as -어요");
    }
    for (Ending ending : endings) {
      Optional<String> form = inflect(predicate, ending, preceding);
      if (form.isPresent()) {
        return form.get();
      }
    }
    throw refused(predicate, endingId);
  }

  /**
   * Inflects a predicate, in standard spelling.
   *
   * @throws IllegalArgumentException if the predicate does not take the ending
   */
  public static String conjugate(Predicate predicate, Ending ending) {
    return inflect(predicate, ending, "").orElseThrow(() -> refused(predicate, ending.toString()));
  }

  /**
   * Writes an inflected predicate in standard spelling: 할께요 becomes 할게요, 되요 becomes 돼요.
   *
   * @param preceding what stands before the predicate; only 이다 depends on it
   * @throws IllegalArgumentException if the predicate does not take the ending
   */
  public static String respell(Predicate predicate, Ending ending, CharSequence preceding) {
    return inflect(predicate, ending, preceding)
        .orElseThrow(() -> refused(predicate, ending.toString()));
  }

  /** Inflects a predicate after some text, or gives nothing where it does not take the ending. */
  static Optional<String> inflect(Predicate predicate, Ending ending, CharSequence preceding) {
    EndingTable table = EndingTable.standard();
    Ending wanted = standard(ending);
    if (predicate.stemClass() == StemClass.HONORIFIC && !wanted.isHonorific()) {
      EndingRow row = table.cited(wanted.standard()).get(0);
      int honorific = prefinals(wanted) | EndingFeature.HONORIFIC.bit();
      if (!row.allows(honorific)) {
        return Optional.empty();
      }
      wanted = row.ending(honorific);
    }
    boolean elides =
        predicate.stemClass() == StemClass.COPULA
            && PronouncedFinal.of(preceding) == PronouncedFinal.VOWEL;
    String full = null;
    for (Allomorph allomorph : allomorphs(predicate)) {
      String form = table.written(allomorph.attachment(), wanted);
      if (form != null) {
        String inflected = Hangul.compose(allomorph.jamo().concat(form));
        if (!elides || isElided(allomorph)) {
          return Optional.of(inflected);
        }
        full = full == null ? inflected : full;
      }
    }
    return Optional.ofNullable(full);
  }

  /** Whether an allomorph of 이다 has lost its 이: nothing is left, or 여. */
  static boolean isElided(Allomorph allomorph) {
    return allomorph.jamo().isEmpty() || allomorph.jamo().equals(ELIDED_WITH_EO);
  }

  /** The ending without what is only read. */
  private static Ending standard(Ending ending) {
    if (!ending.isMisspelt() && !ending.isPlayful()) {
      return ending;
    }
    EndingRow row = EndingTable.standard().cited(ending.standard()).get(0);
    return row.ending(prefinals(ending) & ~prefinals(row.ending(0)));
  }

  static int prefinals(Ending ending) {
    int mask = (1 << Prefinal.values().length) - 1;
    return ending.features() & mask;
  }

  private static IllegalArgumentException refused(Predicate predicate, String ending) {
    return new IllegalArgumentException(predicate + " does not take " + ending);
  }
}
