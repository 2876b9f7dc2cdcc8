package io.github.onmal.rewrite.korean;

import io.github.onmal.rewrite.korean.Predicate.Kind;
import io.github.onmal.text.SentenceType;
import io.github.onmal.text.SpeechLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads how a Korean sentence ends: its speech level and what it does (상대 높임법, 종결 표현). The surface form of the
 * final ending decides. Polite endings are recognized after any predicate; plain ones, which look like the ends of
 * nouns, only after a predicate of the lexicon that begins where a word does.
 */
public final class SentenceReader {

  private static final String HADA = "하다";
  private static final String DOEDA = "되다";
  private static final int SHORTEST_NOUN = 2;
  private static final int SHORTEST_ELIDED = 3;

  private SentenceReader() {}

  /**
   * The speech level of a sentence.
   *
   * @param sentence one sentence in NFC, with or without its punctuation
   * @return {@link SpeechLevel#NONE} for a title, a label, a greeting word or another language
   */
  public static SpeechLevel levelOf(CharSequence sentence) {
    return read(sentence).map(SentenceEnding::level).orElse(SpeechLevel.NONE);
  }

  /**
   * The end of a sentence.
   *
   * @param sentence one sentence in NFC, with or without its punctuation
   * @return empty where {@link #levelOf} gives {@link SpeechLevel#NONE}
   */
  public static Optional<SentenceEnding> read(CharSequence sentence) {
    int end = SentenceTail.startIn(sentence);
    boolean asks = SentenceTail.asks(sentence, end);
    List<Inflected> readings = finalReadings(sentence, end);
    for (Inflected reading : readings) {
      if (reading.ending().level().isPolite()) {
        return Optional.of(ending(reading.ending(), Optional.of(reading), asks, end));
      }
    }
    String word = lastWord(sentence, end);
    if (word.isEmpty() || Lookalikes.standard().contains(word)) {
      return Optional.empty();
    }
    for (Inflected reading : readings) {
      if (isPlain(sentence, reading, word, asks)) {
        return Optional.of(ending(reading.ending(), Optional.of(reading), asks, end));
      }
    }
    return UnknownFinals.standard()
        .at(sentence, end)
        .map(ending -> ending(ending, Optional.empty(), asks, end));
  }

  /** The readings of a sentence's end as an ended sentence, longest stem first. */
  static List<Inflected> finalReadings(CharSequence sentence, int end) {
    List<Inflected> readings = new ArrayList<>();
    for (Inflected reading : InflectionReader.readEndingAt(sentence, end)) {
      if (reading.ending().isFinal()) {
        readings.add(reading);
      }
    }
    return readings;
  }

  private static SentenceEnding ending(
      Ending ending, Optional<Inflected> reading, boolean asks, int end) {
    return new SentenceEnding(
        ending.level(), type(ending, reading, asks), ending, reading, end);
  }

  private static SentenceType type(Ending ending, Optional<Inflected> reading, boolean asks) {
    boolean states = ending.canState() || ending.canExclaim() || ending.canPromise();
    if (asks || ending.canAsk() && !states && !ending.canCommand()) {
      return SentenceType.QUESTION;
    }
    if (ending.canCommand()) {
      boolean toSomeone = reading.isEmpty() || reading.get().predicate().volitional();
      boolean commands = !states || ending.isHonorific() && !ending.isPast() && toSomeone;
      return commands && !ending.isPresumptive() ? SentenceType.COMMAND : SentenceType.STATEMENT;
    }
    return ending.canPropose() && !states ? SentenceType.PROPOSAL : SentenceType.STATEMENT;
  }

  /** Whether a reading in plain speech or in note style is sure. */
  private static boolean isPlain(
      CharSequence sentence, Inflected reading, String word, boolean asks) {
    Ending ending = reading.ending();
    if (ending.isPast() || ending.isPresumptive()) {
      return true;
    }
    Predicate predicate = reading.predicate();
    boolean dictionaryForm = ending.id().equals("-다") && predicate.kind() == Kind.VERB;
    if (dictionaryForm || !asks && !ending.canState() && ending.canAsk()) {
      return false;
    }
    int before = reading.start() - (reading.end() - word.length());
    if (before <= 0) {
      return true;
    }
    if (predicate.kind() == Kind.COPULA) {
      boolean elided = sentence.charAt(reading.start()) != predicate.dictionaryForm().charAt(0)
              && predicate.stemClass() == StemClass.COPULA
              && !ending.isNominal();
      return elided
          ? word.length() >= SHORTEST_ELIDED && isSureAfterVowel(ending)
          : before >= (ending.isNominal() ? SHORTEST_NOUN : 1);
    }
    boolean onNoun =
        predicate.dictionaryForm().equals(HADA) || predicate.dictionaryForm().equals(DOEDA);
    return onNoun && before >= SHORTEST_NOUN || followsConnective(sentence, reading, before);
  }

  /** 무료다, 문제네, 카테고리야; 메시지 and 사용자 are nouns. */
  private static boolean isSureAfterVowel(Ending ending) {
    return ending.id().equals("-다") || ending.id().equals("-네") || ending.id().equals("-야");
  }

  /** 보내+줘, 확인해+봐: an auxiliary written without a space. */
  private static boolean followsConnective(CharSequence sentence, Inflected reading, int before) {
    for (Inflected first : InflectionReader.readAt(sentence, reading.start() - before)) {
      if (first.end() == reading.start() && first.ending().isConnective()) {
        return true;
      }
    }
    return false;
  }

  private static String lastWord(CharSequence sentence, int end) {
    int start = end;
    while (start > 0 && Hangul.isSyllable(sentence.charAt(start - 1))) {
      start--;
    }
    return sentence.subSequence(start, end).toString();
  }
}
