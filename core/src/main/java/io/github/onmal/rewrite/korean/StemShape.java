package io.github.onmal.rewrite.korean;

import io.github.onmal.rewrite.korean.Predicate.Kind;
import java.util.List;

/** What the shape of a stem says about its inflection, for predicates that are not listed. */
final class StemShape {

  private StemShape() {}

  /**
   * The class a stem has when nothing else is known: …하다; …르다 is 르 불규칙 and other …ㅡ다 drop 으 (따르다,
   * 치르다, 들르다, 이르다 are listed); …ㄹ다 drops ㄹ; the rest is regular (한글 맞춤법 제18항).
   */
  static StemClass classOf(String stem) {
    String jamo = Hangul.decompose(stem);
    if (jamo.endsWith(Hangul.decompose("하"))) {
      return StemClass.HADA;
    }
    if (jamo.endsWith(Hangul.decompose("르"))) {
      return StemClass.REU;
    }
    if (jamo.endsWith(Hangul.decomposeForm("ㅡ"))) {
      return StemClass.EU;
    }
    char last = stem.charAt(stem.length() - 1);
    boolean lieul = Hangul.hasFinal(last) && Hangul.finalConsonant(last) == 'ㄹ';
    return lieul ? StemClass.LIEUL : StemClass.REGULAR;
  }

  /**
   * A predicate made up from its form; derived …있다, …없다, …롭다, …답다, …스럽다 are known by their suffix.
   */
  static Predicate guess(String dictionaryForm) {
    Kind kind = Kind.VERB;
    StemClass stemClass = null;
    for (PredicateLexicon.Suffix suffix : PredicateLexicon.standard().suffixes()) {
      if (dictionaryForm.length() > suffix.form().length()
          && dictionaryForm.endsWith(suffix.form())) {
        kind = suffix.kind();
        stemClass = suffix.stemClass();
        break;
      }
    }
    // Validates the form before its stem is looked at.
    Predicate regular =
        new Predicate(dictionaryForm, kind, StemClass.REGULAR, List.of(), true, false);
    return new Predicate(
        dictionaryForm,
        kind,
        stemClass == null ? classOf(regular.stem()) : stemClass,
        List.of(),
        kind == Kind.VERB && !PredicateLexicon.standard().isNonvolitional(dictionaryForm),
        false);
  }
}
