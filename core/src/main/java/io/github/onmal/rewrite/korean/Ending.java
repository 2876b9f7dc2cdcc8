package io.github.onmal.rewrite.korean;

import io.github.onmal.text.SpeechLevel;

/**
 * An ending of a Korean predicate with the prefinal endings before it: {@code -시-}, {@code -었-},
 * {@code -겠-}. The names follow the school grammar (NIKL, 표준국어문법): 종결, 연결, 관형사형 and 명사형 어미.
 *
 * @param id citation form of the last ending, such as {@code -습니다}, {@code -어요}, {@code -ㄹ}; the
 *     form after a consonant or ㅓ names all its allomorphs
 * @param standard citation form in standard spelling; equals {@code id} but for spellings that are
 *     read and never written, such as {@code -ㄹ께요}
 * @param features a bit set; ask it through the methods
 */
public record Ending(String id, String standard, int features) {

  private static final int OTHER_THAN_FINAL =
      EndingFeature.IF.bit()
          | EndingFeature.BUT.bit()
          | EndingFeature.BECAUSE.bit()
          | EndingFeature.CONNECTIVE.bit()
          | EndingFeature.NOMINAL.bit();

  /** Whether it carries {@code -시-}, by itself ({@code -세요}) or before it. */
  public boolean isHonorific() {
    return has(EndingFeature.HONORIFIC);
  }

  /** Whether it carries {@code -었-}. */
  public boolean isPast() {
    return has(EndingFeature.PAST);
  }

  /** Whether it carries {@code -겠-}. */
  public boolean isPresumptive() {
    return has(EndingFeature.PRESUMPTIVE);
  }

  /** Whether it may end a sentence (종결 어미, and {@code -음} in notes). */
  public boolean isFinal() {
    return has(EndingFeature.FINAL);
  }

  /**
   * Whether it is final only where the sentence ends, since the same form also joins clauses:
   * {@code -어}, {@code -지}, {@code -는데}, {@code -거든}, {@code -니}, {@code -음}, {@code -습니다만}.
   */
  public boolean needsSentenceEnd() {
    return isFinal() && (features & OTHER_THAN_FINAL) != 0;
  }

  /** Whether it states a condition: {@code -면}, {@code -다면}. */
  public boolean isConditional() {
    return has(EndingFeature.IF);
  }

  /** Whether it contrasts or gives the background: {@code -지만}, {@code -는데}. */
  public boolean isContrast() {
    return has(EndingFeature.BUT);
  }

  /** Whether it gives a cause: {@code -어서}, {@code -니까}. */
  public boolean isCause() {
    return has(EndingFeature.BECAUSE);
  }

  /** Whether it puts clauses in sequence: {@code -고}, {@code -며}. */
  public boolean isSequence() {
    return has(EndingFeature.AND);
  }

  /** Whether it modifies a noun: {@code -는}, {@code -ㄴ}, {@code -ㄹ}, {@code -던}. */
  public boolean isAdnominal() {
    return has(EndingFeature.ADNOMINAL);
  }

  /** Whether it modifies a noun and speaks of the present: {@code 하는}, {@code 좋은}. */
  public boolean isAdnominalPresent() {
    return has(EndingFeature.PRESENT);
  }

  /** Whether it modifies a noun and speaks of something completed: {@code 보낸}, {@code 보내던}. */
  public boolean isAdnominalPast() {
    return has(EndingFeature.COMPLETED);
  }

  /** Whether it modifies a noun and speaks of something to come: {@code 보낼}. */
  public boolean isAdnominalFuture() {
    return has(EndingFeature.FUTURE);
  }

  /** Whether it makes a noun: {@code -기}, {@code -음}. */
  public boolean isNominal() {
    return has(EndingFeature.NOMINAL);
  }

  /** Whether an auxiliary may follow: {@code -어}, {@code -지}, {@code -게} (보조적 연결 어미). */
  public boolean isConnective() {
    return has(EndingFeature.CONNECTIVE);
  }

