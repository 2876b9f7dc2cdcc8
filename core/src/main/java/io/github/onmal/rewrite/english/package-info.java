/** English word forms: contractions, inflections, capitals. */
@NullMarked
package io.github.onmal.rewrite.english;

import org.jspecify.annotations.NullMarked;
