package io.github.onmal.rewrite.korean;

import java.util.List;

/**
 * A verb, adjective or copula (용언).
 *
 * @param dictionaryForm the citation form, in 다
 * @param kind what it is
 * @param stemClass how its stem changes
 * @param eoForms 아/어 forms where they do not follow from the class, the one to write first; empty
 *     otherwise
 * @param volitional whether its subject decides to do it, so that a first person can promise it
 * @param humble whether it lowers the speaker (드리다, 여쭙다), so that a customer is never asked to do
 *     it
 */
public record Predicate(
    String dictionaryForm,
    Kind kind,
    StemClass stemClass,
    List<String> eoForms,
    boolean volitional,
    boolean humble) {

  /** What a predicate is, as far as endings are concerned; auxiliaries inflect as one of these. */
  public enum Kind {
    /** 동사. */
    VERB,
    /** 있다, 없다 and their compounds, which take the endings of both. */
    EXISTENTIAL,
    /** 형용사. */
    ADJECTIVE,
    /** 이다, 아니다. */
    COPULA
  }

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if {@code dictionaryForm} is not a stem and 다
   */
  public Predicate {
    if (dictionaryForm.length() < 2
        || !dictionaryForm.endsWith("다")
        || !Hangul.isSyllable(dictionaryForm.charAt(dictionaryForm.length() - 2))) {
      throw new IllegalArgumentException(
          "'" + dictionaryForm + "': expected a dictionary form in 다, such as 보내다");
    }
    eoForms = List.copyOf(eoForms);
  }

  /**
   * The predicate of a dictionary form: the first of {@link #allOf}.
   *
   * @throws IllegalArgumentException if {@code dictionaryForm} is not a stem and 다
   */
  public static Predicate of(String dictionaryForm) {
    return allOf(dictionaryForm).get(0);
  }

  /**
   * The predicates of a dictionary form: homonyms of the lexicon, the commonest in customer service
   * first (묻다: 물어, 묻어), else the one its shape suggests.
   *
   * @return at least one
   * @throws IllegalArgumentException if {@code dictionaryForm} is not a stem and 다
   */
  public static List<Predicate> allOf(String dictionaryForm) {
    List<Predicate> known = PredicateLexicon.standard().named(dictionaryForm);
    return known.isEmpty() ? List.of(StemShape.guess(dictionaryForm)) : known;
  }

  /** The dictionary form without 다. */
  public String stem() {
    return dictionaryForm.substring(0, dictionaryForm.length() - 1);
  }

  /** The dictionary form and what tells it from its homonyms, as in {@code 묻다(ㄷ)}. */
  @Override
  public String toString() {
    return dictionaryForm + "(" + stemClass.label() + (kind == Kind.ADJECTIVE ? " 형" : "") + ")";
  }
}
