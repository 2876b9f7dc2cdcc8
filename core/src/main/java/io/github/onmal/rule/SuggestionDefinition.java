package io.github.onmal.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a finding may be mended.
 *
 * @param name its name within the rule
 * @param title what it does, in words for the agent
 * @param applicability how freely it may be applied
 * @param serves cue names and message variants it serves; empty for all
 * @param action what it does
 * @param template the text put in (for {@link Action#ADVISE}, the advice); null where the action
 *     needs none
 * @param target the stretch or place it works on, such as {@code match}, {@code sentence}, {@code
 *     body-start} or the name of a capture
 * @param transforms names of shared transforms, in the order they are tried
 * @param fixedLevel whether the template keeps its own speech level
 */
public record SuggestionDefinition(
    String name,
    String title,
    Applicability applicability,
    List<String> serves,
    Action action,
    @Nullable Located template,
    String target,
    List<String> transforms,
    boolean fixedLevel) {

  /** What a suggestion does. */
  public enum Action {
    /** Replaces the target with the template. */
    REPLACE,
    /** Puts the template at the target. */
    INSERT,
    /** Moves the sentence of the finding to the target. */
    MOVE,
    /** Applies the first fitting transform to the sentence of the finding. */
    TRANSFORM,
    /** Says something and edits nothing. */
    ADVISE
  }
}
