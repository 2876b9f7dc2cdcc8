package io.github.onmal.rule;

import org.jspecify.annotations.Nullable;

/** A number, date, time, amount or address in the draft, as conditions see it. */
public final class Mention implements Fact {

  private final Statement statement;
  private final Reference reference;
  private final @Nullable Reference misquoted;

  Mention(Statement statement, Reference reference, @Nullable Reference misquoted) {
    this.statement = statement;
    this.reference = reference;
    this.misquoted = misquoted;
  }

  @Override
  public Situation situation() {
    return statement.situation();
  }

  /** The sentence it is in. */
  public Statement statement() {
    return statement;
  }

  /** What is named. */
  public Reference reference() {
    return reference;
  }

  /** Whether it is of a kind: number, code, plate, phone, email, date, clock or amount. */
  public boolean kind(String kind) {
    return reference.kind().equals(kind);
  }

  /**
   * Whether it looks like the one thing of its kind that the customer named, written wrongly: the
   * draft does not name that too, and nobody named this before.
   */
  public boolean misquotes() {
    return misquoted != null;
  }

  /** Whether it stands before the same word as what the customer named: 11월 25일 방문, 11월 15일 방문. */
  public boolean sameRole() {
    return misquoted != null
        && situation().listening().sameRole(reference, statement.index(), misquoted);
  }

  /** Whether it can hardly be another sum or number: two digits changed places. */
  public boolean mistypes() {
    return misquoted != null && reference.mistypes(misquoted);
  }

  /** What the customer named instead, as written; empty if it is no misquotation. */
  public String given() {
    return misquoted == null ? "" : misquoted.text();
  }

  /** Whether its sentence performs an act. */
  public boolean does(String act) {
    return statement.does(act);
  }

  @Override
  public String toString() {
    return "Mention[" + reference + ", misquotes " + misquoted + "]";
  }
}
