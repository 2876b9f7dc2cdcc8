package io.github.onmal.rewrite.korean;

import io.github.onmal.rewrite.korean.Predicate.Kind;
import io.github.onmal.text.SentenceType;
import io.github.onmal.text.SpeechLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads how a Korean sentence ends: its speech level and what it does (상대 높임법, 종결 표현). The surface
 * form of the final ending decides. Polite endings are recognized after any predicate; plain ones,
 * which look like the ends of nouns, only after a predicate of the lexicon that begins where a word
 * does.
 */
public final class SentenceReader {

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
    int end = SentenceTail.startIn(sentence);
    Optional<Ending> unknown = UnknownFinals.standard().at(sentence, end);
    if (isPolite(unknown) && !Lookalikes.standard().contains(lastWord(sentence, end))) {
      return unknown.get().level();
    }
    return read(sentence, end, unknown).map(SentenceEnding::level).orElse(SpeechLevel.NONE);
  }

  /**
   * The end of a sentence.
   *
   * @param sentence one sentence in NFC, with or without its punctuation
   * @return empty where {@link #levelOf} gives {@link SpeechLevel#NONE}
   */
  public static Optional<SentenceEnding> read(CharSequence sentence) {
    int end = SentenceTail.startIn(sentence);
    return read(sentence, end, UnknownFinals.standard().at(sentence, end));
  }

  private static boolean isPolite(Optional<Ending> ending) {
    return ending.isPresent() && ending.get().level().isPolite();
  }

  /** The end of a sentence of which is known how its last letters look. */
  private static Optional<SentenceEnding> read(
      CharSequence sentence, int end, Optional<Ending> unknown) {
    boolean asks = SentenceTail.asks(sentence, end);
    String word = lastWord(sentence, end);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    List<Inflected> anchored = new ArrayList<>();
    for (Inflected reading : finalReadings(sentence, end)) {
      if (isAnchored(sentence, reading, word, asks)) {
        anchored.add(reading);
      }
    }
    for (Inflected reading : anchored) {
      if (reading.ending().level().isPolite()) {
        return Optional.of(ending(reading.ending(), Optional.of(reading), asks, end));
      }
    }
    if (Lookalikes.standard().contains(word)) {
      return Optional.empty();
    }
    boolean polite = isPolite(unknown);
    for (Inflected reading : anchored) {
      if (!polite && mayBePlain(reading, asks)) {
        return Optional.of(ending(reading.ending(), Optional.of(reading), asks, end));
      }
    }
    return unknown.map(ending -> ending(ending, Optional.empty(), asks, end));
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
    return new SentenceEnding(ending.level(), type(ending, reading, asks), ending, reading, end);
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

  /**
   * Whether a form can be plain speech or note style, and not a dictionary form or a conjunction.
   */
  private static boolean mayBePlain(Inflected reading, boolean asks) {
    Ending ending = reading.ending();
    if (ending.isPast() || ending.isPresumptive()) {
      return true;
    }
    boolean dictionaryForm = ending.id().equals("-다") && reading.predicate().kind() == Kind.VERB;
    return !dictionaryForm && (asks || ending.canState() || !ending.canAsk());
  }

  /** Whether a predicate begins where a word does, or where one may be joined to a noun. */
  private static boolean isAnchored(
      CharSequence sentence, Inflected reading, String word, boolean asks) {
    int before = reading.start() - (reading.end() - word.length());
    if (before <= 0) {
      return true;
    }
    Predicate predicate = reading.predicate();
    Ending ending = reading.ending();
    boolean polite = ending.level().isPolite();
    if (predicate.stemClass() == StemClass.COPULA) {
      boolean elided = !ending.isNominal() && isElided(sentence, reading);
      if (elided) {
        return polite || isSureAfterVowel(ending) && (asks || word.length() >= SHORTEST_ELIDED);
      }
      return before >= (ending.isNominal() ? SHORTEST_NOUN : 1);
    }
    boolean onNoun = PredicateLexicon.standard().joinsNouns(predicate);
    return onNoun && (polite || ending.isPast() || before >= SHORTEST_NOUN)
        || followsConnective(sentence, reading, before);
  }

  private static boolean isElided(CharSequence sentence, Inflected reading) {
    char first = sentence.charAt(reading.start());
    char stem = reading.predicate().dictionaryForm().charAt(0);
    return Hangul.jamo(first, 0) != Hangul.jamo(stem, 0)
        || Hangul.jamo(first, 1) != Hangul.jamo(stem, 1);
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
