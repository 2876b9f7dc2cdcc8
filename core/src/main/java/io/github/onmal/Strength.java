package io.github.onmal;

import io.github.onmal.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something a draft does well. Told beside the scores and never added to them: thanks do not buy
 * back an insult.
 *
 * @param name its name in the pack
 * @param title what it is, for people
 * @param span the sentence, in UTF-16 code units of the draft; null where it is the draft as a
 *     whole
 */
public record Strength(String name, String title, @Nullable Span span) {}
