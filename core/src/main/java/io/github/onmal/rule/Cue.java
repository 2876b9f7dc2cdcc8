package io.github.onmal.rule;

import io.github.onmal.text.Span;

/**
 * Evidence for one rule: a place where one of its own lexicons matched. Shared lexicons are not
 * cues; they show in {@link Statement#shows} and {@link Fact#said}.
 */
public final class Cue implements Fact {

  private final CueDefinition definition;
  private final Statement statement;
  private final Span span;
  private final int number;
  private final boolean judged;
  private Naming naming = Naming.UNKNOWN;

  /**
   * Creates a cue.
   *
   * @param definition the lexicon
   * @param statement the sentence it is in
   * @param span what it marks, in the normalized draft
   * @param number its number among the hits of the review
   * @param judged whether the rule has conditions of its own that decide on it
   */
  public Cue(CueDefinition definition, Statement statement, Span span, int number, boolean judged) {
    this.definition = definition;
    this.statement = statement;
    this.span = span;
    this.number = number;
    this.judged = judged;
  }

  @Override
  public Situation situation() {
    return statement.situation();
  }

  /** The id of the rule. */
  public String rule() {
    return definition.owner();
  }

  /** The name of the lexicon within the rule. */
  public String name() {
    return definition.name();
  }

  /** Whether conditions of its rule decide on it; if not, it is a finding as it is. */
  public boolean judged() {
    return judged;
  }

  /** The lexicon. */
  public CueDefinition definition() {
    return definition;
  }

  /** The sentence it is in. */
  public Statement statement() {
    return statement;
  }

  /** What it marks, in the normalized draft. */
  public Span span() {
    return span;
  }

  /** Its number among the hits of the review. */
  public int number() {
    return number;
  }

  /** Whether its sentence performs an act. */
  public boolean does(String act) {
    return statement.does(act);
  }

  /** Whether its sentence, or one of so many before and after it, performs an act. */
  public boolean near(String act, int before, int after) {
    return statement.near(act, before, after);
  }

  /** Whether no cue of its rule stands before it. */
  public boolean firstOfRule() {
    return statement.situation().isFirstOfRule(this);
  }

  /** Whether its sentence asks. */
  public boolean question() {
    return statement.question();
  }

  /** Whether its sentence opens the body. */
  public boolean first() {
    return statement.first();
  }

  /** Whether its sentence is all the body there is. */
  public boolean alone() {
    return statement.alone();
  }

  /** Whether its sentence is an item of a list. */
  public boolean listed() {
    return statement.listed();
  }

  /** How many items of a list follow its sentence directly. */
  public int items() {
    return statement.items();
  }

  /** The number of words of its sentence. */
  public int words() {
    return statement.words();
  }

  /** Whether its sentence is Korean. */
  public boolean korean() {
    return statement.korean();
  }

  /** Whether its sentence stands in a zone of the draft. */
  public boolean zone(String name) {
    return statement.zone(name);
  }

  /** How many cues of its rule the draft has, itself among them. */
  public int ofRule() {
    return statement.situation().countCues(definition.owner());
  }

  /** Whether a sentence without a cue of its rule performs an act. */
  public boolean besides(String act) {
    return situation().statements().stream()
        .anyMatch(other -> other.does(act) && other.countCues(definition.owner()) == 0);
  }

  /** Whether no letter or digit stands right before it, so that it is no part of a longer word. */
  public boolean startsWord() {
    int at = span.start() - statement.placed().start();
    return at == 0
        || !Character.isLetterOrDigit(statement.placed().sentence().text().charAt(at - 1));
  }

  /**
   * Whose name its capture {@code name} holds: {@code unknown}, {@code customer}, {@code misspelt}
   * or {@code other}.
   */
  public boolean naming(String whose) {
    return naming.name().equalsIgnoreCase(whose);
  }

  /** Says whose name its capture {@code name} holds. */
  public void names(Naming whose) {
    naming = whose;
  }

  /** What it marks, as written. */
  public String text() {
    int start = statement.placed().start();
    String text = statement.placed().sentence().text();
    return text.substring(span.start() - start, Math.min(text.length(), span.end() - start));
  }

  /** Whether it marks, or marks a part of, a text that a program replaces before it is sent. */
  public boolean placeholder() {
    return situation().isPlaceholder(span);
  }

  /** Whether the customer's last message has the words it marks, whatever their case. */
  public boolean customerWrote() {
    String message = situation().conversation().customerMessage();
    return message != null
        && message
            .toLowerCase(java.util.Locale.ROOT)
            .contains(text().toLowerCase(java.util.Locale.ROOT));
  }

  @Override
  public String toString() {
    return "Cue[" + definition.owner() + "#" + definition.name() + " at " + span + "]";
  }
}
