/**
 * Korean morphology: syllables, particles, and the inflection of predicates in both directions.
 * Stems and endings are kept apart, as allomorphs that each name the table of endings they take, so
 * that conjugation and reading back share the same data.
 */
@NullMarked
package io.github.onmal.rewrite.korean;

import org.jspecify.annotations.NullMarked;
