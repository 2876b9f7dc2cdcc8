package io.github.onmal.rewrite.korean;

/**
 * One reading of a stretch of text as an inflected predicate.
 *
 * @param predicate what is inflected
 * @param ending its ending, with prefinal endings
 * @param start offset of the predicate, in UTF-16 code units; where 이다 is elided, that of the
 *     ending
 * @param end offset after the ending
 */
public record Inflected(Predicate predicate, Ending ending, int start, int end) {}
