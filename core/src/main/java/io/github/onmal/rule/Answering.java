package io.github.onmal.rule;

import java.util.List;

/**
 * How a draft goes about answering: whether it first feels with the customer, and what it tells.
 */
final class Answering {

  /** So many content words of the customer's in one sentence retell what happened. */
  private static final int RETOLD = 3;

  /** Acts of a sentence that gets on instead of retelling. */
  private static final List<String> GETTING_ON =
      List.of(
          "done",
          "handled",
          "request",
          "command",
          "next-step",
          "remedy",
          "commitment",
          "follow-up",
          "refusal",
          "limit",
          "question",
          "asks-detail",
          "under-way",
          "fix");

  private static final List<String> ANSWERS =
      List.of("commitment", "refusal", "limit", "request", "next-step", "vague-action");

  private final Situation situation;

  Answering(Situation situation) {
    this.situation = situation;
  }

  /** As {@link Situation#lacksEmpathy}. */
  boolean lacksEmpathy() {
    return situation.size() > 0
        && firstEmpathy() == Situation.NOWHERE
        && beginsToAnswer()
        && !situation.agentDid("empathy")
        && !situation.agentDid("empathy-generic");
  }

  /**
   * Whether the body begins with an answer. A first sentence that performs no known act may well
   * acknowledge in words no list has, and one that retells what the customer wrote does.
   */
  private boolean beginsToAnswer() {
    Statement first = situation.statements().get(situation.firstOfBody());
    boolean known = !first.acts().isEmpty() || situation.firstOfBody() == situation.lastOfBody();
    return known && !(GETTING_ON.stream().noneMatch(first::does) && retells(first));
  }

  /** Whether a sentence takes up so much of the customer's message that it retells it. */
  boolean retells(Statement statement) {
    Listening listening = situation.listening();
    return situation.hasCustomerMessage()
        && listening.wordsOfCustomer(listening.draft().get(statement.index())) >= RETOLD;
  }

  /** Whether the first thing the draft tells or asks is a refusal. */
  boolean refusesFirst() {
    int first = firstAnswer();
    if (first == Situation.NOWHERE) {
      return false;
    }
    Statement answer = situation.statements().get(first);
    return answer.does("refusal") || answer.does("limit");
  }

  /** Whether the first empathy of the draft comes in a sentence, after an answer or a request. */
  boolean feelsLate(int sentence) {
    return sentence == firstEmpathy()
        && firstAnswer() < sentence
        && situation.firstOf("apology") > firstAnswer();
  }

  private int firstEmpathy() {
    int first = Math.min(situation.firstOf("empathy"), situation.firstOf("empathy-generic"));
    return situation.korean() ? first : Math.min(first, situation.firstOf("apology"));
  }

  private int firstAnswer() {
    int first = Situation.NOWHERE;
    for (String act : ANSWERS) {
      first = Math.min(first, situation.firstOf(act));
    }
    return first;
  }
}
