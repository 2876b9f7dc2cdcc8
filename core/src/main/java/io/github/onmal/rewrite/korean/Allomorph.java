package io.github.onmal.rewrite.korean;

/**
 * One shape of a stem and the endings it takes.
 *
 * @param jamo the shape, in conjoining jamo; empty for 이다 elided after a vowel
 * @param attachment the table of endings that may follow
 */
public record Allomorph(String jamo, Attachment attachment) {}
