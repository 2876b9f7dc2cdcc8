package io.github.onmal.rule;

import java.util.List;
import java.util.Map;

/**
 * The words of a rule in one language.
 *
 * @param title its name for people
 * @param messages what is to be said of a text, by variant; always has {@code default}
 * @param reason why a customer minds
 * @param cues its cues, by name
 * @param suggestions its suggestions, best first
 * @param flags examples it must flag
 * @param allows examples it must leave alone
 * @param place where the text begins
 */
public record RuleText(
    String title,
    Map<String, Located> messages,
    String reason,
    Map<String, CueDefinition> cues,
    List<SuggestionDefinition> suggestions,
    List<Example> flags,
    List<Example> allows,
    Located place) {}
