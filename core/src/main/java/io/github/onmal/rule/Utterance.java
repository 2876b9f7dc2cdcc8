package io.github.onmal.rule;

import io.github.onmal.text.Language;
import io.github.onmal.text.SentenceType;
import java.util.HashSet;
import java.util.Set;

/**
 * A sentence by itself, as the conditions that derive its dialogue acts see it. They know nothing
 * of the draft or the conversation around it: sentences that show the same perform the same acts,
 * wherever they stand.
 */
public final class Utterance {

  /**
   * What acts are derived from.
   *
   * @param shown names of the shared lexicons with a hit in the sentence
   * @param language its language
   * @param type whether it asks
   * @param endsLine whether a line of the draft ends with it
   * @param leadsOn whether the draft begins with it and goes on with a sentence that has its full
   *     stop
   */
  public record Showing(
      Set<String> shown, Language language, SentenceType type, boolean endsLine, boolean leadsOn) {}

  private final Showing showing;
  private final Set<String> acts;

  /** Creates an utterance that performs what it shows, until conditions correct that. */
  public Utterance(Showing showing) {
    this.showing = showing;
    acts = new HashSet<>(showing.shown());
  }

  /** What its acts are derived from. */
  public Showing showing() {
    return showing;
  }

  /** Whether a shared lexicon has a hit in it. */
  public boolean shows(String lexicon) {
    return showing.shown().contains(lexicon);
  }

  /** Whether it performs an act. */
  public boolean does(String act) {
    return acts.contains(act);
  }

  /** Whether it asks. */
  public boolean question() {
    return showing.type() == SentenceType.QUESTION;
  }

  /** Whether it is Korean. */
  public boolean korean() {
    return showing.language() == Language.KOREAN;
  }

  /** Whether it is English. */
  public boolean english() {
    return showing.language() == Language.ENGLISH;
  }

  /** Whether a line of the draft ends with it. */
  public boolean endsLine() {
    return showing.endsLine();
  }

  /** Whether the draft begins with it and goes on with a sentence that has its full stop. */
  public boolean leadsOn() {
    return showing.leadsOn();
  }

  /** Makes it perform an act. */
  public void perform(String act) {
    acts.add(act);
  }

  /** Takes an act back. */
  public void withdraw(String act) {
    acts.remove(act);
  }

  /** The acts it performs, in no order. */
  public Set<String> acts() {
    return acts;
  }

  @Override
  public String toString() {
    return "Utterance[acts=" + acts + "]";
  }
}
