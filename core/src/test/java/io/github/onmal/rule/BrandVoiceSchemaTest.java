package io.github.onmal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.onmal.text.Channel;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published schema, as an editor would use it, agrees with the reader. */
class BrandVoiceSchemaTest {

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(BrandVoice.class.getResourceAsStream("brand-voice.schema.json"));

  private static Set<ValidationMessage> problems(String yaml) {
    Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return SCHEMA.validate(new ObjectMapper().valueToTree(document));
  }

  private static BrandVoice parse(String yaml) {
    return BrandVoice.parse("onmal.yaml", yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "rules: {}",
        "terms:",
        "words: [온말페이, T-1000]",
        "terms: {클레임: 불편 사항, no worries: you are welcome}",
        "banned: [대박]",
        "check: {paths: [replies]}",
        "speech-level: haeyo",
        "greeting: always",
        "greeting: {when: optional, ko: 반갑습니다., en: Hello.}",
        "closing: {en: Take care.}",
        "rules: {courtesy/shouting: off, house/terms/no-slang: critical}",
        "channels: {sms: {greeting: {when: always}, closing: optional, speech-level: haeyo}}",
      })
  void acceptsWhatIsRead(String yaml) {
    assertEquals(Set.of(), problems(yaml), yaml);
    parse(yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "term: {}",
        "words: 온말",
        "words: [두 낱말]",
        "terms: [클레임]",
        "terms: {클레임: ''}",
        "terms: {'!!': 느낌}",
        "terms: {클레임: '{말}'}",
        "banned: ['{word}']",
        "banned: [\"don't\"]",
        "speech-level: hasipsyo",
        "greeting: never",
        "greeting: {whenn: always}",
        "greeting: {ko: ''}",
        "rules: [courtesy/shouting]",
        "rules: {courtesy/shouting: warning}",
        "channels: {mail: {}}",
        "channels: {sms: {words: [온말]}}",
        "channels: {sms: {greeting: {ko: 안녕하세요.}}}",
      })
  void refusesWhatIsNotRead(String yaml) {
    assertNotEquals(Set.of(), problems(yaml), yaml);
    assertThrows(BrandVoiceException.class, () -> parse(yaml), yaml);
  }

  @ParameterizedTest
  @EnumSource
  void knowsEveryChannel(Channel channel) {
    String yaml = "channels: {" + channel.name().toLowerCase(Locale.ROOT) + ": {closing: always}}";
    assertEquals(Set.of(), problems(yaml));
    assertEquals(BrandVoice.Policy.ALWAYS, parse(yaml).on(channel).closing());
  }

  @Test
  void theIdOfARuleHasAFamily() {
    assertNotEquals(Set.of(), problems("rules: {shouting: off}"));
  }
}
