package io.github.onmal.rewrite.korean;

import io.github.onmal.text.SentenceType;
import io.github.onmal.text.SpeechLevel;
import java.util.Optional;

/**
 * How a Korean sentence ends.
 *
 * @param level the speech level, never {@link SpeechLevel#NONE}
 * @param type what the sentence does, from its ending and its punctuation
 * @param ending the final ending
 * @param reading the predicate it belongs to; empty when the predicate is not in the lexicon
 * @param end offset after the ending, where punctuation and emoticons begin, in UTF-16 code units
 */
public record SentenceEnding(
    SpeechLevel level, SentenceType type, Ending ending, Optional<Inflected> reading, int end) {}
