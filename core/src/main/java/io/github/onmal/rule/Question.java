package io.github.onmal.rule;

import java.util.List;

/** A question of the customer's message, as conditions see it. */
public final class Question implements Fact {

  /** In UTF-16 code units; a message is to stay short. */
  private static final int LONGEST_QUOTE = 60;

  /** Acts of sentences that answer nothing. */
  private static final List<String> FORMULAS =
      List.of("thanks-contact", "farewell", "sign-off", "offer-help", "introduction");

  /** A yes that is a sentence of its own: it belongs to what follows it. */
  private static final String BARE_YES = "bare-yes";

  private final Situation situation;
  private final Remark remark;
  private final Remark.Asked asked;

  Question(Situation situation, Remark remark, Remark.Asked asked) {
    this.situation = situation;
    this.remark = remark;
    this.asked = asked;
  }

  @Override
  public Situation situation() {
    return situation;
  }

  /** Whether a signal shows it, such as {@code asks-when}. */
  public boolean asks(String signal) {
    return asked.signal().equals(signal);
  }

  /** Whether a signal shows what kind of answer it wants, such as {@code asked-permission}. */
  public boolean wants(String kind) {
    return asked.kinds().contains(kind);
  }

  /** Whether nothing tells what it is about: no content word, no shared topic. */
  public boolean bare() {
    return asked.nouns().isEmpty() && asked.verbs().isEmpty() && asked.topics().isEmpty();
  }

  /** Whether some sentence of the draft talks about what it is about. */
  public boolean touched() {
    for (Remark said : situation.listening().draft()) {
      if (said.touches(asked)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same, formulas such as thanks and sentences that perform an act left out: they may name the
   * matter and yet tell something else of it.
   */
  public boolean touchedBut(String act) {
    for (Statement statement : situation.statements()) {
      if (!statement.does(act)
          && FORMULAS.stream().noneMatch(statement::does)
          && remark(statement).touches(asked)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether some sentence of the draft performs an act and is not clearly the answer to another
   * question.
   */
  public boolean metBy(String act) {
    for (Statement statement : situation.statements()) {
      if (statement.does(act) && !claimed(statement)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether some sentence of the body tells something that is not clearly the answer to another
   * question, nor a formula such as thanks or a wish: it may well be the answer to this one, in
   * words no list has.
   */
  public boolean mayBeMet() {
    return mayBeMetBut("");
  }

  /** The same, sentences that perform an act left out. */
  public boolean mayBeMetBut(String act) {
    for (Statement statement : situation.statements()) {
      boolean tells =
          statement.tells()
              && statement.zone("body")
              && !statement.does(act)
              && FORMULAS.stream().noneMatch(statement::does)
              && !remark(statement).nouns().isEmpty();
      if (tells && !claimed(statement)) {
        return true;
      }
    }
    return false;
  }

  private boolean claimed(Statement statement) {
    Remark said = remark(statement);
    if (said.touches(asked)) {
      return false;
    }
    int next = statement.index() + 1;
    if (statement.does(BARE_YES) && next < situation.size()) {
      return claimed(situation.statements().get(next));
    }
    for (Question other : situation.questions()) {
      if (other != this && said.touches(other.asked)) {
        return true;
      }
    }
    return false;
  }

  private Remark remark(Statement statement) {
    return situation.listening().draft().get(statement.index());
  }

  /** Whether no other question of the message is shown by the same signal. */
  public boolean onlyOfItsKind() {
    for (Question other : situation.questions()) {
      if (other != this && other.asks(asked.signal())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the message asks something else besides. */
  public boolean amongOthers() {
    return situation.questions().size() > 1;
  }

  /** Whether another question stands in its sentence. */
  public boolean alongside() {
    for (Question other : situation.questions()) {
      if (other != this && other.remark == remark) {
        return true;
      }
    }
    return false;
  }

  /** Its sentence, as the customer wrote it; of a long one the end. */
  public String words() {
    String text = remark.text();
    if (text.length() <= LONGEST_QUOTE) {
      return text;
    }
    int space = text.indexOf(' ', text.length() - LONGEST_QUOTE);
    return "…" + text.substring(space < 0 ? text.length() - LONGEST_QUOTE : space + 1);
  }

  @Override
  public String toString() {
    return "Question[" + asked.signal() + " about " + asked.nouns() + asked.topics() + "]";
  }
}
