/** Puts words into templates so that they read as one sentence. */
@NullMarked
package io.github.onmal.rewrite;

import org.jspecify.annotations.NullMarked;
