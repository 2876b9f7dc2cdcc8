package io.github.onmal.rewrite.korean;

import io.github.onmal.text.SpeechLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rewrites the end of a Korean sentence: into another speech level, into a request, without {@code
 * -시-}. Everything before the final predicate and everything after it (punctuation, emoticons)
 * stays, but for the question mark of a request. What cannot be done surely gives nothing.
 */
public final class SentenceRewriter {

  private static final int HONORIFIC = EndingFeature.HONORIFIC.bit();
  private static final int PAST = EndingFeature.PAST.bit();

  private static final String EO = "-어";
  private static final String EOYO = "-어요";
  private static final String SEYO = "-세요";
  private static final String GIVE = "주다";
  private static final String WISH = "바라다";
  private static final String DO = "하다";
  private static final String HELP = "돕다";

  private SentenceRewriter() {}

  /**
   * The sentence in another speech level. Tense and prefinal endings stay, except that a promise in
   * {@code -겠습니다} is {@code -ㄹ게요} in 해요체. Formulas right in both levels (감사합니다) stay.
   *
   * @param sentence one sentence in NFC, with or without its punctuation
   * @param level {@link SpeechLevel#HASIPSIO} or {@link SpeechLevel#HAEYO}
   * @return the sentence itself when it already has that level; empty when its end cannot be read
   *     surely
   * @throws IllegalArgumentException if {@code level} is another
   */
  public static Optional<String> toLevel(String sentence, SpeechLevel level) {
    requirePolite(level);
    int end = SentenceTail.startIn(sentence);
    Optional<String> formula = Formulas.standard().toLevel(sentence.substring(0, end), level);
    if (formula.isPresent()) {
      return Optional.of(formula.get() + sentence.substring(end));
    }
    boolean asks = SentenceTail.asks(sentence, end);
    return rewrite(sentence, reading -> relevel(sentence, reading, asks, level));
  }

  private static Optional<String> relevel(
      String sentence, Inflected reading, boolean asks, SpeechLevel level) {
    Predicate predicate = reading.predicate();
    Ending ending = reading.ending();
    Optional<String> result = LevelTable.standard().ending(predicate, ending, asks, level);
    if (result.isEmpty()) {
      return Optional.empty();
    }
    String preceding = sentence.substring(0, reading.start());
    if (result.get().equals(LevelTable.STAYS)) {
      return ending.isMisspelt() || ending.isPlayful()
          ? Conjugator.inflect(predicate, ending, preceding)
          : Optional.of(sentence.substring(reading.start(), reading.end()));
    }
    return replaced(ending, result.get())
        .flatMap(replacement -> Conjugator.inflect(predicate, replacement, preceding));
  }

  /**
   * The ending of a citation with the prefinals of another; empty where that would lose the past.
   */
  private static Optional<Ending> replaced(Ending ending, String citation) {
    Ending cited = EndingTable.standard().find(citation).get(0);
    int prefinals = Conjugator.prefinals(ending) | Conjugator.prefinals(cited);
    if (cited.standard().equals(EOYO) && prefinals == HONORIFIC) {
      return replaced(ending, SEYO);
    }
    EndingRow row = EndingTable.standard().cited(cited.id()).get(0);
    if (row.ending(0).isHonorific()) {
      prefinals &= ~HONORIFIC;
    }
    if (row.allows(prefinals)) {
      return Optional.of(row.ending(prefinals));
    }
    return (prefinals & ~EndingFeature.PRESUMPTIVE.bit()) == 0
        ? Optional.of(row.ending(0))
        : Optional.empty();
  }

  /**
   * The sentence without the {@code -시-} of its final predicate, in the same speech level: 품절이세요
   * becomes 품절이에요, 나오셨습니다 becomes 나왔습니다.
   *
   * @param sentence one sentence in NFC, with or without its punctuation
   * @return empty when there is no such {@code -시-}, or when the verb has it by itself (계시다)
   */
  public static Optional<String> removeHonorific(String sentence) {
    return rewrite(sentence, reading -> unhonored(sentence, reading));
  }

