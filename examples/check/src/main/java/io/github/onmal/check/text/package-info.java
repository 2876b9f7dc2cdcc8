/**
 * Replies as they stand in files: a {@link io.github.onmal.check.text.Reply} knows what the
 * customer will read, and where each character of it was written.
 */
@NullMarked
package io.github.onmal.check.text;

import org.jspecify.annotations.NullMarked;
