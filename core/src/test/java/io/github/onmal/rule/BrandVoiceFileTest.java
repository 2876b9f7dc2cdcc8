package io.github.onmal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.onmal.text.Channel;
import io.github.onmal.text.Language;
import io.github.onmal.text.SpeechLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that holds the voice of a brand. */
class BrandVoiceFileTest {

  @TempDir private Path folder;

  private static BrandVoice parse(String yaml) {
    return BrandVoice.parse("onmal.yaml", yaml);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing yet\n", "---\n", "rules: {}\n", "terms:\n"})
  void mayBeEmpty(String yaml) {
    assertEquals(BrandVoice.NEUTRAL, parse(yaml), yaml);
  }

  @Test
  void holdsAllThatABrandMaySay() throws IOException {
    Path file = folder.resolve("onmal.yaml");
    Files.writeString(
        file,
        """
        words: [온말페이, 온말샵]
        terms: {클레임: 불편 사항}
        banned: [대박]
        speech-level: hasipsio
        greeting:
          when: always
          ko: 반갑습니다.
          en: Hello.
        closing: optional
        rules:
          courtesy/shouting: off
          courtesy/rude-language: critical
        channels:
          sms:
            greeting: expected
            rules: {courtesy/shouting: minor}
        """);
    BrandVoice voice = BrandVoice.read(file);
    assertEquals(2, voice.words().size());
    assertEquals("불편 사항", voice.terms().get(0).preferred());
    assertEquals("대박", voice.terms().get(1).avoided());
    assertEquals(Set.of(Language.KOREAN, Language.ENGLISH), voice.greeting().keySet());
    BrandVoice.Usage anywhere = voice.on(null);
    assertEquals(SpeechLevel.HASIPSIO, anywhere.level());
    assertEquals(BrandVoice.Policy.ALWAYS, anywhere.greeting());
    assertEquals(true, anywhere.setting("courtesy/shouting").orElseThrow().off());
    BrandVoice.Usage sms = voice.on(Channel.SMS);
    assertEquals(SpeechLevel.HASIPSIO, sms.level());
    assertEquals(BrandVoice.Policy.EXPECTED, sms.greeting());
    assertEquals(BrandVoice.Policy.OPTIONAL, sms.closing());
    assertEquals(Severity.MINOR, sms.setting("courtesy/shouting").orElseThrow().severity());
    assertEquals(Severity.CRITICAL, sms.setting("courtesy/rude-language").orElseThrow().severity());
    assertEquals(anywhere, voice.on(Channel.EMAIL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "term: {}| 1: unknown key `term`; did you mean `terms`?",
        "speech-level: hasipsyo| 1: `speech-level: hasipsyo`: did you mean `hasipsio`?",
        "speech-level: [haeyo]| 1: `speech-level` is no text",
        "greeting: never| 1: `greeting: never`: expected one of always, expected, optional",
        "greeting: {whenn: always}| 1: unknown key `whenn`; did you mean `when`?",
        "greeting: {ko: ''}| 1: `ko` is missing; expected a text",
        "channels: {sms: {greeting: {ko: 안녕하세요.}}}| 1: unknown key `ko`",
        "channels: {mail: {}}| 1: unknown key `mail`; did you mean `email`?",
        "channels: {sms: {words: [온말]}}| 1: unknown key `words`",
        "rules: {courtesy/shouting: on}| 1: `courtesy/shouting: on`: did you mean `off`?",
        "rules: {courtesy/shouting: warning}| expected one of critical, info, major, minor, off",
        "rules: [courtesy/shouting]| 1: `rules` is no mapping",
        "words: [두 낱말]| 1: word `두 낱말`: expected one word without spaces",
        "words: 온말| 1: `words` is no list",
        "terms: {클레임: }| 1: term `클레임` gives way to nothing",
        "terms: {클레임: 클레임}| 1: term `클레임` gives way to `클레임`",
        "terms: {'!!': 느낌}| 1: term `!!`: expected a word",
        "banned: ['{word}']| 1: term `{word}`: expected a word",
        "terms: [클레임]| 1: `terms` is no mapping",
        "'!!java.net.URL [\"http://localhost\"]'| 1: the file is no mapping",
        "'a: b: c'| 1: not YAML: ",
      })
  void saysWhatIsWrongWhereAndWhatWasExpected(String yaml, String expected) {
    BrandVoiceException wrong = assertThrows(BrandVoiceException.class, () -> parse(yaml));
    String message = wrong.getMessage();
    assertEquals(true, message.contains("onmal.yaml:1") && message.contains(expected), message);
  }

  @Test
  void everyProblemIsNamedAtOnce() {
    BrandVoiceException wrong =
        assertThrows(
            BrandVoiceException.class,
            () -> parse("speech-level: low\nrules:\n  courtesy/shouting: loud\nextra: 1\n"));
    assertEquals(3, wrong.problems().size());
    assertEquals(3, wrong.problems().get(1).line());
  }

  @Test
  void whatIsNotUtf8IsRefused() throws IOException {
    Path file = folder.resolve("onmal.yaml");
    Files.write(file, "words: [온말]".getBytes(StandardCharsets.UTF_16LE));
    assertThrows(BrandVoiceException.class, () -> BrandVoice.read(file));
  }

  @Test
  void anEmojiMayStandAnywhere() {
    for (int length = 0; length < 5_000; length++) {
      String yaml = "#" + "x".repeat(length) + "😊\nbanned: [대박]\n";
      assertEquals(1, parse(yaml).terms().size(), () -> "after " + yaml.indexOf("😊"));
    }
  }
}
