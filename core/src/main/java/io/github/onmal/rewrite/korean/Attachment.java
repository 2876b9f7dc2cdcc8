package io.github.onmal.rewrite.korean;

import io.github.onmal.rewrite.korean.Predicate.Kind;

/**
 * The table of endings a stem allomorph goes on in. What the tables hold follows from the sound the
 * allomorph ends in and from the kind of predicate (한글 맞춤법 제15항, 제18항).
 */
public enum Attachment {
  /** Verb in a vowel, endings joined as they are: 가-고, 가-ㅂ니다. */
  VERB_OPEN(Column.VERB, Shape.OPEN),
  /** Verb in a consonant, endings joined as they are: 받-고, 듣-습니다. */
  VERB_CLOSED(Column.VERB, Shape.CLOSED),
  /** Verb in a vowel, endings in 으 without it: 가-면, 도우-면. */
  VERB_EU_OPEN(Column.VERB, Shape.EU_OPEN),
  /** Verb in a consonant, endings in 으: 받-으면, 들-으면, 이-으면. */
  VERB_EU_CLOSED(Column.VERB, Shape.EU_CLOSED),
  /** Verb in ㄹ that stays: 만들-고, 만들-면. */
  VERB_LIEUL(Column.VERB, Shape.LIEUL),
  /** Verb that has dropped ㄹ: 만드-는, 만드-ㅂ니다. */
  VERB_LIEUL_DROPPED(Column.VERB, Shape.LIEUL_DROPPED),
  /** Verb with 아/어: 해-요, 눌러-서. */
  VERB_EO(Column.VERB, Shape.EO),
  /** Verb wrongly left without 어: 되-요, 되-서. */
  VERB_EO_MISSING(Column.VERB, Shape.EO_MISSING),
  /** Verb before -시-: 가-십니다, 받으-세요, 만드-시면, 계-십니다. */
  VERB_HONORIFIC(Column.VERB, Shape.HONORIFIC),
  /** 있다, 없다 and their compounds, endings joined as they are. */
  EXISTENTIAL_CLOSED(Column.EXISTENTIAL, Shape.CLOSED),
  /** 있다, 없다, endings in 으. */
  EXISTENTIAL_EU_CLOSED(Column.EXISTENTIAL, Shape.EU_CLOSED),
  /** 있다, 없다 with 어. */
  EXISTENTIAL_EO(Column.EXISTENTIAL, Shape.EO),
  /** Adjective in a vowel, endings joined as they are. */
  ADJECTIVE_OPEN(Column.ADJECTIVE, Shape.OPEN),
  /** Adjective in a consonant, endings joined as they are. */
  ADJECTIVE_CLOSED(Column.ADJECTIVE, Shape.CLOSED),
  /** Adjective in a vowel, endings in 으 without it. */
  ADJECTIVE_EU_OPEN(Column.ADJECTIVE, Shape.EU_OPEN),
  /** Adjective in a consonant, endings in 으. */
  ADJECTIVE_EU_CLOSED(Column.ADJECTIVE, Shape.EU_CLOSED),
  /** Adjective in ㄹ that stays. */
  ADJECTIVE_LIEUL(Column.ADJECTIVE, Shape.LIEUL),
  /** Adjective that has dropped ㄹ. */
  ADJECTIVE_LIEUL_DROPPED(Column.ADJECTIVE, Shape.LIEUL_DROPPED),
  /** Adjective with 아/어. */
  ADJECTIVE_EO(Column.ADJECTIVE, Shape.EO),
  /** Adjective, 있다 or 없다 before -시-: 좋으-십니다, 크-신데, 있으-세요. */
  ADJECTIVE_HONORIFIC(Column.ADJECTIVE, Shape.HONORIFIC),
  /** 이다 and 아니다: 이-ㅂ니다, 이-에요, 아니-고. */
  COPULA(Column.COPULA, Shape.COPULA),
  /** 이다 after a vowel, 이 elided: 무료-예요, 무료-라서. */
  COPULA_ELIDED(Column.COPULA, Shape.ELIDED),
  /** 이다 and 아니다 with 어: 이어-서, 여-서. */
  COPULA_EO(Column.COPULA, Shape.EO),
  /** 이다 and 아니다 before -시-: 이-십니다. */
  COPULA_HONORIFIC(Column.COPULA, Shape.HONORIFIC),
  /** Any predicate before -시- and another prefinal: 가-시겠어요, 가-셨습니다. */
  HONORIFIC_PREFINALS(Column.AFTER_PREFINAL, Shape.HONORIFIC_PREFINALS),
  /** Any predicate before -겠-: 가-겠습니다. */
  PRESUMPTIVE(Column.AFTER_PREFINAL, Shape.PRESUMPTIVE),
  /** Any predicate with 아/어 before -었-: 해-ㅆ-습니다, 받아-ㅆ-어요. */
  PAST(Column.AFTER_PREFINAL, Shape.PAST);

  /** A column of the table of endings: the kinds of predicate, in their order, and one more. */
  enum Column {
    VERB,
    EXISTENTIAL,
    ADJECTIVE,
    COPULA,
    AFTER_PREFINAL
  }

  /** How the stem ends. */
  enum Shape {
    OPEN,
    CLOSED,
    EU_OPEN,
    EU_CLOSED,
    LIEUL,
    LIEUL_DROPPED,
    EO,
    EO_MISSING,
    COPULA,
    ELIDED,
    HONORIFIC,
    HONORIFIC_PREFINALS,
    PRESUMPTIVE,
    PAST
  }

  private static final Attachment[][] BY_KIND_AND_SHAPE =
      new Attachment[Kind.values().length][Shape.values().length];

  static {
    for (Attachment attachment : values()) {
      if (attachment.column != Column.AFTER_PREFINAL) {
        BY_KIND_AND_SHAPE[attachment.column.ordinal()][attachment.shape.ordinal()] = attachment;
      }
    }
  }

  private final Column column;
  private final Shape shape;

  Attachment(Column column, Shape shape) {
    this.column = column;
    this.shape = shape;
  }

  /** The attachment of a stem by its kind and how it ends. */
  static Attachment of(Kind kind, Shape shape) {
    return BY_KIND_AND_SHAPE[kind.ordinal()][shape.ordinal()];
  }

  Column column() {
    return column;
  }

  Shape shape() {
    return shape;
  }
}
