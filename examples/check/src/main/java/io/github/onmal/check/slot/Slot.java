package io.github.onmal.check.slot;

import io.github.onmal.text.Span;

/**
 * A placeholder in a reply.
 *
 * @param span where it stands, with its braces
 * @param text how it is written
 * @param name what stands between the braces
 * @param kind what will stand there
 */
public record Slot(Span span, String text, String name, SlotKind kind) {}
