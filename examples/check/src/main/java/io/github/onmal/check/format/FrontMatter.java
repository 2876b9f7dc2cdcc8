package io.github.onmal.check.format;

import io.github.onmal.check.text.Position;
import io.github.onmal.json.Names;
import io.github.onmal.rule.FieldReader;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Problem;
import io.github.onmal.text.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The YAML at the beginning of a Markdown file.
 *
 * @param end where it ends, in UTF-16 code units of the file; 0 where there is none
 * @param title what the file is called, or null
 * @param language the language of its replies, or null
 * @param channel where they are read, or null
 */
record FrontMatter(
    int end, @Nullable String title, @Nullable String language, @Nullable Channel channel) {

  private static final Pattern OPENING = Pattern.compile("---[ \\t]*\\R(?=[\\w\"'#-]+[ \\w]*:)");
  private static final Pattern CLOSING =
      Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*$\\R?", Pattern.MULTILINE);

  /**
   * Reads it.
   *
   * @throws FormatException if it is no YAML
   */
  static FrontMatter of(String markdown) throws FormatException {
    Matcher opening = OPENING.matcher(markdown);
    Matcher closing = CLOSING.matcher(markdown);
    if (!opening.lookingAt() || !closing.find(opening.end())) {
      return new FrontMatter(0, null, null, null);
    }
    List<Problem> problems = new ArrayList<>();
    String yaml = markdown.substring(opening.end(), closing.start());
    FieldReader fields = FieldReader.ofYaml("front matter", yaml, problems);
    if (!problems.isEmpty()) {
      Problem first = problems.get(0);
      throw new FormatException(
          "the front matter is wrong: " + first.what(), new Position(first.line() + 1, 1));
    }
    String channel = text(fields, "channel");
    return new FrontMatter(
        closing.end(),
        text(fields, "title"),
        fields.has("lang") ? text(fields, "lang") : text(fields, "language"),
        channel == null ? null : Names.find(Channel.values(), channel));
  }

  private static @Nullable String text(FieldReader fields, String key) {
    Located value = fields.isText(key) ? fields.located(key) : null;
    return value == null ? null : value.text();
  }
}
