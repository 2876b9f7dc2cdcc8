package io.github.onmal.engine;

import io.github.onmal.cue.CueMatcher.Hit;
import io.github.onmal.cue.Found;
import io.github.onmal.rule.Report;
import io.github.onmal.rule.Situation;
import io.github.onmal.rule.Statement;
import io.github.onmal.text.Span;
import java.util.List;
import java.util.Set;

/** Where a draft has room for what is missing. */
public final class DraftPlaces implements Report.Places {

  private static final String SALUTATION = "salutation";
  private static final String INTRODUCTION = "introduction";
  private static final Set<String> GREETING = Set.of("greeting", "thanks", INTRODUCTION);
  private static final int WORDS_OF_A_SIGN_OFF = 5;
  private static final int LONGEST_TAG = 20;

  private final Situation situation;
  private final List<Found> found;
  private final int length;

  DraftPlaces(Situation situation, List<Found> found, int length) {
    this.situation = situation;
    this.found = found;
    this.length = length;
  }

  /** How much of what opens a draft a place lies behind; each goes further than the one before. */
  private enum Opening {
    NOTHING,
    SALUTATION,
    GREETING,
    THANKS;

    boolean reaches(Opening other) {
      return compareTo(other) >= 0;
    }
  }

  @Override
  public Span place(String name) {
    return switch (name) {
      case "draft-start" -> Span.at(after(Opening.NOTHING));
      case "after-salutation" -> Span.at(after(Opening.SALUTATION));
      case "after-greeting" -> Span.at(after(Opening.GREETING));
      case "body-start" -> Span.at(after(Opening.THANKS));
      case "body-end" -> Span.at(bodyEnd());
      case "draft-end" -> Span.at(end());
      default ->
          throw new IllegalArgumentException(
              "place `"
                  + name
                  + "`: expected draft-start, after-salutation, after-greeting, body-start, body-end or"
                  + " draft-end");
    };
  }

  /**
   * Where the draft goes on after its opening; at the end if there is nothing but that. A greeting
   * ends with who writes.
   */
  private int after(Opening opening) {
    List<Statement> statements = situation.statements();
    boolean afterSalutation = opening.reaches(Opening.SALUTATION);
    for (Statement statement : statements) {
      boolean early = statement.index() < 3;
      boolean introduces =
          opening.reaches(Opening.GREETING)
              ? early && statement.does(INTRODUCTION)
              : afterSalutation && introducesInTheFirstLine(statement);
      int salutation = afterSalutation && early && !introduces ? salutationEnd(statement) : -1;
      if (salutation >= 0 && salutation < statement.span().end()) {
        return salutation;
      }
      boolean only = GREETING.containsAll(statement.acts());
      boolean greets = afterSalutation && statement.does("greeting") && only;
      boolean thanks = opening.reaches(Opening.THANKS) && early && Zones.thanksOnly(statement);
      if (!greets && !thanks && !introduces && salutation < 0) {
        return statement.placed().start() + (statement.index() == 0 ? tagsEnd(statement) : 0);
      }
    }
    return statements.isEmpty() ? 0 : end();
  }

  /**
   * Where a sentence goes on after tags that name the sender, as in {@code [온말택배] 상품은 …}; from 0.
   */
  private static int tagsEnd(Statement statement) {
    String text = statement.placed().sentence().text();
    int at = 0;
    while (at < text.length() && text.charAt(at) == '[') {
      int close = text.indexOf(']', at);
      if (close < 0 || close - at > LONGEST_TAG) {
        return at;
      }
      int next = close + 1;
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      if (next >= statement.placed().sentence().bodyEnd()) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** Whether it says who writes, in the line of the greeting, and a new line follows. */
  private static boolean introducesInTheFirstLine(Statement statement) {
    Statement next = statement.next();
    return statement.index() == 1
        && statement.does(INTRODUCTION)
        && !statement.startsLine()
        && next != null
        && next.startsLine();
  }

  /**
   * Where a sentence goes on after a salutation and a comma on the same line, in the draft; where
   * it begins, if it has none.
   */
  public int afterSalutation(Statement statement) {
    int start = statement.placed().start();
    int end = salutationEnd(statement);
    String text = statement.placed().sentence().text();
    int last = end - start - 1;
    while (last >= 0 && (text.charAt(last) == ' ' || text.charAt(last) == '\t')) {
      last--;
    }
    boolean goesOn = end < statement.span().end() && last >= 0 && text.charAt(last) == ',';
    return goesOn ? end : start;
  }

  /**
   * The offset after a salutation and the white space behind it, or -1; after the last of two, as
   * in {@code 김민수 님, 안녕하세요}.
   */
  private int salutationEnd(Statement statement) {
    int end = -1;
    for (Hit hit : found.get(statement.index()).hits()) {
      boolean mine =
          hit.definition().owner().equals("act") && hit.definition().name().equals(SALUTATION);
      if (mine) {
        int at = hit.whole().end();
        String text = statement.placed().sentence().text();
        while (at < text.length()
            && (Character.isWhitespace(text.charAt(at)) || ",.!".indexOf(text.charAt(at)) >= 0)) {
          at++;
        }
        end = Math.max(end, statement.placed().start() + at);
      }
    }
    return end;
  }

  /** Before a sign-off and the signature under it. */
  private int end() {
    List<Statement> statements = situation.statements();
    for (int i = statements.size() - 1; i >= 0; i--) {
      Statement statement = statements.get(i);
      boolean signsOff = statement.does("sign-off") && statement.words() <= WORDS_OF_A_SIGN_OFF;
      if (!statement.zone("signature") && !(signsOff && i > 0)) {
        return statement.placed().span().end();
      }
    }
    return length;
  }

  /** After the last sentence that takes no leave; at the end of the draft where all do. */
  private int bodyEnd() {
    List<Statement> statements = situation.statements();
    for (int i = statements.size() - 1; i >= 0; i--) {
      Statement statement = statements.get(i);
      if (statement.zone("body") && !statement.does("farewell") && !statement.does("offer-help")) {
        return statement.placed().span().end();
      }
    }
    return end();
  }
}
