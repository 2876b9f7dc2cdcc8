/**
 * Coaching of a customer-service reply before it is sent. Build a {@link io.github.onmal.Coach}
 * once, give it a {@link io.github.onmal.Draft}, read the {@link io.github.onmal.Review}.
 */
@NullMarked
package io.github.onmal;

import org.jspecify.annotations.NullMarked;
