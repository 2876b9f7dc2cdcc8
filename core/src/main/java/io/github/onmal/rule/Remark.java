package io.github.onmal.rule;

import io.github.onmal.text.Language;
import io.github.onmal.text.Span;
import java.util.List;
import java.util.Set;

/**
 * A sentence as far as listening goes: what it talks about, asks and names. Words are in lower
 * case; those of a verb are cut to what its forms have in common.
 *
 * @param text the sentence as written
 * @param language its words are those of this language
 * @param nouns content words
 * @param specifics those of them that belong to no shared topic: products, mostly
 * @param verbs what the forms of its verbs have in common
 * @param topics the shared topics it touches
 * @param asked its questions, in order
 * @param references what it names, in order; spans are those of the whole text
 */
public record Remark(
    String text,
    Language language,
    Set<String> nouns,
    Set<String> specifics,
    Set<String> verbs,
    Set<String> topics,
    List<Asked> asked,
    List<Reference> references) {

  /**
   * A question within a sentence.
   *
   * @param signal the signal that shows it
   * @param span where it shows, relative to the sentence
   * @param nouns content words of its part of the sentence
   * @param verbs what the forms of the verbs of its part have in common
   * @param topics the shared topics of its part of the sentence
   * @param kinds the signals of its part that tell what kind of answer it wants
   */
  public record Asked(
      String signal,
      Span span,
      Set<String> nouns,
      Set<String> verbs,
      Set<String> topics,
      Set<String> kinds) {}

  /** Whether it talks about what a question is about. */
  boolean touches(Asked question) {
    return question.topics.stream().anyMatch(topics::contains)
        || question.verbs.stream().anyMatch(verbs::contains)
        || question.nouns.stream().anyMatch(this::mentions);
  }

  /** Whether a content word, or a part of a long one, occurs in it. */
  boolean mentions(String word) {
    if (nouns.contains(word)) {
      return true;
    }
    for (String noun : nouns) {
      if (noun.contains(word) && word.length() > 1 || word.contains(noun) && noun.length() > 1) {
        return true;
      }
    }
    return false;
  }
}
