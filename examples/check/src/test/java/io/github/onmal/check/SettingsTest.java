package io.github.onmal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.github.onmal.check.format.Content;
import io.github.onmal.check.format.FileType;
import io.github.onmal.check.slot.SlotKind;
import io.github.onmal.json.Names;
import io.github.onmal.rule.BrandVoice;
import io.github.onmal.rule.BrandVoiceException;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The settings file, and that its published schema agrees with the reader. */
class SettingsTest {

  private static final String SCHEMA = resource(Settings.class, "settings.schema.json");

  private static final JsonSchema VALIDATOR =
      JsonSchemaFactory.getInstance(
              SpecVersion.VersionFlag.V202012,
              factory ->
                  factory.schemaLoaders(
                      loaders ->
                          loaders.schemas(
                              Map.of(
                                  "urn:onmal:schema:settings:1.0",
                                  SCHEMA,
                                  "urn:onmal:schema:brand-voice:1.0",
                                  resource(BrandVoice.class, "brand-voice.schema.json")))))
          .getSchema(SchemaLocation.of("urn:onmal:schema:settings:1.0"));

  private static String resource(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isValid(String yaml) {
    Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return VALIDATOR.validate(new ObjectMapper().valueToTree(document)).isEmpty();
  }

  @Test
  void everythingIsRead() {
    String yaml =
        """
        words: [온말샵]
        check:
          paths: [replies]
          exclude: [old/]
          baseline: known.json
          fail-on: critical
          slots: {customer.name: customer-name, order: number}
          files:
            - paths: ["*.txt"]
              type: text
              content: plain
              encoding: x-windows-949
              replies: [body, "**.text"]
              title: name
              language: [lang]
              channel-field: kind
              channel: email
              rules: {courtesy/shouting: off, empathy/missing-empathy: minor}
        """;
    assertEquals(true, isValid(yaml));
    Settings settings = Settings.parse("onmal.yaml", yaml);
    assertEquals("온말샵", settings.voice().words().get(0).text());
    assertEquals(List.of("replies"), settings.paths());
    assertEquals(List.of("old/"), settings.exclude());
    assertEquals("known.json", settings.baseline());
    assertEquals(Severity.CRITICAL, settings.failOn());
    assertEquals(
        Map.of(
            "customer.name",
            Optional.of(SlotKind.CUSTOMER_NAME),
            "order",
            Optional.of(SlotKind.NUMBER)),
        settings.slots());
    Settings.FileSettings files = settings.files().get(0);
    assertEquals(List.of("*.txt"), files.paths());
    assertEquals(FileType.TEXT, files.type());
    assertEquals(Content.PLAIN, files.content());
    assertEquals("x-windows-949", String.valueOf(files.encoding()));
    assertEquals(List.of("body", "**.text"), files.replies());
    assertEquals(List.of("name"), files.title());
    assertEquals(List.of("lang"), files.language());
    assertEquals(List.of("kind"), files.channel());
    assertEquals(Channel.EMAIL, files.on());
    assertEquals(true, files.rules().get("courtesy/shouting").off());
    assertEquals(Severity.MINOR, files.rules().get("empathy/missing-empathy").severity());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "check:",
        "check: {slots: [a.b, 이름]}",
        "check: {fail-on: never}",
        "check: {files: []}"
      })
  void whatIsLeftOutIsUsual(String yaml) {
    assertEquals(true, isValid(yaml));
    assertEquals(List.of(), Settings.parse("onmal.yaml", yaml).paths());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "check: {path: [a]}|onmal.yaml:1: unknown key `path`; did you mean `paths`?",
        "check: {fail-on: mayor}|onmal.yaml:1: `fail-on: mayor`: did you mean `major`?",
        "check: {paths: replies}|onmal.yaml:1: `paths` is no list; expected a list of texts",
        "check: {slots: {name: person}}|onmal.yaml:1: `name: person`: expected one of",
        "check: {files: [{type: text}]}|onmal.yaml:1: `paths` is missing; expected a list",
        "check: {files: [{paths: [a], type: txt}]}|onmal.yaml:1: `type: txt`: did you mean `text`?",
        "check: {files: [{paths: [a], rules: {x/y: maybe}}]}|onmal.yaml:1: `x/y: maybe`: expected",
        "checks: {}|onmal.yaml:1: unknown key `checks`; did you mean `check`?",
      })
  void whatIsWrongIsNamed(String yaml, String message) {
    assertEquals(false, isValid(yaml));
    BrandVoiceException wrong =
        assertThrows(BrandVoiceException.class, () -> Settings.parse("onmal.yaml", yaml));
    String told = String.valueOf(wrong.getMessage());
    assertEquals(true, told.contains(message), told);
  }

  @Test
  void anEncodingNobodyKnowsIsNamed() {
    BrandVoiceException wrong =
        assertThrows(
            BrandVoiceException.class,
            () ->
                Settings.parse(
                    "onmal.yaml", "check: {files: [{paths: [a], encoding: euc-korean}]}"));
    assertEquals(true, String.valueOf(wrong.getMessage()).contains("`encoding: euc-korean`"));
  }

  /** The schema names every type and content there is. */
  @Test
  void theSchemaKnowsWhatTheReaderKnows() throws IOException {
    JsonNode defs = new ObjectMapper().readTree(SCHEMA).path("$defs").path("files");
    assertEquals(names(FileType.values()), names(defs.path("properties").path("type")));
    assertEquals(names(Content.values()), names(defs.path("properties").path("content")));
  }

  private static Set<String> names(Enum<?>[] constants) {
    return Set.copyOf(Stream.of(constants).map(Names::of).toList());
  }

  private static Set<String> names(JsonNode property) {
    return Set.copyOf(
        StreamSupport.stream(property.path("enum").spliterator(), false)
            .map(JsonNode::asText)
            .toList());
  }
}
