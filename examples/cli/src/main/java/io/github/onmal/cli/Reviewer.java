package io.github.onmal.cli;

import io.github.onmal.Draft;
import io.github.onmal.Review;

/** Reviews a draft: a {@link io.github.onmal.Coach}, or what a test puts in its place. */
@FunctionalInterface
interface Reviewer {
  Review review(Draft draft);
}
