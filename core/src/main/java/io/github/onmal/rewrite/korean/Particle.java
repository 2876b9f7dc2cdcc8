package io.github.onmal.rewrite.korean;

import io.github.onmal.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A particle with two shapes, 은 and 는, of which the last sound of the word before it chooses one
 * (NIKL, 표준국어대사전, s. v. 은, 이, 을, 과, 으로, 이에요). The sound is that of the word read aloud: digits in
 * Sino-Korean, acronyms letter by letter; a bracketed tail does not decide.
 */
public final class Particle {

  private static final List<Particle> ALL = load();

  private final String afterConsonant;
  private final String afterVowel;
  private final String open;
  private final boolean vowelAfterRieul;

  /** No shape of a particle is longer. */
  private static final int LONGEST_SHAPE = 4;

  /** The notations of both shapes, in the order they are tried: 은(는), 은/는, 는(은), 는/은, (으)로. */
  private final String[] notations;

  private Particle(String afterConsonant, String afterVowel, String open, boolean vowelAfterRieul) {
    this.afterConsonant = afterConsonant;
    this.afterVowel = afterVowel;
    this.open = open;
    this.vowelAfterRieul = vowelAfterRieul;
    List<String> all =
        new ArrayList<>(
            List.of(
                afterConsonant + "(" + afterVowel + ")",
                afterConsonant + "/" + afterVowel,
                afterVowel + "(" + afterConsonant + ")",
                afterVowel + "/" + afterConsonant));
    if (afterConsonant.endsWith(afterVowel)) {
      int extra = afterConsonant.length() - afterVowel.length();
      all.add("(" + afterConsonant.substring(0, extra) + ")" + afterVowel);
    }
    notations = all.toArray(new String[0]);
  }

  private static List<Particle> load() {
    List<Particle> all = new ArrayList<>();
    for (Table.Row row : Table.read(Particle.class, "particles.txt").rows()) {
      all.add(new Particle(row.cell(0), row.cell(1), row.cell(2), !row.cell(3).isEmpty()));
    }
    return List.copyOf(all);
  }

  /**
   * A word and its particle.
   *
   * @param noun any text; its last sound decides
   * @param particle both shapes, in either order and any of the usual notations, with whatever
   *     follows: {@code 은(는)}, {@code 를/을}, {@code (으)로}, {@code 이(가) 아니라}; a particle of one shape
   *     is attached as it is
   * @return the noun and one shape; both, as {@code 은(는)}, where the noun is a blank such as {@code
   *     {대안}}
   */
  public static String attach(String noun, String particle) {
    Match match = match(particle, 0);
    if (match == null) {
      return noun + particle;
    }
    return noun + match.particle.shape(PronouncedFinal.of(noun)) + particle.substring(match.end);
  }

  /** Every shape of every particle that has two: 은, 는, 이, 가 … */
  public static List<String> shapes() {
    List<String> shapes = new ArrayList<>();
    for (Particle particle : ALL) {
      shapes.add(particle.afterConsonant);
      shapes.add(particle.afterVowel);
    }
    return shapes;
  }

  /**
   * A particle that stood after one word, as it is after another.
   *
   * @param noun the word it is to follow; its last sound decides
   * @param shape one shape of a particle; what is none stays as it is
   */
  public static String agreeing(CharSequence noun, String shape) {
    for (Particle particle : ALL) {
      if (particle.afterConsonant.equals(shape) || particle.afterVowel.equals(shape)) {
        PronouncedFinal last = PronouncedFinal.of(noun);
        return last == PronouncedFinal.UNKNOWN ? shape : particle.shape(last);
      }
    }
    return shape;
  }

  /**
   * The end of the particle written at an offset in one of its two shapes, where a word ends after
   * it; the offset if there is none.
   */
  public static int endOfWritten(CharSequence text, int at) {
    int longest = at;
    for (Particle particle : ALL) {
      for (String shape : List.of(particle.afterVowel, particle.afterConsonant)) {
        int end = at + shape.length();
        boolean ends = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
        if (end > longest && end <= text.length() && ends && startsWith(text, at, shape)) {
          longest = end;
        }
      }
    }
    return longest;
  }

  /** A noun and a particle, written in the shape that another noun wants, in the right shape. */
  public static String refit(String noun, String written) {
    PronouncedFinal last = PronouncedFinal.of(noun);
    for (Particle particle : ALL) {
      if (last != PronouncedFinal.UNKNOWN
          && (particle.afterVowel.equals(written) || particle.afterConsonant.equals(written))) {
        return noun + particle.shape(last);
      }
    }
    return noun + written;
  }

  /**
   * The text with every double particle after a known word resolved: {@code 교환(으)로} becomes {@code
   * 교환으로}, {@code {대안}(으)로} stays.
   */
  public static String resolve(CharSequence text) {
    StringBuilder resolved = new StringBuilder(text.length());
    int at = 0;
    int sign = nextSign(text, 0);
    while (at < text.length()) {
      if (sign < at) {
        sign = nextSign(text, at);
      }
      Match match = at == 0 || sign - at > LONGEST_SHAPE ? null : match(text, at);
      PronouncedFinal last = match == null ? PronouncedFinal.UNKNOWN : soundBefore(resolved);
      if (match != null && last != PronouncedFinal.UNKNOWN) {
        resolved.append(match.particle.shape(last));
        at = match.end;
      } else {
        resolved.append(text.charAt(at++));
      }
    }
    return resolved.toString();
  }

  /**
   * The place of the next bracket or slash, without which there is no double particle; far away if
   * none.
   */
  private static int nextSign(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '(' || text.charAt(i) == '/') {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static PronouncedFinal soundBefore(CharSequence text) {
    boolean apart = Character.isWhitespace(text.charAt(text.length() - 1));
    return apart ? PronouncedFinal.UNKNOWN : PronouncedFinal.of(text);
  }

  private String shape(PronouncedFinal last) {
    return switch (last) {
      case VOWEL -> afterVowel;
      case RIEUL -> vowelAfterRieul ? afterVowel : afterConsonant;
      case CONSONANT -> afterConsonant;
      case UNKNOWN -> open;
    };
  }

  private record Match(Particle particle, int end) {}

  /** The double particle written at an offset, the longest. */
  private static @Nullable Match match(CharSequence text, int at) {
    Match longest = null;
    for (Particle particle : ALL) {
      int end = particle.endAt(text, at);
      if (end > 0 && (longest == null || end > longest.end)) {
        longest = new Match(particle, end);
      }
    }
    return longest;
  }

  private int endAt(CharSequence text, int at) {
    for (String notation : notations) {
      if (startsWith(text, at, notation)) {
        return at + notation.length();
      }
    }
    return 0;
  }

  private static boolean startsWith(CharSequence text, int at, String start) {
    if (at + start.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < start.length(); i++) {
      if (text.charAt(at + i) != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
