package io.github.onmal.cli;

import io.github.onmal.Edit;
import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.Scores;
import io.github.onmal.Strength;
import io.github.onmal.Suggestion;
import io.github.onmal.json.Names;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Writes a review for people. */
final class TextReport {

  private static final int LONGEST_EXCERPT = 400;

  private final Review review;
  private final Applicability most;
  private final Labels labels;
  private final Page page;

  private TextReport(Review review, Applicability most, Page page) {
    this.review = review;
    this.most = most;
    this.page = page;
    labels = Labels.forDraft(review.text());
  }

  /**
   * The report.
   *
   * @param most the least free applicability the revision accepts
   */
  static String of(Review review, Applicability most, int width, boolean colour) {
    StringBuilder out = new StringBuilder(2048);
    new TextReport(review, most, new Page(out, width, colour)).write();
    return out.toString();
  }

  /**
   * A finding and the suggestions there are to choose from, numbered from 1.
   *
   * @param offered some of the finding's suggestions
   */
  static String choice(
      Review review, Finding finding, List<Suggestion> offered, int width, boolean colour) {
    StringBuilder out = new StringBuilder(1024);
    TextReport report = new TextReport(review, Applicability.REVIEW, new Page(out, width, colour));
    report.writeFinding("", finding);
    out.append('\n');
    for (int i = 0; i < offered.size(); i++) {
      report.writeSuggestion(offered.get(i), (i + 1) + ") ");
    }
    return out.toString();
  }

  private void write() {
    if (review.findings().isEmpty()) {
      wrap(new StyledText().add(labels.of("none"), Style.GOOD), "", "");
      writeScores();
      return;
    }
    for (int i = 0; i < review.findings().size(); i++) {
      Finding finding = review.findings().get(i);
      String count = (i + 1) + ". ";
      writeFinding(count, finding);
      if (!finding.suggestions().isEmpty()) {
        page.out().append('\n');
      }
      for (Suggestion suggestion : finding.suggestions()) {
        writeSuggestion(suggestion, " ".repeat(count.length()));
      }
      page.out().append('\n');
    }
    writeRevision();
    page.out().append('\n');
    writeSummary();
    writeScores();
  }

  private void writeFinding(String count, Finding finding) {
    Style style = Style.of(finding.severity());
    String indent = " ".repeat(count.length());
    StyledText heading =
        new StyledText()
            .add(labels.of("severity." + Names.of(finding.severity())), style)
            .add(" · ", Style.FAINT)
            .add(finding.title(), Style.STRONG);
    wrap(heading, count, indent);
    wrap(
        new StyledText().add(finding.severity() + "  " + finding.rule(), Style.FAINT),
        indent,
        indent);
    page.out().append('\n');
    wrap(excerpt(finding, style), indent + "│ ", indent + "│ ");
    page.out().append('\n');
    wrap(new StyledText().add(finding.message(), Style.PLAIN), indent, indent);
    wrap(
        new StyledText()
            .add(labels.of("reason"), Style.STRONG)
            .add(" ", Style.PLAIN)
            .add(finding.reason(), Style.PLAIN),
        indent,
        indent);
  }

  private StyledText excerpt(Finding finding, Style style) {
    String text = review.text();
    Span span = finding.span();
    Passage passage = Passage.around(text, span);
    StyledText shown = new StyledText();
    shown.add(passage.cutBefore() ? "…" : "", Style.FAINT);
    shown.add(text, passage.span().start(), span.start(), Style.PLAIN).add("⟦", style);
    if (span.length() <= LONGEST_EXCERPT) {
      shown.add(text, span.start(), span.end(), style);
    } else {
      Passage head = Passage.around(text, Span.at(span.start()));
      Passage tail = Passage.around(text, Span.at(span.end()));
      int headEnd = Math.min(head.span().end(), span.end());
      int tailStart = Math.max(tail.span().start(), headEnd);
      shown
          .add(text, span.start(), headEnd, style)
          .add(" … ", Style.FAINT)
          .add(text, tailStart, span.end(), style);
    }
    shown.add("⟧", style).add(text, span.end(), passage.span().end(), Style.PLAIN);
    return shown.add(passage.cutAfter() ? "…" : "", Style.FAINT);
  }

