package io.github.onmal.benchmark;

import io.github.onmal.Draft;
import io.github.onmal.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A draft of our own.
 *
 * @param title what it is
 * @param customerName the customer's name
 * @param customerMessage what the customer wrote
 * @param text the draft
 */
record Sample(String title, String customerName, String customerMessage, String text) {

  /** Stands in a long draft where a sentence is being typed. */
  private static final String TYPED = "«»";

  /** The drafts of a language, 200 to 400 characters each. */
  static List<Sample> of(Language language) {
    return read(language.name().toLowerCase(Locale.ROOT) + ".txt");
  }

  /** A draft of about 1,000 characters with two places where a sentence may be typed. */
  static Sample longOne(Language language) {
    return read("long-" + language.name().toLowerCase(Locale.ROOT) + ".txt").get(0);
  }

  private static List<Sample> read(String resource) {
    try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream(resource));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<Sample> samples = new ArrayList<>();
      String line = lines.readLine();
      while (line != null) {
        if (line.startsWith("== ")) {
          line = read(line.substring(3), lines, samples);
        } else {
          line = lines.readLine();
        }
      }
      return List.copyOf(samples);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource + " cannot be read", unreadable);
    }
  }

  /** Reads one sample and gives the line after it, null at the end. */
  private static @Nullable String read(String title, BufferedReader lines, List<Sample> samples)
      throws IOException {
    String name = "";
    String message = "";
    String line = lines.readLine();
    while (line != null && !line.equals("--")) {
      if (line.startsWith("name: ")) {
        name = line.substring("name: ".length());
      } else if (line.startsWith("customer: ")) {
        message = line.substring("customer: ".length());
      }
      line = lines.readLine();
    }
    StringBuilder text = new StringBuilder();
    line = lines.readLine();
    while (line != null && !line.startsWith("== ")) {
      text.append(line).append('\n');
      line = lines.readLine();
    }
    samples.add(new Sample(title, name, message, text.toString().strip()));
    return line;
  }

  /** The draft, with nothing known of its conversation. */
  Draft alone() {
    return Draft.of(text);
  }

  /** The draft in its conversation. */
  Draft inConversation() {
    return inConversation(text);
  }

  /** Another text in the same conversation. */
  Draft inConversation(String other) {
    return Draft.builder(other).customerName(customerName).customerSaid(customerMessage).build();
  }

  /** The text with one sentence in the middle and one near the end. */
  String typed(String middle, String last) {
    int first = text.indexOf(TYPED);
    int second = text.indexOf(TYPED, first + 1);
    return text.substring(0, first)
        + middle
        + text.substring(first + TYPED.length(), second)
        + last
        + text.substring(second + TYPED.length());
  }
}
