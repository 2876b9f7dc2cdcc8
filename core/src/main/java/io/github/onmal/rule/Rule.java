package io.github.onmal.rule;

import io.github.onmal.text.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule: one folder of a pack.
 *
 * @param info what is to be known of it
 * @param texts its words by language
 * @param conditions its DRL, or null when every cue is a finding
 */
public record Rule(RuleInfo info, Map<Language, RuleText> texts, @Nullable Located conditions) {}
