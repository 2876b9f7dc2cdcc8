/**
 * Finds the replies in files: a {@link io.github.onmal.check.format.Format} knows where a kind of
 * file holds texts and how it escapes them, a {@link io.github.onmal.check.format.Content} what
 * mark-up the texts have.
 */
@NullMarked
package io.github.onmal.check.format;

import org.jspecify.annotations.NullMarked;
