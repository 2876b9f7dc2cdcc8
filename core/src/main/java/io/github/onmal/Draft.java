package io.github.onmal;

import io.github.onmal.text.Channel;
import io.github.onmal.text.Conversation;
import io.github.onmal.text.Stage;
import io.github.onmal.text.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reply that has not been sent yet, with whatever is known of its conversation.
 *
 * @param text the reply as the agent wrote it
 * @param conversation what is known of the conversation
 */
public record Draft(String text, Conversation conversation) {

  /** Checks that nothing is null. */
  public Draft {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(conversation, "conversation");
  }

  /** A draft of whose conversation nothing is known. */
  public static Draft of(String text) {
    return new Draft(text, Conversation.UNKNOWN);
  }

  /** A builder for a draft. */
  public static Builder builder(String text) {
    return new Builder(text);
  }

  /** Builds a draft; what is not said stays unknown. */
  public static final class Builder {
    private final String text;
    private @Nullable String customerName;
    private @Nullable String agentName;
    private @Nullable String company;
    private @Nullable Channel channel;
    private @Nullable Stage stage;
    private @Nullable String customerMessage;
    private final List<Turn> turns = new ArrayList<>();
    private final List<String> alternatives = new ArrayList<>();
    private final List<String> placeholders = new ArrayList<>();

    private Builder(String text) {
      this.text = text;
    }

    /** Says what the customer is called. */
    public Builder customerName(@Nullable String name) {
      customerName = name;
      return this;
    }

    /** Says what the agent is called. */
    public Builder agentName(@Nullable String name) {
      agentName = name;
      return this;
    }

    /** Says what the company is called. */
    public Builder company(@Nullable String name) {
      company = name;
      return this;
    }

    /** Says where the reply will be read. */
    public Builder channel(@Nullable Channel where) {
      channel = where;
      return this;
    }

    /** Says how far the conversation has come. */
    public Builder stage(@Nullable Stage how) {
      stage = how;
      return this;
    }

    /** Gives the customer's last message. */
    public Builder customerSaid(@Nullable String message) {
      customerMessage = message;
      return this;
    }

    /** Adds an earlier message; to be called oldest first. */
    public Builder earlier(Turn.Speaker speaker, String message) {
      turns.add(new Turn(speaker, message));
      return this;
    }

    /** Adds something the agent may offer instead; to be called best first. */
    public Builder alternative(String offer) {
      alternatives.add(offer);
      return this;
    }

    /**
     * Adds a text that a program replaces before the customer reads the draft, as it is written
     * there, such as <code>{{ticket.name}}</code>. The customer's name may be one.
     */
    public Builder placeholder(String text) {
      placeholders.add(text);
      return this;
    }

    /** The draft. */
    public Draft build() {
      return new Draft(
          text,
          new Conversation(
              customerName,
              agentName,
              company,
              channel,
              stage,
              customerMessage,
              turns,
              alternatives,
              placeholders));
    }
  }
}
