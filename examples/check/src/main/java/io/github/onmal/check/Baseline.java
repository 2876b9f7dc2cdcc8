package io.github.onmal.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.onmal.check.text.Position;
import io.github.onmal.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The findings a repository had when it began to check, which do not count until they are mended. A
 * finding is known by its fingerprint alone, so it may move within its file and to another; a
 * second one like it counts. Holds no words of a reply. Not for use by several threads.
 */
public final class Baseline {

  private static final int VERSION = 1;
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::file)
          .thenComparing(Entry::rule)
          .thenComparing(Entry::fingerprint);

  /**
   * A finding.
   *
   * @param rule the id of its rule
   * @param file where it was found, for people
   * @param fingerprint its fingerprint
   */
  public record Entry(String rule, String file, String fingerprint) {}

  private final Map<String, List<Entry>> left = new HashMap<>();

  /** A baseline of these entries. */
  public Baseline(List<Entry> entries) {
    for (Entry entry : entries) {
      left.computeIfAbsent(entry.fingerprint(), key -> new ArrayList<>(1)).add(entry);
    }
  }

  /**
   * Whether a finding stands in it; each entry stands for one finding.
   *
   * @param file where it is found; an entry of that file is taken first
   */
  public boolean take(String fingerprint, String file) {
    List<Entry> entries = left.get(fingerprint);
    if (entries == null) {
      return false;
    }
    Entry taken = entries.get(0);
    for (Entry entry : entries) {
      taken = entry.file().equals(file) ? entry : taken;
    }
    drop(taken);
    return true;
  }

  /** Leaves an entry out. */
  void drop(Entry entry) {
    left.computeIfPresent(
        entry.fingerprint(),
        (key, entries) -> {
          entries.remove(entry);
          return entries.isEmpty() ? null : entries;
        });
  }

  /** The entries no finding has taken, by file. */
  public List<Entry> left() {
    return left.values().stream().flatMap(List::stream).sorted(ORDER).toList();
  }

  /**
   * Reads a file that {@link #write} wrote.
   *
   * @throws BaselineException if it is something else
   * @throws IOException if it cannot be read
   */
  public static Baseline read(Path file) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(Files.newBufferedReader(file))) {
      return new Baseline(new Reading(json).entries());
    } catch (JsonProcessingException broken) {
      var at = broken.getLocation();
      throw new BaselineException(
          "no baseline: " + broken.getOriginalMessage(),
          at == null ? null : new Position(at.getLineNr(), at.getColumnNr()));
    }
  }

  /** The file of these entries; the same entries in any order give the same file. */
  public static String write(List<Entry> entries) {
    return JsonText.of(
        true,
        json -> {
          json.writeStartObject();
          json.writeNumberField("version", VERSION);
          json.writeArrayFieldStart("findings");
          for (Entry entry : entries.stream().sorted(ORDER).toList()) {
            json.writeStartObject();
            json.writeStringField("rule", entry.rule());
            json.writeStringField("file", entry.file());
            json.writeStringField("fingerprint", entry.fingerprint());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private record Reading(JsonParser json) {

    List<Entry> entries() throws IOException {
      List<Entry> entries = new ArrayList<>();
      expect(json.nextToken() == JsonToken.START_OBJECT, "an object");
      boolean versioned = false;
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        switch (key) {
          case "version" -> {
            expect(
                value == JsonToken.VALUE_NUMBER_INT && json.getIntValue() == VERSION,
                "`version` " + VERSION);
            versioned = true;
          }
          case "findings" -> {
            expect(value == JsonToken.START_ARRAY, "a list of `findings`");
            while (json.nextToken() != JsonToken.END_ARRAY) {
              entries.add(entry());
            }
          }
          default -> json.skipChildren();
        }
      }
      expect(versioned, "`version` " + VERSION);
      return entries;
    }

    private Entry entry() throws IOException {
      expect(json.currentToken() == JsonToken.START_OBJECT, "an object");
      Map<String, String> fields = new HashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String key = json.currentName();
        expect(json.nextToken() == JsonToken.VALUE_STRING, "a text as `" + key + "`");
        fields.put(key, json.getText());
      }
      return new Entry(field(fields, "rule"), field(fields, "file"), field(fields, "fingerprint"));
    }

    private String field(Map<String, String> fields, String key) {
      @Nullable String value = fields.get(key);
      expect(value != null, "`" + key + "`");
      return String.valueOf(value);
    }

    private void expect(boolean holds, String what) {
      if (!holds) {
        var at = json.currentTokenLocation();
        throw new BaselineException(
            "no baseline: expected " + what, new Position(at.getLineNr(), at.getColumnNr()));
      }
    }
  }

  /** Thrown for a file that is no baseline. */
  public static final class BaselineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Position position;

    BaselineException(String what, @Nullable Position position) {
      super(what);
      this.position = position;
    }

    /** Where it is wrong, or null for the file as a whole. */
    public @Nullable Position position() {
      return position;
    }
  }
}
