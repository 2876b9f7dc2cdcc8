package io.github.onmal.chat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.onmal.json.Names;
import io.github.onmal.json.RequestException;
import io.github.onmal.text.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of a page: a flat object of strings and integers. Keys it does not know are skipped,
 * and null counts as absent.
 */
final class Incoming {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, String> values = new HashMap<>();

  private Incoming() {}

  /**
   * Reads a message.
   *
   * @throws RequestException if it is no such object
   */
  static Incoming read(String json) throws RequestException {
    Incoming message = new Incoming();
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RequestException("the message is no object", "", "an object", null);
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
          message.values.put(key, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new RequestException("something follows the message", "", "one object", null);
      }
    } catch (JsonProcessingException malformed) {
      // Not the parser's words: they may repeat the draft.
      String where =
          malformed.getLocation() == null ? "" : " at " + malformed.getLocation().getColumnNr();
      throw new RequestException("not JSON" + where, "", "an object", null);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string could not be read", impossible);
    }
    return message;
  }

  /** A value, or null. */
  @Nullable String get(String key) {
    return values.get(key);
  }

  /**
   * A text.
   *
   * @throws RequestException if it is missing, or longer than {@code longest} UTF-16 code units
   */
  String text(String key, int longest) throws RequestException {
    String text = values.get(key);
    if (text == null) {
      throw new RequestException("`" + key + "` is missing", "/" + key, "a string", null);
    }
    if (text.length() > longest) {
      throw new RequestException(
          "`" + key + "` has " + text.length() + " characters",
          "/" + key,
          "at most " + longest,
          null);
    }
    return text;
  }

  /**
   * How far the agent says things are, or null.
   *
   * @throws RequestException if there is no such stage
   */
  @Nullable Stage stage() throws RequestException {
    String name = values.get("stage");
    Stage stage = name == null ? null : Names.find(Stage.values(), name);
    if (name != null && stage == null) {
      throw new RequestException(
          "`stage` is unknown", "/stage", Names.choices(Stage.values()), null);
    }
    return stage;
  }
}
