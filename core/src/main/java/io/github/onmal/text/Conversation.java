package io.github.onmal.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the conversation a draft belongs to. Everything may be unknown: a rule that
 * needs it is then silent.
 *
 * @param customerName the customer's name as stored, or null
 * @param agentName the agent's name, or null
 * @param company the company's name, or null
 * @param channel where the reply will be read, or null
 * @param stage how far the conversation has come, or null
 * @param customerMessage the customer's last message, or null
 * @param turns earlier messages, oldest first, without {@code customerMessage}
 * @param alternatives what the agent may offer instead, best first
 * @param placeholders texts of the draft that a program replaces before the customer reads it, such
 *     as <code>{{ticket.name}}</code>; one of them may be the customer's name
 */
public record Conversation(
    @Nullable String customerName,
    @Nullable String agentName,
    @Nullable String company,
    @Nullable Channel channel,
    @Nullable Stage stage,
    @Nullable String customerMessage,
    List<Turn> turns,
    List<String> alternatives,
    List<String> placeholders) {

  /** A conversation of which nothing is known. */
  public static final Conversation UNKNOWN =
      new Conversation(null, null, null, null, null, null, List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Conversation {
    turns = List.copyOf(turns);
    alternatives = List.copyOf(alternatives);
    placeholders = List.copyOf(placeholders);
  }

  /** A conversation whose drafts go out as they are written. */
  public Conversation(
      @Nullable String customerName,
      @Nullable String agentName,
      @Nullable String company,
      @Nullable Channel channel,
      @Nullable Stage stage,
      @Nullable String customerMessage,
      List<Turn> turns,
      List<String> alternatives) {
    this(
        customerName,
        agentName,
        company,
        channel,
        stage,
        customerMessage,
        turns,
        alternatives,
        List.of());
  }

  /** Whether the customer's name is a placeholder. */
  public boolean namedByPlaceholder() {
    return customerName != null && placeholders.contains(customerName);
  }
}
