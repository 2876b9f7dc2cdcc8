package io.github.onmal.text;

/**
 * A piece of a sentence as the dictionary cuts it. The tokens of a sentence are in order and do not
 * overlap.
 *
 * @param span where it is, relative to its sentence
 * @param partOfSpeech part of speech of its first morpheme
 */
public record Token(Span span, PartOfSpeech partOfSpeech) {}
