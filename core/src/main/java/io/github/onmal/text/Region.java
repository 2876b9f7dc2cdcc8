package io.github.onmal.text;

/**
 * A stretch that is not the agent's own prose: no phrase is looked for inside it.
 *
 * @param kind what it is
 * @param span where it is in the text
 */
public record Region(Kind kind, Span span) implements Comparable<Region> {

  /** What a region is. Each kind is masked with a private-use character of its own. */
  public enum Kind {
    /** A web or e-mail address. */
    ADDRESS('\uE001'),
    /** A line of quoted history or the customer's words in quotation marks. */
    QUOTE('\uE002'),
    /** Code between backticks. */
    CODE('\uE003'),
    /** A mark-up tag. */
    MARKUP('\uE004'),
    /** A placeholder of a template, such as <code>{{name}}</code>. */
    SLOT('\uE005'),
    /** Signs that stand for a value not filled in, such as ○○○ or ____. */
    FILLER('\uE006'),
    /** A number with hidden digits, such as 010-****-1234. */
    MASKED_NUMBER('\uE007');

    private final char mask;

    Kind(char mask) {
      this.mask = mask;
    }

    /** The private-use character that stands for each code unit of such a region. */
    public char mask() {
      return mask;
    }

    /** Whether a character is the mask of some kind. */
    public static boolean isMask(char c) {
      return c >= '\uE001' && c <= '\uE007';
    }
  }

  /** Orders by place. */
  @Override
  public int compareTo(Region other) {
    return span.compareTo(other.span);
  }
}
