package io.github.onmal.rule;

import java.util.List;

/**
 * A blank that a suggestion may leave.
 *
 * @param name its name in templates
 * @param label what stands in the braces until it is filled
 * @param source where its content may come from
 * @param sample a realistic content, used by tests only
 * @param words names by which a placeholder in a draft is known to be this one, lower case
 */
public record SlotDefinition(
    String name, String label, Source source, String sample, List<String> words) {

  /** Where the content of a blank may come from. */
  public enum Source {
    /** Only from the agent. */
    NONE,
    /** The first alternative of the conversation. */
    ALTERNATIVES,
    /** The customer's name. */
    CUSTOMER_NAME,
    /** The agent's name. */
    AGENT_NAME,
    /** The company's name. */
    COMPANY
  }
}
