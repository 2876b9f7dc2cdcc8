package io.github.onmal.rule;

import io.github.onmal.text.SpeechLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What conditions ask of a draft again and again, counted once: which acts its sentences perform,
 * where its body lies and how long it is. Puts the sentences of the body into their paragraphs.
 */
final class Tally {

  /** Which sentences perform an act. */
  static final class Performed {
    /** How many they are. */
    int count;

    /** The index of the first of them. */
    final int first;

    /** The index of the last of them. */
    int last;

    /** Whether one is of the body. */
    boolean inBody;

    private Performed(int first) {
      this.first = first;
    }
  }

  private final Map<String, Performed> performed = new HashMap<>();
  private final int[] told = new int[SpeechLevel.values().length];

  /** The polite level more sentences tell something at, or 합쇼체 where none does. */
  final SpeechLevel majorityLevel;

  /** The index of the first sentence of the body; 0 where there is no body. */
  final int firstOfBody;

  /** The index of the last sentence of the body, or of the last of all where there is no body. */
  final int lastOfBody;

  /** The number of sentences of the body, items of lists left out. */
  int bodySentences;

  /** The number of letters and digits of the body. */
  int bodyLetters;

  /** The number of words of the body, as set apart by spaces. */
  int bodyWords;

  /**
   * Counts.
   *
   * @param statements the sentences of a draft, in order, their acts and zones settled
   */
  Tally(List<Statement> statements) {
    int first = -1;
    int last = statements.size() - 1;
    boolean haeyo = false;
    for (Statement statement : statements) {
      boolean ofBody = statement.zone("body");
      for (String act : statement.acts()) {
        Performed one = performed.computeIfAbsent(act, key -> new Performed(statement.index()));
        one.count++;
        one.last = statement.index();
        one.inBody |= ofBody;
      }
      if (statement.tells()) {
        told[statement.level().ordinal()]++;
      }
      if (ofBody) {
        first = first < 0 ? statement.index() : first;
        last = statement.index();
      }
      haeyo |= statement.level() == SpeechLevel.HAEYO;
    }
    majorityLevel = majorityLevel(haeyo);
    firstOfBody = Math.max(0, first);
    lastOfBody = last;
    countParagraphs(statements);
  }

  private SpeechLevel majorityLevel(boolean hearsHaeyo) {
    int hasipsio = told(SpeechLevel.HASIPSIO);
    int haeyo = told(SpeechLevel.HAEYO);
    boolean mostlyHaeyo = haeyo > hasipsio || haeyo + hasipsio == 0 && hearsHaeyo;
    return mostlyHaeyo ? SpeechLevel.HAEYO : SpeechLevel.HASIPSIO;
  }

  /** Which sentences perform an act; null if none does. */
  @Nullable Performed performed(String act) {
    return performed.get(act);
  }

  /** The acts that some sentence performs, in no order. */
  Set<String> acts() {
    return performed.keySet();
  }

  /** How many sentences tell something at a level. */
  int told(SpeechLevel level) {
    return told[level.ordinal()];
  }

  private void countParagraphs(List<Statement> statements) {
    int from = 0;
    while (from < statements.size()) {
      int to = from + 1;
      while (to < statements.size()
          && !statements.get(to).startsLine()
          && statements.get(to).zone("body") == statements.get(from).zone("body")) {
        to++;
      }
      if (statements.get(from).zone("body")) {
        countParagraph(statements.subList(from, to), from);
      }
      from = to;
    }
  }

  private void countParagraph(List<Statement> statements, int first) {
    int size = statements.size();
    int letters = 0;
    int words = 0;
    int sentences = 0;
    for (Statement statement : statements) {
      letters += statement.letters();
      words += statement.words();
      sentences += statement.listed() ? 0 : 1;
    }
    int middle = middle(statements, letters);
    middle = middle < 0 ? -1 : first + middle;
    Statement.Paragraph paragraph = new Statement.Paragraph(first, size, letters, words, middle);
    statements.forEach(statement -> statement.putInto(paragraph));
    bodySentences += sentences;
    bodyLetters += letters;
    bodyWords += words;
  }

  /** Where the second half of a paragraph begins; not with a question that asks about the first. */
  private static int middle(List<Statement> statements, int letters) {
    int size = statements.size();
    int half = size - 1;
    int before = 0;
    for (int i = 1; i < size; i++) {
      before += statements.get(i - 1).letters();
      if (before * 2 >= letters) {
        half = i;
        break;
      }
    }
    int at = half;
    while (at < size && statements.get(at).followsUp()) {
      at++;
    }
    if (at == size) {
      at = half;
      while (at > 0 && statements.get(at).followsUp()) {
        at--;
      }
    }
    return at > 0 ? at : half > 0 ? half : -1;
  }
}
