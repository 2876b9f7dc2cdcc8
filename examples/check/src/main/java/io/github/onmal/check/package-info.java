/**
 * Checks the replies that files hold: {@link io.github.onmal.check.Checker} reviews them all by the
 * {@link io.github.onmal.check.Settings} of a repository and tells a {@link
 * io.github.onmal.check.CheckListener} what it finds.
 */
@NullMarked
package io.github.onmal.check;

import org.jspecify.annotations.NullMarked;
