package io.github.onmal.rule;

import java.util.List;

/**
 * A rewriting of sentences used by several rules.
 *
 * @param name its name
 * @param steps tried in order; the first whose pattern matches is applied
 */
public record TransformDefinition(String name, List<Step> steps) {

  /**
   * A pattern and what takes its place.
   *
   * @param from the pattern
   * @param to the template, over the captures of the pattern
   */
  public record Step(Located from, Located to) {}
}
