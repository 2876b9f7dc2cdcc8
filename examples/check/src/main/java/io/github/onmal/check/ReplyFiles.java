package io.github.onmal.check;

import io.github.onmal.check.Settings.FileSettings;
import io.github.onmal.check.format.Content;
import io.github.onmal.check.format.FileType;
import io.github.onmal.check.format.FormatException;
import io.github.onmal.check.format.Layout;
import io.github.onmal.check.format.SourceFile;
import io.github.onmal.check.text.Reply;
import io.github.onmal.rule.BrandVoice.Setting;
import io.github.onmal.text.Channel;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.jspecify.annotations.Nullable;

/** Knows how each file is read. Immutable. */
final class ReplyFiles {

  private final List<Applying> settings;

  private record Applying(List<FastIgnoreRule> patterns, FileSettings settings) {}

  /** What the settings say of one file. */
  record Reading(
      @Nullable FileType type,
      Layout layout,
      @Nullable Charset encoding,
      @Nullable Channel channel,
      Map<String, Setting> rules) {}

  ReplyFiles(Settings settings) {
    this.settings =
        settings.files().stream()
            .map(one -> new Applying(one.paths().stream().map(FastIgnoreRule::new).toList(), one))
            .toList();
  }

  /** Whether the settings say how a file is read. */
  boolean knows(String name) {
    return settings.stream()
        .anyMatch(
            one -> one.settings.type() != null && FileWalk.matches(one.patterns, name, false));
  }

  /** How a file is read. */
  Reading reading(String name) {
    FileType type = FileType.ofName(name);
    List<FileSettings> applying = new ArrayList<>();
    for (Applying one : settings) {
      if (FileWalk.matches(one.patterns, name, false)) {
        applying.add(one.settings);
        type = one.settings.type() == null ? type : one.settings.type();
      }
    }
    Layout layout = type == null ? Layout.USUAL : type.layout();
    Charset encoding = null;
    Channel channel = null;
    Map<String, Setting> rules = new HashMap<>();
    for (FileSettings one : applying) {
      Content content = one.content() == null ? layout.content() : one.content();
      layout =
          new Layout(
              or(one.replies(), layout.replies()),
              or(one.title(), layout.title()),
              or(one.language(), layout.language()),
              or(one.channel(), layout.channel()),
              content);
      encoding = one.encoding() == null ? encoding : one.encoding();
      channel = one.on() == null ? channel : one.on();
      rules.putAll(one.rules());
    }
    return new Reading(type, layout, encoding, channel, rules);
  }

  private static List<String> or(List<String> given, List<String> otherwise) {
    return given.isEmpty() ? otherwise : given;
  }

  /**
   * Reads a file.
   *
   * @throws FormatException if it is not what it should be
   */
  static void read(SourceFile file, Reading reading, Consumer<Reply> replies)
      throws IOException, FormatException {
    if (reading.type() == null) {
      throw new FormatException(
          "no known kind of file; expected one of "
              + Arrays.toString(FileType.values()).toLowerCase(Locale.ROOT)
              + " as `type` in the settings",
          null);
    }
    reading.type().format().read(file, reading.layout(), replies);
  }
}
