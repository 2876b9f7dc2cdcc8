package io.github.onmal.rule;

import io.github.onmal.text.SpeechLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a pack share in one language.
 *
 * @param classes named word classes
 * @param lemmas irregular lemmas and their forms
 * @param acts lexicons run on drafts, by name
 * @param signals lexicons run on the customer's message, by name
 * @param slots blanks, by name
 * @param transforms sentence rewrites, by name
 * @param strengths what a draft may do well, in the order in which it is told
 * @param fires texts in which a lexicon must find something, by lexicon name
 * @param quiet texts in which it must find nothing
 * @param transformed examples of the transforms
 * @param topics lexicons of what both sides talk about, run on drafts and messages alike, by name;
 *     hits of {@link #STOCK} are no content
 * @param references lexicons of what both sides name: {@code date}, {@code amount}, and those that
 *     say what a number is
 * @param numbers what words in dates and amounts are worth
 */
public record SharedData(
    Map<String, List<Located>> classes,
    Map<String, List<String>> lemmas,
    Map<String, CueDefinition> acts,
    Map<String, CueDefinition> signals,
    Map<String, SlotDefinition> slots,
    Map<String, TransformDefinition> transforms,
    List<StrengthDefinition> strengths,
    Map<String, List<Located>> fires,
    Map<String, List<Located>> quiet,
    List<Transformed> transformed,
    Map<String, CueDefinition> topics,
    Map<String, CueDefinition> references,
    Map<String, Integer> numbers) {

  /** The topic of words that say nothing of the matter. */
  public static final String STOCK = "stock";

  /** The lexicons of what both sides say: topics and references. */
  public List<CueDefinition> common() {
    List<CueDefinition> common = new ArrayList<>(topics.values());
    common.addAll(references.values());
    return common;
  }

  /**
   * What a transform makes of a sentence.
   *
   * @param transform its name
   * @param before the sentence
   * @param after what becomes of it
   * @param level the level the draft speaks at, or null for that of the sentence
   */
  public record Transformed(
      String transform, Located before, String after, @Nullable SpeechLevel level) {}
}
