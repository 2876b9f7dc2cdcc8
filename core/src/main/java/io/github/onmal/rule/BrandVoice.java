package io.github.onmal.rule;

import io.github.onmal.text.Channel;
import io.github.onmal.text.Language;
import io.github.onmal.text.SpeechLevel;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a brand speaks, and how strictly its replies are judged: data that changes what the rules of
 * a pack say. Usually read from a YAML file, whose form {@code brand-voice.schema.json} beside this
 * class describes; reading one runs no code.
 *
 * @param words nouns the Korean dictionary does not know, such as names of brands and products
 * @param terms words the brand does not use
 * @param greeting the brand's own greeting, by language
 * @param closing the brand's own closing words, by language
 * @param usage what holds wherever a channel says nothing else
 * @param channels what holds on a channel; a value left out there is that of {@code usage}
 */
public record BrandVoice(
    List<Located> words,
    List<Term> terms,
    Map<Language, Located> greeting,
    Map<Language, Located> closing,
    Usage usage,
    Map<Channel, Usage> channels) {

  /** The voice of a brand that has not said anything: the rules judge as they are. */
  public static final BrandVoice NEUTRAL =
      new BrandVoice(List.of(), List.of(), Map.of(), Map.of(), Usage.NEUTRAL, Map.of());

  /** Copies the collections. */
  public BrandVoice {
    words = List.copyOf(words);
    terms = List.copyOf(terms);
    greeting = Map.copyOf(greeting);
    closing = Map.copyOf(closing);
    channels = Map.copyOf(channels);
  }

  /**
   * Reads a file in UTF-8.
   *
   * @throws BrandVoiceException naming every problem of the file, if there is any
   * @throws IOException if the file cannot be read
   */
  public static BrandVoice read(Path file) throws IOException {
    return parse(file.toString(), text(file));
  }

  /**
   * The text of a file in UTF-8.
   *
   * @throws BrandVoiceException if it is not
   * @throws IOException if the file cannot be read
   */
  public static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException notUtf8) {
      throw new BrandVoiceException(
          List.of(new Problem(file.toString(), 0, "not UTF-8; expected a text file in UTF-8")));
    }
  }

  /**
   * Reads YAML.
   *
   * @param name the name of the file in messages
   * @param yaml the text of the file; nothing but comments is the neutral voice
   * @throws BrandVoiceException naming every problem of the file, if there is any
   */
  public static BrandVoice parse(String name, String yaml) {
    return new BrandVoiceReader(name, yaml).read();
  }

  /**
   * Checks a word for the dictionary.
   *
   * @throws IllegalArgumentException if it is empty or has a space
   */
  public static void checkWord(String noun) {
    if (noun.isBlank() || noun.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("word `" + noun + "`: expected one word without spaces");
    }
  }

  /** This voice with more words and terms. */
  public BrandVoice with(List<Located> moreWords, List<Term> moreTerms) {
    return new BrandVoice(
        Stream.concat(words.stream(), moreWords.stream()).toList(),
        Stream.concat(terms.stream(), moreTerms.stream()).toList(),
        greeting,
        closing,
        usage,
        channels);
  }

  /** What holds on a channel; on none in particular where it is null. */
  public Usage on(@Nullable Channel channel) {
    Usage own = channel == null ? null : channels.get(channel);
    return own == null ? usage : own.over(usage);
  }

  /**
   * A word the brand does not use.
   *
   * @param avoided the word; a Korean verb or adjective in its dictionary form is met in every form
   * @param preferred what the brand says instead, or null where it says nothing of the kind
   * @param place where it is given
   */
  public record Term(String avoided, @Nullable String preferred, Located place) {

    /**
     * Strips both.
     *
     * @throws IllegalArgumentException if one has no letter or digit or has a brace, or both are
     *     the same
     */
    public Term {
      avoided = avoided.strip();
      preferred = preferred == null ? null : preferred.strip();
      if (!isWording(avoided) || avoided.indexOf('\'') >= 0) {
        throw new IllegalArgumentException(
            "term `" + avoided + "`: expected a word or words without braces and apostrophes");
      }
      if (preferred != null && preferred.isEmpty()) {
        throw new IllegalArgumentException(
            "term `"
                + avoided
                + "` gives way to nothing; expected the brand's word, or the term"
                + " under `banned`");
      }
      if (preferred != null && (!isWording(preferred) || preferred.equals(avoided))) {
        throw new IllegalArgumentException(
            "term `"
                + avoided
                + "` gives way to `"
                + preferred
                + "`; expected another word or"
                + " words without braces");
      }
    }

    private static boolean isWording(String words) {
      return words.chars().anyMatch(Character::isLetterOrDigit)
          && words.indexOf('{') < 0
          && words.indexOf('}') < 0;
    }
  }

  /** Whether something is expected of every reply. */
  public enum Policy {
    /** In every reply. */
    ALWAYS,
    /** Where the rules expect it. */
    EXPECTED,
    /** Nowhere. */
    OPTIONAL
  }

  /**
   * What is done with the findings of a rule.
   *
   * @param severity their severity, or null where the rule is off
   * @param place where it is given
   */
  public record Setting(@Nullable Severity severity, Located place) {

    /** Whether the rule is off. */
    public boolean off() {
      return severity == null;
    }
  }

  /**
   * How the brand wants it.
   *
   * @param level the level every Korean sentence speaks, 합쇼체 or 해요체; null for that of the draft
   * @param greeting whether a greeting is expected; null where nothing is said
   * @param closing whether closing words are expected; null where nothing is said
   * @param rules settings of rules, by id
   */
  public record Usage(
      @Nullable SpeechLevel level,
      @Nullable Policy greeting,
      @Nullable Policy closing,
      Map<String, Setting> rules) {

    /** Says nothing. */
    public static final Usage NEUTRAL = new Usage(null, null, null, Map.of());

    /** Copies the settings. */
    public Usage {
      rules = Map.copyOf(rules);
    }

    /** The setting of a rule, if it has one. */
    public Optional<Setting> setting(String rule) {
      return Optional.ofNullable(rules.get(rule));
    }

    /** Whether a rule is switched off. */
    public boolean isOff(String rule) {
      return setting(rule).map(Setting::off).orElse(false);
    }

    private Usage over(Usage base) {
      Map<String, Setting> settings = new HashMap<>(base.rules);
      settings.putAll(rules);
      return new Usage(
          level == null ? base.level : level,
          greeting == null ? base.greeting : greeting,
          closing == null ? base.closing : closing,
          settings);
    }
  }
}
