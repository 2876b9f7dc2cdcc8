package io.github.onmal.check.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.Indenter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.onmal.json.JsonText;
import java.io.IOException;
import java.io.Writer;

/** Streams JSON: the outer values in lines, what lies deeper each in a line of its own. */
final class JsonParts {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonParts() {}

  /**
   * What writes the outer values.
   *
   * @param depth how many levels are indented
   */
  static JsonGenerator generator(Writer out, int depth) throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    Indenter indenter = new Shallow(depth);
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    json.setPrettyPrinter(
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter));
    return json;
  }

  /** A value in one line; well formed whatever texts it holds. */
  static String line(JsonText.Writing writing) {
    return JsonText.of(false, writing).stripTrailing();
  }

  private record Shallow(int depth) implements Indenter {

    @Override
    public void writeIndentation(JsonGenerator json, int level) throws IOException {
      if (level <= depth) {
        json.writeRaw('\n');
        json.writeRaw("  ".repeat(level));
      }
    }

    @Override
    public boolean isInline() {
      return false;
    }
  }
}
