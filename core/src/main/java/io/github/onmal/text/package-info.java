/** What a text is once it has been read: sentences, tokens, and who says what to whom. */
@NullMarked
package io.github.onmal.text;

import org.jspecify.annotations.NullMarked;
