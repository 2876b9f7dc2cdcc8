package io.github.onmal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.onmal.Draft;
import io.github.onmal.text.Channel;
import io.github.onmal.text.Conversation;
import io.github.onmal.text.Stage;
import io.github.onmal.text.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests of {@code review-request.schema.json}. Keys it does not know are skipped; a known
 * key with a wrong value is an error, reported after the whole request has been read, so that the
 * error can carry its id.
 */
public final class RequestReader {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final int LONGEST_SHOWN = 60;

  private final JsonParser parser;
  private Request.@Nullable Id id;
  private @Nullable RequestException problem;

  private RequestReader(String json) throws IOException {
    parser = JSON.createParser(json);
  }

  /**
   * Reads one request.
   *
   * @param defaults what holds where the request says nothing
   */
  public static Request readRequest(String json, Conversation defaults) throws RequestException {
    try {
      RequestReader reader = new RequestReader(json);
      return reader.guarded(() -> reader.request(defaults));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string could not be read", impossible);
    }
  }

  /** Reads the messages of a conversation: what a request has under {@code conversation}. */
  public static List<Turn> readConversation(String json) throws RequestException {
    try {
      RequestReader reader = new RequestReader(json);
      return reader.guarded(
          () -> {
            reader.parser.nextToken();
            return reader.turns("");
          });
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string could not be read", impossible);
    }
  }

  private interface Reading<T> {
    T read() throws IOException, RequestException;
  }

  private <T> T guarded(Reading<T> reading) throws RequestException, IOException {
    try (parser) {
      T value = reading.read();
      if (problem == null && parser.nextToken() != null) {
        problem("something follows the value", "", "one JSON value");
      }
      if (problem != null) {
        throw new RequestException(
            String.valueOf(problem.getMessage()), problem.path(), problem.expected(), id);
      }
      return value;
    } catch (JsonProcessingException malformed) {
      String where =
          malformed.getLocation() == null
              ? ""
              : " at column " + malformed.getLocation().getColumnNr();
      throw new RequestException(
          "not JSON" + where + ": " + firstLine(malformed.getOriginalMessage()),
          null,
          "one JSON value in one line",
          id);
    }
  }

  private Request request(Conversation defaults) throws IOException, RequestException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new RequestException("the request is " + kind(), "", "an object", null);
    }
    String text = null;
    String customerName = null;
    String agentName = null;
    String company = null;
    Channel channel = null;
    Stage stage = null;
    String customerMessage = null;
    List<Turn> turns = null;
    List<String> alternatives = null;
    List<String> placeholders = null;
    boolean given = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      boolean nothing = parser.nextToken() == JsonToken.VALUE_NULL;
      switch (key) {
        case "schemaVersion" -> version(nothing);
        case "id" -> readId(nothing);
        case "text" -> {
          given = true;
          text = string("/text");
        }
        case "customerName" -> customerName = nothing ? null : string("/customerName");
        case "agentName" -> agentName = nothing ? null : string("/agentName");
        case "company" -> company = nothing ? null : string("/company");
        case "channel" -> channel = nothing ? null : constant(Channel.values(), "/channel");
        case "stage" -> stage = nothing ? null : constant(Stage.values(), "/stage");
        case "customerMessage" -> customerMessage = nothing ? null : string("/customerMessage");
        case "conversation" -> turns = nothing ? null : turns("/conversation");
        case "alternatives" -> alternatives = nothing ? null : strings("/alternatives");
        case "placeholders" -> placeholders = nothing ? null : strings("/placeholders");
        default -> parser.skipChildren();
      }
    }
    if (!given) {
      problem("`text` is missing", "/text", "a string");
    }
    Conversation conversation =
        new Conversation(
            customerName != null ? customerName : defaults.customerName(),
            agentName != null ? agentName : defaults.agentName(),
            company != null ? company : defaults.company(),
            channel != null ? channel : defaults.channel(),
            stage != null ? stage : defaults.stage(),
            customerMessage != null ? customerMessage : defaults.customerMessage(),
            turns != null ? turns : defaults.turns(),
            alternatives != null ? alternatives : defaults.alternatives(),
            placeholders != null ? placeholders : defaults.placeholders());
    return new Request(id, new Draft(text == null ? "" : text, conversation));
  }

  private void version(boolean nothing) throws IOException {
    String version = nothing ? null : string("/schemaVersion");
    if (version != null && !version.equals(ResultWriter.SCHEMA_VERSION)) {
      problem("`schemaVersion` is " + shown(version), "/schemaVersion", "\"1.0\"");
    }
  }

  private void readId(boolean nothing) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT) {
      id = new Request.Id(parser.getText(), token == JsonToken.VALUE_NUMBER_INT);
    } else if (!nothing) {
      wrongType("/id", "a string or an integer");
    }
  }

  private @Nullable String string(String path) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    wrongType(path, "a string");
    return null;
  }

  private <E extends Enum<E>> @Nullable E constant(E[] constants, String path) throws IOException {
    String name = string(path);
    E found = name == null ? null : Names.find(constants, name);
    if (name != null && found == null) {
      problem(
          named(path) + " is " + shown(name) + Names.hint(constants, name),
          path,
          Names.choices(constants));
    }
    return found;
  }

  private List<String> strings(String path) throws IOException {
    List<String> values = new ArrayList<>();
    if (isArray(path, "an array of strings")) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        String value = string(path + "/" + values.size());
        values.add(value == null ? "" : value);
      }
    }
    return values;
  }

  private List<Turn> turns(String path) throws IOException {
    List<Turn> turns = new ArrayList<>();
    if (isArray(path, "an array of {\"from\", \"text\"}")) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        turns.add(turn(path + "/" + turns.size()));
      }
    }
    return turns;
  }

  private Turn turn(String path) throws IOException {
    Turn.Speaker speaker = null;
    String text = null;
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      wrongType(path, "an object with `from` and `text`");
    } else {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        switch (key) {
          case "from" -> speaker = constant(Turn.Speaker.values(), path + "/from");
          case "text" -> text = string(path + "/text");
          default -> parser.skipChildren();
        }
      }
      if (speaker == null) {
        problem("`from` is missing", path + "/from", Names.choices(Turn.Speaker.values()));
      }
      if (text == null) {
        problem("`text` is missing", path + "/text", "a string");
      }
    }
    return new Turn(speaker == null ? Turn.Speaker.CUSTOMER : speaker, text == null ? "" : text);
  }

  private boolean isArray(String path, String expected) throws IOException {
    boolean array = parser.currentToken() == JsonToken.START_ARRAY;
    if (!array) {
      wrongType(path, expected);
    }
    return array;
  }

  private void wrongType(String path, String expected) throws IOException {
    problem(named(path) + " is " + kind(), path, expected);
    parser.skipChildren();
  }

  /** Keeps the first problem only: later ones may follow from it. */
  private void problem(String message, String path, String expected) {
    if (problem == null) {
      problem = new RequestException(message, path, expected, null);
    }
  }

  /** What stands here, by its kind: a text of a draft is never repeated. */
  private String kind() {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "missing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      default -> "null";
    };
  }

  private static String named(String path) {
    return path.isEmpty() ? "the value" : "`" + path.substring(1) + "`";
  }

  private static String shown(String value) {
    String shown =
        value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    return "\"" + shown + "\"";
  }

  private static String firstLine(@Nullable String message) {
    String whole = String.valueOf(message);
    int end = whole.indexOf('\n');
    return end < 0 ? whole : whole.substring(0, end);
  }
}