  private void writeSuggestion(Suggestion suggestion, String first) {
    String indent = " ".repeat(first.length());
    String applicability = labels.of("applicability." + Names.of(suggestion.applicability()));
    StyledText title =
        new StyledText()
            .add("[" + applicability + "]", Style.FAINT)
            .add(" ", Style.PLAIN)
            .add(suggestion.title(), Style.PLAIN);
    wrap(title, first, indent + "  ");
    if (!suggestion.edits().isEmpty()) {
      StyledText becomes =
          new Rewrite(review.text(), suggestion.edits(), Rewrite.blanks(suggestion, review.text()))
              .changed();
      if (becomes.isBlank()) {
        becomes = new StyledText().add(labels.of("removed"), Style.FAINT);
      }
      becomes.wrap(
          page,
          new StyledText().add(indent + "  ", Style.PLAIN).add("→ ", Style.ADDED),
          new StyledText().add(indent + "    ", Style.PLAIN));
    }
  }

  private void writeRevision() {
    List<Edit> edits = review.edits(most);
    if (edits.isEmpty()) {
      wrap(new StyledText().add(labels.of("revised.none"), Style.FAINT), "", "");
      return;
    }
    List<String> blanks = new ArrayList<>();
    for (Finding finding : review.findings()) {
      for (Suggestion suggestion : finding.suggestions()) {
        if (edits.containsAll(suggestion.edits())) {
          blanks.addAll(Rewrite.blanks(suggestion, review.text()));
        }
      }
    }
    String heading = labels.of("revised." + Names.of(most));
    new StyledText()
        .add("── ", Style.FAINT)
        .add(heading, Style.STRONG)
        .add(" ──", Style.FAINT)
        .writeUnwrapped(page);
    new Rewrite(review.text(), edits, blanks).whole().writeUnwrapped(page);
    if (!blanks.isEmpty()) {
      page.out().append('\n');
      wrap(new StyledText().add(labels.of("revised.blanks"), Style.PLAIN), "", "");
    }
  }

  private void writeSummary() {
    StringBuilder parts = new StringBuilder();
    Severity worst = Severity.INFO;
    for (Severity severity : Severity.values()) {
      int count = count(severity);
      if (count > 0) {
        worst = severity;
        String label = labels.of("severity." + Names.of(severity));
        parts.insert(0, parts.length() == 0 ? "" : ", ");
        parts.insert(0, labels.of("summary.part", label, count));
      }
    }
    wrap(
        new StyledText()
            .add(labels.of("summary", review.findings().size(), parts), Style.PLAIN)
            .add(" ", Style.PLAIN)
            .add(labels.of("verdict." + Names.of(worst)), Style.of(worst)),
        "",
        "");
  }

  private void writeScores() {
    Scores scores = review.scores();
    if (scores.overall().isPresent()) {
      page.out().append('\n');
      wrap(
          new StyledText().add(labels.of("scores", scores.overall().getAsInt()), Style.STRONG),
          "",
          "");
      List<String> unknown = new ArrayList<>();
      for (Scores.Family family : scores.families()) {
        if (family.score().isEmpty()) {
          unknown.add(labels.orElse("family." + family.name(), family.name()));
        } else if (!family.deductions().isEmpty()) {
          wrap(lost(family), "  ", "    ");
        }
      }
      if (!unknown.isEmpty()) {
        String names = String.join(", ", unknown);
        wrap(new StyledText().add(labels.of("scores.unknown", names), Style.FAINT), "  ", "    ");
      }
    }
    for (Strength strength : review.strengths()) {
      wrap(new StyledText().add("+ ", Style.GOOD).add(strength.title(), Style.PLAIN), "  ", "    ");
    }
  }

  /** The score of a family and what it lost, by the titles of the findings. */
  private StyledText lost(Scores.Family family) {
    StyledText line =
        new StyledText()
            .add(labels.orElse("family." + family.name(), family.name()) + " ", Style.PLAIN)
            .add(family.score().getAsInt() + " = 100", Style.STRONG);
    for (Scores.Deduction deduction : family.deductions()) {
      String title = review.findings().get(deduction.findings().get(0)).title();
      line.add(" − " + deduction.points(), Style.of(deduction.severity()))
          .add(" (" + title + ")", Style.FAINT);
    }
    return line;
  }

  private int count(Severity severity) {
    int count = 0;
    for (Finding finding : review.findings()) {
      count += finding.severity() == severity ? 1 : 0;
    }
    return count;
  }

  private void wrap(StyledText text, String first, String next) {
    text.wrap(page, before(first), before(next));
  }

  private static StyledText before(String indent) {
    return new StyledText().add(indent, indent.isBlank() ? Style.PLAIN : Style.FAINT);
  }
}
