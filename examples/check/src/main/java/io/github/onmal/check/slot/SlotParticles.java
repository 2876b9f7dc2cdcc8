package io.github.onmal.check.slot;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.rewrite.korean.Particle;
import io.github.onmal.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Korean particles that stand after slots. */
final class SlotParticles {

  private static final SlotParticles STANDARD = new SlotParticles();

  /** No particle with both its shapes and what follows it is longer. */
  private static final int LONGEST = 12;

  /** What may close a quotation or an emphasis between a slot and its particle. */
  private static final String CLOSERS = "\"'”’」』》〉*";

  /** The last word of most amounts and days. */
  private static final String WON = "원";

  private static final String DAY = "일";

  private final List<Shape> shapes;

  /**
   * A shape that does not fit every word.
   *
   * @param both its particle in both shapes, as {@code 은/는}
   */
  private record Shape(String written, String both, List<String> followers) {}

  /**
   * A particle that does not fit what will stand before it.
   *
   * @param span where its shape stands
   * @param written the shape
   * @param right what fits
   * @param sound what the slot will end in, where its kind tells; or null
   * @param honorific the particle after 님; nothing is left of a vocative
   */
  record Misfit(Span span, String written, String right, @Nullable String sound, String honorific) {

    boolean isVocative() {
      return honorific.isEmpty();
    }
  }

  private SlotParticles() {
    Map<String, String> both = new HashMap<>();
    List<String> known = Particle.shapes();
    for (int i = 0; i < known.size(); i += 2) {
      String pair = known.get(i) + "/" + known.get(i + 1);
      both.put(known.get(i), pair);
      both.put(known.get(i + 1), pair);
    }
    List<Shape> read = new ArrayList<>();
    try (InputStream in = SlotParticles.class.getResourceAsStream("particles.txt")) {
      if (in == null) {
        throw new IllegalStateException("particles.txt is missing; expected it here");
      }
      for (String line : new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList()) {
        String[] cells = line.split("\\|", 2);
        String written = cells[0].strip();
        if (!written.isEmpty() && written.charAt(0) != '#') {
          String pair = both.get(written);
          if (pair == null) {
            throw new IllegalStateException(
                "particles.txt: `" + written + "`; expected a shape of a particle with two");
          }
          List<String> followers =
              cells.length < 2 ? List.of() : List.of(cells[1].strip().split(" +"));
          read.add(new Shape(written, pair, followers));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("particles.txt cannot be read", unreadable);
    }
    shapes = List.copyOf(read);
  }

  static SlotParticles standard() {
    return STANDARD;
  }

  /** The particle after a slot, if it does not fit every value; nothing where that is not sure. */
  Optional<Misfit> after(String text, Slot slot) {
    int at = slot.span().end();
    while (at < text.length() && CLOSERS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String rest = text.substring(at, Math.min(text.length(), at + LONGEST));
    boolean bothWritten = !Particle.attach(WON, rest).equals(WON + rest);
    if (rest.isEmpty() || bothWritten || mayEndAnyway(slot)) {
      return Optional.empty();
    }
    Shape longest = null;
    for (Shape shape : shapes) {
      boolean fits = rest.startsWith(shape.written()) && endsWord(rest, shape);
      if (fits && (longest == null || shape.written().length() > longest.written().length())) {
        longest = shape;
      }
    }
    return longest == null ? Optional.empty() : misfit(slot, at, longest);
  }

  /** Whether its kind is one of which nobody can say how it is read: 5시, 30분. */
  private static boolean mayEndAnyway(Slot slot) {
    return slot.kind() == SlotKind.LINK
        || slot.kind() == SlotKind.DATE && !SlotWords.standard().isDay(slot.name());
  }

  private static boolean endsWord(String rest, Shape shape) {
    String after = rest.substring(shape.written().length());
    return ends(after)
        || shape.followers().stream()
            .anyMatch(
                follower -> after.startsWith(follower) && ends(after.substring(follower.length())));
  }

  private static boolean ends(String after) {
    return after.isEmpty() || !Character.isLetterOrDigit(after.charAt(0));
  }

  private static Optional<Misfit> misfit(Slot slot, int at, Shape shape) {
    Span span = new Span(at, at + shape.written().length());
    boolean vocative = shape.both().equals("아/야");
    if (vocative && slot.kind() != SlotKind.CUSTOMER_NAME) {
      return Optional.empty();
    }
    String sound = sound(slot);
    if (sound == null) {
      String right = Particle.attach("", shape.both());
      String honorific = vocative ? "" : attached("님", shape);
      return Optional.of(new Misfit(span, shape.written(), right, null, honorific));
    }
    String right = attached(sound, shape);
    return right.equals(shape.written())
        ? Optional.empty()
        : Optional.of(new Misfit(span, shape.written(), right, sound, right));
  }

  private static String attached(String noun, Shape shape) {
    return Particle.attach(noun, shape.both()).substring(noun.length());
  }

  private static @Nullable String sound(Slot slot) {
    return switch (slot.kind()) {
      case AMOUNT -> WON;
      case DATE -> DAY;
      default -> null;
    };
  }
}