  /**
   * The sentence without the {@code -시-} of its final predicate, in a given speech level.
   *
   * @throws IllegalArgumentException if {@code level} is not polite
   */
  public static Optional<String> removeHonorific(String sentence, SpeechLevel level) {
    requirePolite(level);
    return removeHonorific(sentence).flatMap(plain -> toLevel(plain, level));
  }

  private static Optional<String> unhonored(String sentence, Inflected reading) {
    Ending ending = reading.ending();
    if (!ending.isHonorific() || reading.predicate().stemClass() == StemClass.HONORIFIC) {
      return Optional.empty();
    }
    String citation = ending.standard().equals(SEYO) ? EOYO : ending.standard();
    EndingRow row = EndingTable.standard().cited(citation).get(0);
    int prefinals = Conjugator.prefinals(ending) & ~HONORIFIC;
    if (!row.allows(prefinals) || row.ending(prefinals).isHonorific()) {
      return Optional.empty();
    }
    return Conjugator.inflect(
        reading.predicate(), row.ending(prefinals), sentence.substring(0, reading.start()));
  }

  /**
   * The question that asks a customer to do something: 확인해 주시겠어요?
   *
   * @param level {@link SpeechLevel#HASIPSIO} or {@link SpeechLevel#HAEYO}
   * @return empty for what cannot be asked of a customer: adjectives, 되다, 드리다, honorific verbs
   * @throws IllegalArgumentException if {@code level} is another
   */
  public static Optional<String> request(Predicate predicate, SpeechLevel level) {
    return request(predicate, level, "").map(words -> words + "?");
  }

  private static Optional<String> request(
      Predicate predicate, SpeechLevel level, String preceding) {
    requirePolite(level);
    if (!predicate.volitional()
        || predicate.humble()
        || predicate.stemClass() == StemClass.HONORIFIC
        || predicate.dictionaryForm().equals("말다")) {
      return Optional.empty();
    }
    String asking = level == SpeechLevel.HASIPSIO ? "-시겠습니까" : "-시겠어요";
    if (predicate.dictionaryForm().endsWith(GIVE)) {
      return Optional.of(Conjugator.conjugate(predicate, asking));
    }
    String giving = Conjugator.conjugate(Predicate.of(GIVE), asking);
    String space = predicate.dictionaryForm().equals(HELP) ? "" : " ";
    return Conjugator.inflect(predicate, EndingTable.standard().find(EO).get(0), preceding)
        .map(eo -> eo + space + giving);
  }

  /**
   * A command as a request: 버튼을 누르세요 becomes 버튼을 눌러 주시겠어요?, 이쪽으로 오실게요 becomes 이쪽으로 와 주시겠어요?, 회신
   * 바랍니다 becomes 회신해 주시면 감사하겠습니다.
   *
   * @param sentence one sentence in NFC, with or without its punctuation
   * @param level {@link SpeechLevel#HASIPSIO} or {@link SpeechLevel#HAEYO}
   * @return empty when the sentence is no command to somebody who can follow it
   * @throws IllegalArgumentException if {@code level} is another
   */
  public static Optional<String> toRequest(String sentence, SpeechLevel level) {
    requirePolite(level);
    Optional<String> wish = wish(sentence);
    if (wish.isPresent()) {
      return wish;
    }
    int end = SentenceTail.startIn(sentence);
    if (SentenceTail.asks(sentence, end)) {
      return Optional.empty();
    }
    return rewrite(
            sentence,
            reading ->
                asksOfCustomer(reading.ending())
                    ? request(reading.predicate(), level, sentence.substring(0, reading.start()))
                    : Optional.empty())
        .map(
            request -> {
              int body = SentenceTail.startIn(request);
              return request.substring(0, body) + SentenceTail.asking(request.substring(body));
            });
  }

