package io.github.onmal.rule;

/**
 * What every fact can be asked about the draft as a whole and the conversation. Names of acts,
 * signals and moods are those of the shared lexicons of the pack.
 */
public sealed interface Fact permits Cue, Mention, Question, Statement, Situation {

  /** The review's one situation. */
  Situation situation();

  /** Whether the customer's last message shows a signal. */
  default boolean said(String signal) {
    return situation().customerShows(signal);
  }

  /** Whether the customer is in a mood that the pack derives. */
  default boolean mood(String mood) {
    return situation().customerIs(mood);
  }

  /** How bad the customer's message sounds: the sum of the weights of its signals. 0 is neutral. */
  default int negativity() {
    return situation().customerNegativity();
  }

  /** Whether the customer is clearly upset: bad enough, and not merely thankful. */
  default boolean upset() {
    return situation().customerNegativity() >= 2 && !thankful();
  }

  /** Whether the customer gives thanks and complains of nothing. */
  default boolean thankful() {
    return situation().customerIsThankful();
  }

  /** Whether there is a message of the customer to go by. */
  default boolean customerKnown() {
    return situation().hasCustomerMessage();
  }

  /** Whether some sentence of the draft performs an act. */
  default boolean draftDoes(String act) {
    return situation().firstOf(act) < Situation.NOWHERE;
  }

  /** Whether the agent performed an act in an earlier turn. */
  default boolean earlier(String act) {
    return situation().agentDid(act);
  }

  /** Whether the reply goes out on a channel: email, chat, sms, social or canned. */
  default boolean channel(String channel) {
    return situation().channelIs(channel);
  }

  /**
   * Whether the conversation is at a stage: opening, investigating, resolving, closing or
   * follow-up.
   */
  default boolean stage(String stage) {
    return situation().stageIs(stage);
  }

  /** Whether the customer's last message or an earlier one shows a signal. */
  default boolean everSaid(String signal) {
    return situation().customerShows(signal)
        || situation().listening().earlierSignals().contains(signal);
  }

  /**
   * Whether the customer named something: a number, phone, email, date or amount, or a number under
   * the name of a shared reference lexicon or {@code unnamed}, in the last message or an earlier
   * one.
   */
  default boolean gave(String name) {
    return situation().listening().given(name) != null;
  }

  /** What the customer named, as written; empty if nothing. See {@link #gave}. */
  default String given(String name) {
    Reference reference = situation().listening().given(name);
    return reference == null ? "" : reference.text();
  }

  /** How many different content words the customer's message has. */
  default int customerWords() {
    return situation().listening().customerWords();
  }

  /**
   * How many content words and references of the customer's message the draft takes up, or how many
   * topics if those are more. A word counts whatever its form.
   */
  default int sharedWords() {
    return situation().listening().sharedWords();
  }

  /** Whether the draft names a number, date, amount or address that the customer named. */
  default boolean repeatsReference() {
    return situation().listening().repeatsReference();
  }

  /** How many words for what is no shared topic, such as a product, both sides use. */
  default int sharedSpecifics() {
    return situation().listening().sharedSpecifics();
  }

  /** How many different content words the draft has; 0 without a message of the customer. */
  default int draftWords() {
    return situation().listening().draftWords();
  }

  /** How many shared topics the draft touches; 0 without a message of the customer. */
  default int draftTopics() {
    return situation().listening().draftTopics();
  }

  /** How many questions the customer's message asks. */
  default int asked() {
    return situation().questions().size();
  }
}
