package io.github.onmal.rewrite.korean;

/**
 * One shape of an ending, prefinal endings included.
 *
 * @param jamo the shape, in conjoining jamo; empty for -어 after a stem that already has it
 * @param ending what it is a shape of
 */
public record EndingForm(String jamo, Ending ending) {}