  /** A command, or the -실게요 that is used as one. */
  private static boolean asksOfCustomer(Ending ending) {
    boolean promiseOfCustomer = ending.canPromise() && ending.isHonorific();
    boolean command = ending.canCommand() && (ending.isHonorific() || !ending.canState());
    return promiseOfCustomer || command && (ending.features() & PAST) == 0;
  }

  /** 회신 바랍니다: a noun asked for. */
  private static Optional<String> wish(String sentence) {
    int end = SentenceTail.startIn(sentence);
    for (Inflected reading : SentenceReader.finalReadings(sentence, end)) {
      int noun = reading.start() - 1;
      if (reading.predicate().dictionaryForm().equals(WISH)
          && noun > 1
          && sentence.charAt(noun) == ' '
          && Hangul.isSyllable(sentence.charAt(noun - 1))
          && Hangul.isSyllable(sentence.charAt(noun - 2))
          && isBareNoun(sentence, noun)) {
        String giving = Conjugator.conjugate(Predicate.of(GIVE), "-시면");
        String thanks = Conjugator.conjugate(Predicate.of("감사하다"), "-겠습니다");
        String doing = Conjugator.conjugate(Predicate.of(DO), EO);
        return Optional.of(
            sentence.substring(0, noun)
                + doing
                + " "
                + giving
                + " "
                + thanks
                + sentence.substring(end));
      }
    }
    return Optional.empty();
  }

  /** Neither 확인하기 nor 확인을: what 하다 can follow. */
  private static boolean isBareNoun(String sentence, int end) {
    for (Inflected reading : InflectionReader.readEndingAt(sentence, end)) {
      if (reading.ending().isNominal()) {
        return false;
      }
    }
    char last = sentence.charAt(end - 1);
    return "을를기길".indexOf(last) < 0;
  }

  /** What to put in place of a reading. */
  private interface Rewrite {
    Optional<String> of(Inflected reading);
  }

  /** Replaces the final predicate; empty unless all its readings agree. */
  private static Optional<String> rewrite(String sentence, Rewrite rewrite) {
    Optional<Inflected> read = SentenceReader.read(sentence).flatMap(SentenceEnding::reading);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Inflected first = read.get();
    List<Inflected> same = new ArrayList<>();
    for (Inflected reading : SentenceReader.finalReadings(sentence, first.end())) {
      if (reading.start() == first.start() && reading.ending().equals(first.ending())) {
        same.add(reading);
      }
    }
    Optional<String> agreed = Optional.empty();
    for (Inflected reading : same) {
      if (isLikely(reading, same)) {
        Optional<String> words = rewrite.of(reading);
        if (words.isEmpty() || agreed.isPresent() && !agreed.equals(words)) {
          return Optional.empty();
        }
        agreed = words;
      }
    }
    return agreed.map(
        words -> sentence.substring(0, first.start()) + words + sentence.substring(first.end()));
  }

  /**
   * 적으십시오 is 적다 the verb, 드세요 is 드시다 and 끄세요 is 끄다 rather than 들다 and 끌다: nobody commands an
   * adjective, and a dropped ㄹ is the less likely reading.
   */
  private static boolean isLikely(Inflected reading, List<Inflected> others) {
    Ending ending = reading.ending();
    if (ending.canCommand() && ending.isHonorific() && !reading.predicate().volitional()) {
      for (Inflected other : others) {
        if (other.predicate().volitional()) {
          return false;
        }
      }
    }
    if (reading.predicate().stemClass() != StemClass.LIEUL) {
      return true;
    }
    String stem = Hangul.decompose(reading.predicate().stem());
    String dropped = stem.substring(0, stem.length() - 1);
    for (Inflected other : others) {
      if (other.predicate().stemClass() == StemClass.HONORIFIC
          || Hangul.decompose(other.predicate().stem()).equals(dropped)) {
        return false;
      }
    }
    return true;
  }

  private static void requirePolite(SpeechLevel level) {
    if (!level.isPolite()) {
      throw new IllegalArgumentException(level + ": expected HASIPSIO or HAEYO");
    }
  }
}
