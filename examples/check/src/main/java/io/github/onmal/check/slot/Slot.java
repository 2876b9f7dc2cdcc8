package io.github.onmal.check.slot;

import io.github.onmal.text.Span;

/**
 * A placeholder in a reply: a text that a program replaces before the customer reads it.
 *
 * @param span where it stands, with its braces
 * @param text how it is written
 * @param name what stands between the braces, without filters; {@code s} in {@code %s}
 * @param kind what will stand there
 * @param form how it is written
 * @param inAddress whether it is a part of a web or e-mail address
 */
public record Slot(
    Span span, String text, String name, SlotKind kind, SlotForm form, boolean inAddress) {}
