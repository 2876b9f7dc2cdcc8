package io.github.onmal.engine;

import io.github.onmal.rule.Situation;
import io.github.onmal.rule.Statement;
import java.util.List;
import java.util.Set;

/** Says of each sentence whether it greets, tells, takes leave or signs. */
final class Zones {

  private static final Set<String> GREETING = Set.of("greeting", "introduction", "salutation");
  private static final Set<String> CLOSING = Set.of("farewell", "offer-help", "sign-off", "thanks");

  /**
   * What words of leave do not do: they answer nothing. All else they may do besides, 좋은 하루 보내세요
   * names a time and is an imperative.
   */
  private static final Set<String> ANSWERING =
      Set.of(
          "acknowledgement",
          "apology",
          "apology-in-doubt",
          "check-question",
          "choice",
          "commitment",
          "done",
          "empathy",
          "empathy-generic",
          "escalation",
          "explanation",
          "follow-up",
          "handled",
          "limit",
          "next-step",
          "own-fault",
          "pledge",
          "refusal",
          "remedy",
          "together",
          "vague-action",
          "will-do");

  private static final int LAST_LINES = 5;
  private static final int LINES_OF_A_SIGNATURE = 2;

  /** How many initials an agent puts at the end of a post at most, after a caret: ^RS. */
  private static final int MOST_INITIALS = 3;

  private Zones() {}

  static void assign(Situation situation) {
    List<Statement> statements = situation.statements();
    for (Statement statement : statements) {
      if (!statement.does("greeting") || hasOtherThan(statement, GREETING)) {
        break;
      }
      statement.putInto("greeting");
    }
    boolean closing = true;
    for (int i = unsigned(statements) - 1; i >= 0 && closing; i--) {
      Statement statement = statements.get(i);
      closing = statement.zone("body") && takesLeave(statement);
      if (closing) {
        statement.putInto("closing");
      }
    }
    int from = Math.max(0, statements.size() - LAST_LINES);
    for (int i = from; i < statements.size(); i++) {
      if (statements.get(i).does("sign-off")) {
        statements.get(i).putInto("closing");
        for (int j = i + 1; j < statements.size(); j++) {
          statements.get(j).putInto("signature");
        }
        break;
      }
    }
  }

  /**
   * Puts names that end a draft, after a full sentence and without words of leave, or the initials
   * of an agent, into the signature, and says how many sentences stand before them.
   */
  private static int unsigned(List<Statement> statements) {
    int size = statements.size();
    if (size > 1 && initials(statements.get(size - 1))) {
      statements.get(size - 1).putInto("signature");
      return size - 1;
    }
    int end = size;
    while (end > 1 && size - end < LINES_OF_A_SIGNATURE && statements.get(end - 1).isLabel()) {
      end--;
    }
    if (end == size) {
      return size;
    }
    Statement before = statements.get(end - 1);
    boolean told = before.punctuated() || before.level().isPolite();
    if (before.does("sign-off") || !told) {
      return size;
    }
    statements.subList(end, size).forEach(statement -> statement.putInto("signature"));
    return end;
  }

  private static boolean initials(Statement statement) {
    String text = statement.placed().sentence().text().strip();
    String letters = text.startsWith("^") ? text.substring(1).strip() : "";
    int end = letters.endsWith(".") ? letters.length() - 1 : letters.length();
    return end > 0
        && end <= MOST_INITIALS
        && letters.chars().limit(end).allMatch(Character::isUpperCase);
  }

  /** Whether a sentence gives thanks, and neither answers nor asks for anything. */
  static boolean thanksOnly(Statement statement) {
    return statement.does("thanks") && !statement.does("request") && takesLeave(statement);
  }

  private static boolean takesLeave(Statement statement) {
    boolean leaves = false;
    for (String act : statement.acts()) {
      if (ANSWERING.contains(act)) {
        return false;
      }
      leaves |= CLOSING.contains(act);
    }
    return leaves;
  }

  private static boolean hasOtherThan(Statement statement, Set<String> acts) {
    return !acts.containsAll(statement.acts());
  }
}
