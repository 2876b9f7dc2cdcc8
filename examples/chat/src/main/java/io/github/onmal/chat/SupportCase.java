package io.github.onmal.chat;

import io.github.onmal.text.Channel;
import io.github.onmal.text.Conversation;
import io.github.onmal.text.Stage;
import io.github.onmal.text.Turn;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's conversation with an agent. Safe for use by several threads. */
final class SupportCase {

  /** Older messages are dropped: this is an example, not an archive. */
  private static final int MOST_MESSAGES = 500;

  /** As many earlier messages as a reply is judged by. */
  private static final int TURNS_JUDGED_BY = 20;

  private final Seed seed;
  private final Clock clock;
  private final List<Message> messages = new ArrayList<>();
  private final Deque<String> script = new ArrayDeque<>();

  /**
   * What a case begins with.
   *
   * @param id its name
   * @param language the customer's language, as a BCP 47 tag
   * @param customer what the customer is called
   * @param agent what the agent is called
   * @param company what the shop is called
   * @param topic what it is about
   * @param order what was bought, and when
   * @param alternatives what the agent may offer, best first
   * @param messages what was written so far
   * @param script what the customer says next
   */
  record Seed(
      String id,
      String language,
      String customer,
      String agent,
      String company,
      String topic,
      String order,
      List<String> alternatives,
      List<Line> messages,
      List<String> script) {

    /** Copies the lists. */
    Seed {
      alternatives = List.copyOf(alternatives);
      messages = List.copyOf(messages);
      script = List.copyOf(script);
    }
  }

  /**
   * A message of a seed.
   *
   * @param speaker who wrote it
   * @param minutesAgo when
   * @param text what was written
   */
  record Line(Turn.Speaker speaker, int minutesAgo, String text) {}

  SupportCase(Seed seed, Clock clock) {
    this.seed = seed;
    this.clock = clock;
    restart();
  }

  /** What it began with. */
  Seed seed() {
    return seed;
  }

  /** Begins again. */
  synchronized void restart() {
    messages.clear();
    for (Line line : seed.messages()) {
      var at = clock.instant().minus(Duration.ofMinutes(line.minutesAgo()));
      messages.add(new Message(line.speaker(), line.text(), at, null));
    }
    script.clear();
    script.addAll(seed.script());
  }

  /** Adds what a customer typed; the script has had its time. */
  synchronized Message say(String text) {
    script.clear();
    return add(Turn.Speaker.CUSTOMER, text, null);
  }

  /** Adds an agent's reply. */
  synchronized Message reply(String text, Message.@Nullable SentAnyway sentAnyway) {
    return add(Turn.Speaker.AGENT, text, sentAnyway);
  }

  /** Whether the customer of the script still has something to say. */
  synchronized boolean scripted() {
    return !script.isEmpty();
  }

  /** Adds the next line of the script; null where there is none. */
  synchronized @Nullable Message next() {
    String line = script.poll();
    return line == null ? null : add(Turn.Speaker.CUSTOMER, line, null);
  }

  private Message add(Turn.Speaker speaker, String text, Message.@Nullable SentAnyway sentAnyway) {
    if (messages.size() == MOST_MESSAGES) {
      messages.remove(0);
    }
    Message message = new Message(speaker, text, clock.instant(), sentAnyway);
    messages.add(message);
    return message;
  }

  /** The messages, oldest first. */
  synchronized List<Message> messages() {
    return List.copyOf(messages);
  }

  /**
   * What a reply is judged by.
   *
   * @param stage how far the agent says things are, or null: the first reply opens
   */
  synchronized Conversation conversation(@Nullable Stage stage) {
    List<Turn> turns = new ArrayList<>();
    boolean answered = false;
    for (Message message : messages.subList(firstJudgedBy(), messages.size())) {
      turns.add(new Turn(message.speaker(), message.text()));
      answered |= message.speaker() == Turn.Speaker.AGENT;
    }
    Stage known = stage != null ? stage : answered ? null : Stage.OPENING;
    return new Conversation(
        seed.customer(),
        seed.agent(),
        seed.company(),
        Channel.CHAT,
        known,
        null,
        turns,
        seed.alternatives());
  }

  private int firstJudgedBy() {
    return Math.max(0, messages.size() - TURNS_JUDGED_BY);
  }
}
