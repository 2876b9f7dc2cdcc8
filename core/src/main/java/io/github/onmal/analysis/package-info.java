/**
 * From a string to sentences: normalizing, marking what is no prose, cutting into sentences,
 * tokenizing. The only place that knows the tokenizer.
 */
@NullMarked
package io.github.onmal.analysis;

import org.jspecify.annotations.NullMarked;
