package io.github.onmal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes a JSON value as the contract has it: UTF-8, always well formed, with a line end. */
public final class JsonText {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /** Writes one value. */
  @FunctionalInterface
  public interface Writing {
    /** Writes it, into memory: the generator has no errors of its own. */
    void to(JsonGenerator json) throws IOException;
  }

  /**
   * The text of a value, with a line end. A lone surrogate, which UTF-8 cannot carry, is an escape.
   *
   * @param indent whether it takes several lines
   */
  public static String of(boolean indent, Writing writing) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      if (indent) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators =
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("");
        json.setPrettyPrinter(
            new DefaultPrettyPrinter(separators)
                .withObjectIndenter(lines)
                .withArrayIndenter(lines));
      }
      writing.to(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string could not be written", impossible);
    }
    return escapeLoneSurrogates(text.append('\n').toString());
  }

  /** {@link #of} in UTF-8. */
  static byte[] bytes(boolean indent, Writing writing) {
    return of(indent, writing).getBytes(UTF_8);
  }

  private static String escapeLoneSurrogates(String json) {
    StringBuilder escaped = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < json.length()
              && Character.isLowSurrogate(json.charAt(i + 1));
      if (Character.isSurrogate(c) && !pair) {
        if (escaped == null) {
          escaped = new StringBuilder(json.length() + 16).append(json, 0, i);
        }
        escaped.append("\\u").append(Integer.toHexString(c));
      } else {
        if (escaped != null) {
          escaped.append(c);
        }
        if (pair) {
          i++;
          if (escaped != null) {
            escaped.append(json.charAt(i));
          }
        }
      }
    }
    return escaped == null ? json : escaped.toString();
  }
}
