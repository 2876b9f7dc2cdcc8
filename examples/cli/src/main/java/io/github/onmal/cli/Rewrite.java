package io.github.onmal.cli;

import io.github.onmal.Edit;
import io.github.onmal.Suggestion;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shows what a text becomes: kept text plain, new text and blanks marked. */
final class Rewrite {

  private final String text;
  private final List<Edit> edits;
  private final List<String> blanks;

  /**
   * Creates a rewrite.
   *
   * @param edits edits of the text that do not conflict
   * @param blanks the blanks in their texts, braces included
   */
  Rewrite(String text, List<Edit> edits, List<String> blanks) {
    this.text = text;
    this.edits = new ArrayList<>(edits);
    this.edits.sort(Comparator.comparing(Edit::span));
    this.blanks = blanks;
  }

  /** The blanks of a suggestion as they stand in the text it makes. */
  static List<String> blanks(Suggestion suggestion, String text) {
    List<String> blanks = new ArrayList<>();
    if (!suggestion.blanks().isEmpty()) {
      String after = suggestion.applyTo(text);
      for (Suggestion.Blank blank : suggestion.blanks()) {
        if (!blank.span().isEmpty() && blank.span().end() <= after.length()) {
          blanks.add(blank.span().of(after));
        }
      }
    }
    return blanks;
  }

  /** The whole text. */
  StyledText whole() {
    StyledText shown = new StyledText();
    show(new Passage(new Span(0, text.length()), false, false), shown);
    return shown;
  }

  /** Only the sentences that change, what lies between them left out. */
  StyledText changed() {
    StyledText shown = new StyledText();
    List<Passage> passages = passages();
    for (int i = 0; i < passages.size(); i++) {
      if (i > 0) {
        int before = passages.get(i - 1).span().end();
        boolean apart = !text.substring(before, passages.get(i).span().start()).isBlank();
        shown.add(apart ? " … " : " ", Style.FAINT);
      }
      show(passages.get(i), shown);
    }
    return shown;
  }

  private List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (Edit edit : edits) {
      Passage next = Passage.around(text, edit.span());
      int last = passages.size() - 1;
      if (last >= 0 && next.span().start() < passages.get(last).span().end()) {
        Passage previous = passages.get(last);
        boolean further = next.span().end() > previous.span().end();
        int end = Math.max(previous.span().end(), next.span().end());
        passages.set(
            last,
            new Passage(
                new Span(previous.span().start(), end),
                previous.cutBefore(),
                further ? next.cutAfter() : previous.cutAfter()));
      } else {
        passages.add(next);
      }
    }
    return passages;
  }

  private void show(Passage passage, StyledText shown) {
    Span span = passage.span();
    if (passage.cutBefore()) {
      shown.add("…", Style.FAINT);
    }
    int at = span.start();
    for (Edit edit : edits) {
      if (span.start() <= edit.span().start() && edit.span().end() <= span.end()) {
        shown.add(text, at, edit.span().start(), Style.PLAIN);
        showNew(edit.text(), shown);
        at = edit.span().end();
      }
    }
    shown.add(text, at, span.end(), Style.PLAIN);
    if (passage.cutAfter()) {
      shown.add("…", Style.FAINT);
    }
  }

  private void showNew(String added, StyledText shown) {
    int at = 0;
    while (at < added.length()) {
      int start = added.length();
      int end = added.length();
      for (String blank : blanks) {
        int found = added.indexOf(blank, at);
        if (found >= 0 && found < start) {
          start = found;
          end = found + blank.length();
        }
      }
      shown.add(added, at, start, Style.ADDED).add(added, start, end, Style.BLANK);
      at = end;
    }
  }
}
