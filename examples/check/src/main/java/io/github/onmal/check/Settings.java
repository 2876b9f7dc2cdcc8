package io.github.onmal.check;

import io.github.onmal.check.format.Content;
import io.github.onmal.check.format.FileType;
import io.github.onmal.check.slot.SlotKind;
import io.github.onmal.rule.BrandVoice;
import io.github.onmal.rule.BrandVoice.Setting;
import io.github.onmal.rule.BrandVoiceException;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Channel;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a repository says of its replies: how the brand speaks, which files hold replies, and how
 * strictly to judge. Usually the file {@code onmal.yaml}, whose form {@code settings.schema.json}
 * beside this class describes.
 *
 * @param voice how the brand speaks
 * @param paths what is checked where no paths are given, as paths or glob patterns
 * @param exclude glob patterns of what is not
 * @param baseline the baseline file, as a path from the settings file, or null
 * @param failOn the least severity that fails a check; null for none
 * @param slots what the help desk fills in: the kind of each slot by its name, null where it is to
 *     be told by the name; empty where nothing is declared, and every slot is taken to be filled
 * @param files what holds for some files, in the order they are given
 */
public record Settings(
    BrandVoice voice,
    List<String> paths,
    List<String> exclude,
    @Nullable String baseline,
    @Nullable Severity failOn,
    Map<String, Optional<SlotKind>> slots,
    List<FileSettings> files) {

  /** What holds where there is no settings file. */
  public static final Settings USUAL =
      new Settings(
          BrandVoice.NEUTRAL, List.of(), List.of(), null, Severity.MAJOR, Map.of(), List.of());

  /** Copies the collections. */
  public Settings {
    paths = List.copyOf(paths);
    exclude = List.copyOf(exclude);
    slots = Map.copyOf(slots);
    files = List.copyOf(files);
  }

  /**
   * What holds for some files. Everything but {@code paths} may be left out: then what an earlier
   * item says holds, or else what is usual for the type.
   *
   * @param paths glob patterns of the files
   * @param type how they are read
   * @param content what mark-up their replies have
   * @param encoding their encoding
   * @param replies the fields that hold replies
   * @param title the fields that hold titles
   * @param language the fields that hold languages
   * @param channel the fields that hold channels
   * @param on where all their replies are read
   * @param rules settings of rules, by id
   */
  public record FileSettings(
      List<String> paths,
      @Nullable FileType type,
      @Nullable Content content,
      @Nullable Charset encoding,
      List<String> replies,
      List<String> title,
      List<String> language,
      List<String> channel,
      @Nullable Channel on,
      Map<String, Setting> rules) {

    /** Copies the collections. */
    public FileSettings {
      paths = List.copyOf(paths);
      replies = List.copyOf(replies);
      title = List.copyOf(title);
      language = List.copyOf(language);
      channel = List.copyOf(channel);
      rules = Map.copyOf(rules);
    }
  }

  /**
   * Reads a file in UTF-8.
   *
   * @throws BrandVoiceException naming every problem of the file, if there is any
   * @throws IOException if the file cannot be read
   */
  public static Settings read(Path file) throws IOException {
    return parse(file.toString(), BrandVoice.text(file));
  }

  /**
   * Reads YAML.
   *
   * @param name the name of the file in messages
   * @throws BrandVoiceException naming every problem of the file, if there is any
   */
  public static Settings parse(String name, String yaml) {
    return new SettingsReader(name, yaml).read();
  }
}
