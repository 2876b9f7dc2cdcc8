package io.github.onmal.check.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.Position;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the fields of JSON files, however long they are. */
final class JsonTree {

  private static final int KEPT_CHARS = 1 << 16;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(FieldEvents.DEEPEST)
                  .maxStringLength(16 << 20)
                  .build())
          .build();
  private static final Pattern TOKEN = Pattern.compile("(?s)\\A(\\S+ token) '[^']*'|: enable .*");
  private static final Pattern SOURCE =
      Pattern.compile("\\[Source: [^;\\]]*; line: (\\d+), column: (\\d+)\\]");

  private final JsonParser json;
  private final RecentText text;
  private final FieldEvents events;
  private long kept;

  private JsonTree(JsonParser json, RecentText text, FieldEvents events) {
    this.json = json;
    this.text = text;
    this.events = events;
  }

  /**
   * Reads a file.
   *
   * @param lines whether it may hold several values, one after the other
   * @throws FormatException if it is no JSON
   */
  static void read(SourceFile file, boolean lines, FieldEvents events)
      throws IOException, FormatException {
    try (Reader in = file.open();
        RecentText text = new RecentText(in);
        JsonParser json = JSON.createParser(text)) {
      new JsonTree(json, text, events).read(lines);
    } catch (JsonProcessingException broken) {
      throw new FormatException(
          "not JSON: " + what(broken.getOriginalMessage()), position(broken.getLocation()));
    }
  }

  private void read(boolean lines) throws IOException, FormatException {
    JsonToken token = json.nextToken();
    if (token == null && !lines) {
      throw new FormatException("not JSON: the file is empty; expected a value", null);
    }
    for (int number = 0; token != null && events.wantsMore(); number++) {
      if (number > 0 && !lines) {
        throw wrong("more follows after the value; expected the end of the file");
      }
      events.beginDocument(lines ? number : -1);
      tree(token);
      token = events.wantsMore() ? json.nextToken() : null;
    }
  }

  private void tree(JsonToken first) throws IOException, FormatException {
    int depth = 0;
    for (JsonToken token = first; events.wantsMore(); token = json.nextToken()) {
      switch (token) {
        case START_OBJECT, START_ARRAY -> {
          depth++;
          events.begin(token == JsonToken.START_ARRAY);
        }
        case END_OBJECT, END_ARRAY -> {
          depth--;
          events.end();
        }
        case FIELD_NAME -> {
          if (!events.key(json.currentName())) {
            throw wrong("a key stands twice in an object; expected each once");
          }
        }
        case VALUE_STRING -> string(json.getText());
        case VALUE_NULL -> events.value("", null);
        default -> events.value(json.getText(), null);
      }
      long here = json.currentTokenLocation().getCharOffset();
      if (here - kept > KEPT_CHARS) {
        forget(here);
      }
      if (depth == 0) {
        return;
      }
    }
  }

  private void string(String value) {
    long start = json.currentTokenLocation().getCharOffset();
    long end = json.currentLocation().getCharOffset();
    Supplier<FieldEvents.Source> source =
        () -> {
          forget(start);
          Excerpt excerpt = text.excerpt(start, end);
          return new FieldEvents.Source(
              excerpt, ScalarMap.doubleQuoted(excerpt.raw(), value), ScalarMap.DOUBLE_QUOTED);
        };
    events.value(value, source);
  }

  private void forget(long before) {
    text.forgetBefore(before);
    kept = before;
  }

  private FormatException wrong(String what) {
    return new FormatException("not JSON: " + what, position(json.currentTokenLocation()));
  }

  private static @Nullable Position position(@Nullable JsonLocation at) {
    return at == null ? null : new Position(at.getLineNr(), at.getColumnNr());
  }

  /** A message of the parser without the words of the file it may quote. */
  private static String what(String message) {
    return SOURCE.matcher(TOKEN.matcher(message).replaceAll("$1")).replaceAll("$1:$2");
  }
}
