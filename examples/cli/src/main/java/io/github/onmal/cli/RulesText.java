package io.github.onmal.cli;

import io.github.onmal.json.Names;
import io.github.onmal.rule.Example;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RuleInfo;
import io.github.onmal.rule.RuleText;
import io.github.onmal.rule.SuggestionDefinition;
import io.github.onmal.text.Conversation;
import io.github.onmal.text.Language;
import io.github.onmal.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules as text for a terminal. */
final class RulesText {

  private static final int LONGEST_SEVERITY = 8;
  private static final String INDENT = "  ";

  private final Page page;
  private final Language language;
  private final Labels labels;

  /**
   * Creates a writer.
   *
   * @param language the language of the words, where a rule has them
   */
  RulesText(Page page, Language language) {
    this.page = page;
    this.language = language;
    labels = Labels.of(language);
  }

  /** Writes rules by family, a line or two for each. */
  void list(List<Rule> rules) {
    int longest = 0;
    for (Rule rule : rules) {
      longest = Math.max(longest, name(rule).length());
    }
    String family = "";
    for (Rule rule : rules) {
      if (!family.equals(rule.info().family())) {
        page.out().append(family.isEmpty() ? "" : "\n");
        family = rule.info().family();
        line(new StyledText().add(family, Style.STRONG));
      }
      String severity = rule.info().severity().name();
      StyledText first =
          new StyledText()
              .add(
                  INDENT + padded(severity, LONGEST_SEVERITY + 1), Style.of(rule.info().severity()))
              .add(padded(name(rule), longest + 1), Style.PLAIN)
              .add(padded(languages(rule), "ko en  ".length()), Style.FAINT);
      int columns = INDENT.length() + LONGEST_SEVERITY + 1 + longest + 1 + "ko en  ".length();
      new StyledText()
          .add(words(rule).title(), Style.PLAIN)
          .wrap(page, first, new StyledText().add(" ".repeat(columns), Style.PLAIN));
    }
    page.out().append('\n');
    line(new StyledText().add(labels.of("rules.count", rules.size()), Style.FAINT));
  }

  /** Writes one rule with its examples. */
  void explain(Rule rule) {
    RuleText text = words(rule);
    line(
        new StyledText()
            .add(
                labels.of("severity." + Names.of(rule.info().severity())),
                Style.of(rule.info().severity()))
            .add(" · ", Style.FAINT)
            .add(text.title(), Style.STRONG));
    line(
        new StyledText()
            .add(
                rule.info().severity()
                    + "  "
                    + rule.info().id()
                    + "  "
                    + Names.of(rule.info().scope())
                    + "  "
                    + languages(rule),
                Style.FAINT));
    page.out().append('\n');
    new StyledText()
        .add(labels.of("reason"), Style.STRONG)
        .add(" " + text.reason(), Style.PLAIN)
        .wrap(page, new StyledText(), new StyledText());
    if (!text.suggestions().isEmpty()) {
      heading("rules.suggestions");
      for (SuggestionDefinition suggestion : text.suggestions()) {
        item(
            new StyledText()
                .add(
                    "[" + labels.of("applicability." + Names.of(suggestion.applicability())) + "] ",
                    Style.FAINT)
                .add(suggestion.title(), Style.PLAIN));
      }
    }
    heading("rules.flags");
    text.flags().forEach(this::flag);
    heading("rules.allows");
    text.allows().forEach(this::allow);
    List<String> gone = yielding(rule);
    if (!gone.isEmpty()) {
      heading("rules.supersedes");
      gone.forEach(id -> item(new StyledText().add(id, Style.PLAIN)));
    }
  }

  /** The rules whose findings give way to those of a rule. */
  private List<String> yielding(Rule rule) {
    RuleInfo.Supersedes supersedes = rule.info().supersedes(language);
    return Stream.of(supersedes.overlap(), supersedes.sentence(), supersedes.draft())
        .flatMap(List::stream)
        .toList();
  }

  private void flag(Example example) {
    context(example.conversation());
    StyledText shown = new StyledText();
    int at = 0;
    for (Span span : example.spans()) {
      shown
          .add(example.text(), at, span.start(), Style.PLAIN)
          .add("⟦", Style.MAJOR)
          .add(example.text(), span.start(), span.end(), Style.MAJOR)
          .add("⟧", Style.MAJOR);
      at = span.end();
    }
    item(shown.add(example.text(), at, example.text().length(), Style.PLAIN));
    for (String rewrite : example.rewrites()) {
      new StyledText()
          .add(rewrite, Style.PLAIN)
          .wrap(
              page,
              new StyledText().add(INDENT + INDENT + "→ ", Style.ADDED),
              new StyledText().add(INDENT + INDENT + "  ", Style.PLAIN));
    }
  }

  private void allow(Example example) {
    context(example.conversation());
    item(new StyledText().add(example.text(), Style.PLAIN));
  }

  private void context(Conversation conversation) {
    if (conversation.customerMessage() != null) {
      item(
          new StyledText()
              .add(labels.of("rules.customer") + " ", Style.FAINT)
              .add(conversation.customerMessage(), Style.FAINT));
    }
  }

  private void heading(String label) {
    page.out().append('\n');
    line(new StyledText().add(labels.of(label), Style.STRONG));
  }

  private void item(StyledText text) {
    text.wrap(
        page,
        new StyledText().add(INDENT, Style.PLAIN),
        new StyledText().add(INDENT + INDENT, Style.PLAIN));
  }

  private void line(StyledText text) {
    text.wrap(page, new StyledText(), new StyledText());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String name(Rule rule) {
    return rule.info().id().substring(rule.info().family().length() + 1);
  }

  private static String languages(Rule rule) {
    return rule.texts().keySet().stream().map(Language::code).collect(Collectors.joining(" "));
  }

  /** The words in the language asked for, or in the one there is. */
  private RuleText words(Rule rule) {
    RuleText text = rule.texts().get(language);
    return Objects.requireNonNull(text == null ? rule.texts().values().iterator().next() : text);
  }
}
