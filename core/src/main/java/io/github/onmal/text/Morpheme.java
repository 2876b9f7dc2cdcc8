package io.github.onmal.text;

/**
 * A part of a token. It has no span: a fused 됩니다 is 되 + ㅂ니다 over the same three letters.
 *
 * @param form the form, single consonants as compatibility jamo (ㅂ니다)
 * @param partOfSpeech its part of speech
 */
public record Morpheme(String form, PartOfSpeech partOfSpeech) {}
