package io.github.onmal.check;

import io.github.onmal.check.format.Content;
import io.github.onmal.check.format.FileType;
import io.github.onmal.check.slot.SlotKind;
import io.github.onmal.json.Names;
import io.github.onmal.rule.BrandVoice;
import io.github.onmal.rule.BrandVoice.Setting;
import io.github.onmal.rule.BrandVoiceException;
import io.github.onmal.rule.FieldReader;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Channel;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes {@link Settings} of their file, or names everything that is wrong with it. */
final class SettingsReader {

  private static final String NEVER = "never";

  private final String name;
  private final String yaml;
  private final List<Problem> problems = new ArrayList<>();

  SettingsReader(String name, String yaml) {
    this.name = name;
    this.yaml = yaml;
  }

  Settings read() {
    BrandVoice voice = BrandVoice.NEUTRAL;
    try {
      voice = BrandVoice.parse(name, yaml);
    } catch (BrandVoiceException wrong) {
      problems.addAll(wrong.problems());
    }
    FieldReader check = FieldReader.ofYaml(name, yaml, problems).reader("check");
    Settings settings =
        new Settings(
            voice,
            check.texts("paths"),
            check.texts("exclude"),
            text(check, "baseline"),
            failOn(check),
            slots(check),
            check.readers("files").stream().map(this::files).toList());
    check.finish();
    if (!problems.isEmpty()) {
      throw new BrandVoiceException(problems);
    }
    return settings;
  }

  private static @Nullable String text(FieldReader fields, String key) {
    Located value = fields.located(key);
    return value == null ? null : value.text();
  }

  private @Nullable Severity failOn(FieldReader check) {
    if (!check.has("fail-on")) {
      return Settings.USUAL.failOn();
    }
    Located given = check.located("fail-on");
    return given != null && given.text().equals(NEVER)
        ? null
        : constant(check, "fail-on", Severity.values(), NEVER);
  }

  /** A list of names, or a mapping of names to kinds. */
  private Map<String, Optional<SlotKind>> slots(FieldReader check) {
    Map<String, Optional<SlotKind>> slots = new LinkedHashMap<>();
    if (check.isMapping("slots")) {
      FieldReader kinds = check.reader("slots");
      for (String slot : kinds.keys()) {
        slots.put(slot, Optional.ofNullable(constant(kinds, slot, SlotKind.values())));
      }
    } else {
      check.list("slots").forEach(slot -> slots.put(slot.text(), Optional.empty()));
    }
    return slots;
  }

  private Settings.FileSettings files(FieldReader fields) {
    if (fields.list("paths").isEmpty()) {
      fields.problem("`paths` is missing; expected a list of glob patterns");
    }
    Map<String, Setting> rules = new LinkedHashMap<>();
    FieldReader given = fields.reader("rules");
    for (String rule : given.keys()) {
      Located value = given.located(rule);
      if (value != null) {
        boolean off = value.text().equals("off");
        Severity severity = off ? null : constant(given, rule, Severity.values(), "off");
        rules.put(rule, new Setting(severity, value));
      }
    }
    Settings.FileSettings settings =
        new Settings.FileSettings(
            fields.texts("paths"),
            constant(fields, "type", FileType.values()),
            constant(fields, "content", Content.values()),
            encoding(fields),
            oneOrMore(fields, "replies"),
            oneOrMore(fields, "title"),
            oneOrMore(fields, "language"),
            oneOrMore(fields, "channel-field"),
            constant(fields, "channel", Channel.values()),
            rules);
    fields.finish();
    return settings;
  }

  private static List<String> oneOrMore(FieldReader fields, String key) {
    Located one = fields.isText(key) ? fields.located(key) : null;
    return one == null ? fields.texts(key) : List.of(one.text());
  }

  private @Nullable Charset encoding(FieldReader fields) {
    Located given = fields.located("encoding");
    if (given == null) {
      return null;
    }
    try {
      return Charset.forName(given.text());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      problems.add(
          given.problem(
              "`encoding: "
                  + given.text()
                  + "` is no encoding this JVM knows; expected one such as"
                  + " UTF-8 or x-windows-949"));
      return null;
    }
  }

  private static <E extends Enum<E>> @Nullable E constant(
      FieldReader fields, String key, E[] constants, String... more) {
    Set<String> names = new LinkedHashSet<>();
    for (E constant : constants) {
      names.add(Names.of(constant));
    }
    names.addAll(List.of(more));
    String given = fields.named(key, names);
    return given == null ? null : Names.find(constants, given);
  }
}
