package io.github.onmal.rule;

import io.github.onmal.rule.BrandVoice.Policy;
import io.github.onmal.rule.BrandVoice.Setting;
import io.github.onmal.rule.BrandVoice.Term;
import io.github.onmal.rule.BrandVoice.Usage;
import io.github.onmal.text.Channel;
import io.github.onmal.text.Language;
import io.github.onmal.text.SpeechLevel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a {@link BrandVoice} of its file, or names everything that is wrong with it. */
final class BrandVoiceReader {

  private static final String GREETING = "greeting";
  private static final String CLOSING = "closing";
  private static final String OFF = "off";

  /** Belongs to programs that check files, which may keep their settings in the same file. */
  private static final String CHECK = "check";

  private static final Map<String, Policy> POLICIES =
      Map.of("always", Policy.ALWAYS, "expected", Policy.EXPECTED, "optional", Policy.OPTIONAL);

  private static final Set<String> SETTINGS = Set.of(OFF, "info", "minor", "major", "critical");

  private static final Map<String, Language> LANGUAGES =
      Map.of("ko", Language.KOREAN, "en", Language.ENGLISH);

  /** The levels at which a customer may be addressed, by the names of the file. */
  private static final Map<String, SpeechLevel> LEVELS =
      Map.of("hasipsio", SpeechLevel.HASIPSIO, "haeyo", SpeechLevel.HAEYO);

  private final String name;
  private final String yaml;
  private final List<Problem> problems = new ArrayList<>();

  BrandVoiceReader(String name, String yaml) {
    this.name = name;
    this.yaml = yaml;
  }

  BrandVoice read() {
    BrandVoice voice = voice(FieldReader.ofYaml(name, yaml, problems));
    if (!problems.isEmpty()) {
      throw new BrandVoiceException(problems);
    }
    return voice;
  }

  private BrandVoice voice(FieldReader file) {
    List<Located> words = file.list("words");
    for (Located word : words) {
      try {
        BrandVoice.checkWord(word.text());
      } catch (IllegalArgumentException wrong) {
        problems.add(word.problem(String.valueOf(wrong.getMessage())));
      }
    }
    List<Term> terms = terms(file);
    Map<Language, Located> greeting = new EnumMap<>(Language.class);
    Map<Language, Located> closing = new EnumMap<>(Language.class);
    Usage usage = usage(file, greeting, closing);
    Map<Channel, Usage> channels = new EnumMap<>(Channel.class);
    FieldReader byChannel = file.reader("channels");
    for (Channel channel : Channel.values()) {
      String key = channel.name().toLowerCase(Locale.ROOT);
      if (byChannel.has(key)) {
        FieldReader one = byChannel.reader(key);
        channels.put(channel, usage(one, null, null));
        one.finish();
      }
    }
    byChannel.finish();
    file.has(CHECK);
    file.finish();
    return new BrandVoice(words, terms, greeting, closing, usage, channels);
  }

  private List<Term> terms(FieldReader file) {
    List<Term> terms = new ArrayList<>();
    FieldReader preferred = file.reader("terms");
    for (String avoided : preferred.keys()) {
      Located value = preferred.located(avoided);
      if (value != null) {
        add(terms, avoided, value.text(), value);
      }
    }
    for (Located banned : file.list("banned")) {
      add(terms, banned.text(), null, banned);
    }
    return terms;
  }

  private void add(List<Term> terms, String avoided, @Nullable String preferred, Located place) {
    try {
      terms.add(new Term(avoided, preferred, place));
    } catch (IllegalArgumentException wrong) {
      problems.add(place.problem(String.valueOf(wrong.getMessage())));
    }
  }

  private Usage usage(
      FieldReader fields,
      @Nullable Map<Language, Located> ownGreeting,
      @Nullable Map<Language, Located> ownClosing) {
    SpeechLevel level = choice(fields, "speech-level", LEVELS);
    Policy greeting = wording(fields, GREETING, ownGreeting);
    Policy closing = wording(fields, CLOSING, ownClosing);
    Map<String, Setting> rules = new LinkedHashMap<>();
    FieldReader settings = fields.reader("rules");
    for (String rule : settings.keys()) {
      Located value = settings.located(rule);
      String given = settings.named(rule, SETTINGS);
      if (value != null && given != null) {
        Severity severity =
            given.equals(OFF) ? null : Severity.valueOf(given.toUpperCase(Locale.ROOT));
        rules.put(rule, new Setting(severity, value));
      }
    }
    return new Usage(level, greeting, closing, rules);
  }

  /**
   * Whether a greeting or closing is expected, given plainly or as {@code when} of a mapping.
   *
   * @param own takes the brand's own words; null where they cannot be given
   */
  private static @Nullable Policy wording(
      FieldReader fields, String key, @Nullable Map<Language, Located> own) {
    if (!fields.isMapping(key)) {
      return choice(fields, key, POLICIES);
    }
    FieldReader wording = fields.reader(key);
    Policy policy = choice(wording, "when", POLICIES);
    if (own != null) {
      LANGUAGES.forEach(
          (code, language) -> {
            if (wording.has(code) && !wording.required(code).isBlank()) {
              own.put(language, Objects.requireNonNull(wording.located(code)));
            }
          });
    }
    wording.finish();
    return policy;
  }

  private static <T> @Nullable T choice(FieldReader fields, String key, Map<String, T> choices) {
    String given = fields.named(key, choices.keySet());
    return given == null ? null : choices.get(given);
  }
}
