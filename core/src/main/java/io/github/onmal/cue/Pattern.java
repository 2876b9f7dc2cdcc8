package io.github.onmal.cue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern as parsed, not yet bound to a language. */
sealed interface Pattern {

  /** A word or literal; {@code open} when the token may go on after it. */
  record Word(String text, boolean open) implements Pattern {}

  /** Any form of a lemma, {@code *} for any; the filter says which endings are accepted. */
  record Lemma(String lemma, @Nullable String filter) implements Pattern {}

  /** A named class. */
  record ClassName(String name) implements Pattern {}

  /** One after the other. */
  record Sequence(List<Pattern> parts) implements Pattern {}

  /** Any one of these, tried in order. */
  record Choice(List<Pattern> options) implements Pattern {}

  /** There or not; tried first as there. */
  record Maybe(Pattern part) implements Pattern {}

  /** Not followed by this. */
  record Not(Pattern part) implements Pattern {}

  /** Up to {@code most} positions of anything. */
  record Gap(int most, boolean crossing) implements Pattern {}

  /** The start of the sentence, after what may lead in. */
  record Start() implements Pattern {}

  /** The end of the sentence, before what may trail. */
  record End() implements Pattern {}

  /** A comma. */
  record Comma() implements Pattern {}

  /** A part with a name. */
  record Capture(String name, Pattern part) implements Pattern {}

  /** The sentence must ({@code true}) or must not be a question. */
  record Question(boolean wanted) implements Pattern {}
}