  /** Whether it states a necessity: {@code -어야}. */
  public boolean isObligation() {
    return has(EndingFeature.MUST);
  }

  /** Whether it concedes: {@code -어도}, {@code -더라도}. */
  public boolean isConcession() {
    return has(EndingFeature.THOUGH);
  }

  /** Whether it states a purpose: {@code -려고}, {@code -도록}. */
  public boolean isPurpose() {
    return has(EndingFeature.PURPOSE);
  }

  /** Whether it quotes: {@code -다고}, {@code -대요}. */
  public boolean isQuotative() {
    return has(EndingFeature.QUOTE);
  }

  /** Whether it may tell something. */
  public boolean canState() {
    return has(EndingFeature.STATEMENT);
  }

  /** Whether it may ask. */
  public boolean canAsk() {
    return has(EndingFeature.QUESTION);
  }

  /** Whether it may tell someone to do something. */
  public boolean canCommand() {
    return has(EndingFeature.COMMAND);
  }

  /** Whether it may propose to do something together. */
  public boolean canPropose() {
    return has(EndingFeature.PROPOSAL);
  }

  /** Whether it may express surprise or recognition: {@code -네요}, {@code -군요}. */
  public boolean canExclaim() {
    return has(EndingFeature.EXCLAMATION);
  }

  /** Whether it promises: {@code -ㄹ게요}. */
  public boolean canPromise() {
    return has(EndingFeature.PROMISE);
  }

  /** Whether it is a misspelling that is read and never written: {@code -ㄹ께요}, {@code 되요}. */
  public boolean isMisspelt() {
    return has(EndingFeature.MISSPELT);
  }

  /** Whether it is a playful spelling (애교체) that is read and never written: {@code -습니당}. */
  public boolean isPlayful() {
    return has(EndingFeature.PLAYFUL);
  }

  /** The speech level it ends a sentence in, or {@link SpeechLevel#NONE} when it is not final. */
  public SpeechLevel level() {
    if (!isFinal()) {
      return SpeechLevel.NONE;
    }
    if (isNominal()) {
      return SpeechLevel.NOMINAL;
    }
    if (has(EndingFeature.HASIPSIO)) {
      return SpeechLevel.HASIPSIO;
    }
    if (has(EndingFeature.HAEYO)) {
      return SpeechLevel.HAEYO;
    }
    if (has(EndingFeature.HAE)) {
      return SpeechLevel.HAE;
    }
    if (has(EndingFeature.HAERA)) {
      return SpeechLevel.HAERA;
    }
    return has(EndingFeature.HAO) ? SpeechLevel.HAO : SpeechLevel.HAGE;
  }

  boolean has(EndingFeature feature) {
    return feature.in(features);
  }

  /**
   * The same ending where the sentence goes on after it: what {@link #needsSentenceEnd} is then not
   * final.
   */
  public Ending inside() {
    if (!needsSentenceEnd()) {
      return this;
    }
    int left = features & ~EndingFeature.FINAL.bit();
    for (EndingFeature feature : EndingFeature.values()) {
      if (feature.kind() == EndingFeature.Kind.TYPE || feature.kind() == EndingFeature.Kind.LEVEL) {
        left &= ~feature.bit();
      }
    }
    return new Ending(id, standard, left);
  }

  /** The same ending read from a misspelt stem, as in {@code 되요}. */
  Ending misspelt() {
    return new Ending(id, standard, features | EndingFeature.MISSPELT.bit());
  }

  /** The ending and its prefinals, as in {@code -시-었-습니다}; for people. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Prefinal prefinal : Prefinal.values()) {
      if (has(prefinal.feature())) {
        text.append(prefinal.citation(), 0, prefinal.citation().length() - 1);
      }
    }
    return text.append(id).toString();
  }
}
