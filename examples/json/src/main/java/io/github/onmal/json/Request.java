package io.github.onmal.json;

import io.github.onmal.Draft;
import org.jspecify.annotations.Nullable;

/**
 * One draft to review.
 *
 * @param id what the caller calls it, or null
 * @param draft the draft
 */
public record Request(@Nullable Id id, Draft draft) {

  /**
   * The caller's name of a request, given back unchanged.
   *
   * @param text the string, or the digits of the integer
   * @param number whether it is an integer
   */
  public record Id(String text, boolean number) {}
}
