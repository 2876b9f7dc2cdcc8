package io.github.onmal.rule;

import io.github.onmal.text.Conversation;
import io.github.onmal.text.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A draft that shows what a rule flags, or what it leaves alone.
 *
 * @param text the draft, without marks
 * @param spans the findings expected from the rule, in order; empty for an allowed draft
 * @param conversation what is known of the conversation
 * @param severity the expected severity, or null for any
 * @param rewrites the whole draft after the first, second, … suggestion; may be shorter than the
 *     suggestions
 * @param nearMiss whether an allowed draft looks like a flagged one
 * @param terms words a brand does not use and those it uses instead, none where it is empty, by
 *     which the draft is to be reviewed
 * @param place where it stands in the pack
 */
public record Example(
    String text,
    List<Span> spans,
    Conversation conversation,
    @Nullable Severity severity,
    List<String> rewrites,
    boolean nearMiss,
    Map<String, String> terms,
    Located place) {}
