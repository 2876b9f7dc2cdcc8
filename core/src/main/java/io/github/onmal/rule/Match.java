package io.github.onmal.rule;

import io.github.onmal.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What conditions report: a rule applies at a place. It has no words yet.
 *
 * @param rule the id of the rule
 * @param span the place, in the normalized draft; empty where something is missing
 * @param severity its severity, or null for the rule's own
 * @param variant the variant of message and suggestions
 * @param cue the cue it was made from, or null
 * @param statement the sentence it is about, or null when it is about the draft
 * @param about what of the customer's message it is about, as written, or null
 * @param rank of several things missing at one place, the lower goes first: a name before empathy
 */
public record Match(
    String rule,
    Span span,
    @Nullable Severity severity,
    String variant,
    @Nullable Cue cue,
    @Nullable Statement statement,
    @Nullable String about,
    int rank) {}
