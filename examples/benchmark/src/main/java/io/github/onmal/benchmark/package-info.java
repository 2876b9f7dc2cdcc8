/** What a review costs, measured against bare tokenization of the same texts in the same run. */
@NullMarked
package io.github.onmal.benchmark;

import org.jspecify.annotations.NullMarked;
