package io.github.onmal.text;

/**
 * One message of a conversation.
 *
 * @param speaker who wrote it
 * @param text what was written
 */
public record Turn(Speaker speaker, String text) {

  /** Who wrote a message. */
  public enum Speaker {
    /** The customer. */
    CUSTOMER,
    /** The agent or another member of staff. */
    AGENT
  }
}
