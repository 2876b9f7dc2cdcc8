package io.github.onmal.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named list of patterns: what counts as one kind of evidence.
 *
 * @param owner the rule id, or for a shared lexicon {@code act}, {@code signal}, {@code topic} or
 *     {@code reference}
 * @param name its name within the owner
 * @param match patterns, any of which is the evidence
 * @param unless patterns that take back a match they overlap
 * @param unlessIn patterns that take back a match by standing near it
 * @param inConversation whether it is looked for only in a conversation: where a message, an
 *     earlier turn or the name of the customer is known
 * @param severity severity of a finding made from this cue, or null for the rule's
 * @param message message variant of such a finding
 * @param suggestions names of the suggestions that serve it, best first, or null for all
 * @param weight how much a hit counts towards the customer's negativity (signals only)
 * @param place where the definition begins
 */
public record CueDefinition(
    String owner,
    String name,
    List<Located> match,
    List<Located> unless,
    UnlessIn unlessIn,
    boolean inConversation,
    @Nullable Severity severity,
    String message,
    @Nullable List<String> suggestions,
    int weight,
    Located place) {

  /**
   * Patterns that take back a match, by where they are looked for.
   *
   * @param sentence the same sentence
   * @param next this or the next sentence
   * @param near this or an adjacent sentence
   * @param draft anywhere in the text
   * @param customer the customer's last message
   */
  public record UnlessIn(
      List<Located> sentence,
      List<Located> next,
      List<Located> near,
      List<Located> draft,
      List<Located> customer) {}

  /** Whether it belongs to a rule, whose id has a family and a name, and not to all of them. */
  public boolean ofRule() {
    return owner.indexOf('/') >= 0;
  }
}
