package io.github.onmal.rule;

import io.github.onmal.text.Channel;
import io.github.onmal.text.Conversation;
import io.github.onmal.text.Span;
import io.github.onmal.text.Stage;
import io.github.onmal.text.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the examples of a rule: a draft in which ⟦marks⟧ show what is found, and its conversation.
 */
final class ExampleReader {

  private static final char MARK_START = '⟦';
  private static final char MARK_END = '⟧';

  private ExampleReader() {}

  /** Reads an example; adds what is wrong with it to the problems. */
  static Example read(FieldReader fields, List<Problem> problems) {
    Located marked = fields.located("text");
    if (marked == null) {
      fields.problem("an example has no `text`");
      marked = fields.place();
    }
    StringBuilder text = new StringBuilder();
    List<Span> spans = spans(marked, text, problems);
    Conversation conversation =
        new Conversation(
            text(fields.located("name")),
            text(fields.located("agent")),
            text(fields.located("company")),
            fields.constant("channel", Channel.class),
            fields.constant("stage", Stage.class),
            text(fields.located("customer")),
            history(fields),
            fields.texts("alternatives"),
            fields.texts("placeholders"));
    List<String> rewrites =
        fields.has("rewrites")
            ? fields.texts("rewrites")
            : fields.has("rewrite") ? List.of(fields.optional("rewrite", "")) : List.of();
    fields.has("because");
    Map<String, String> terms = new LinkedHashMap<>();
    FieldReader named = fields.reader("terms");
    for (String avoided : named.keys()) {
      terms.put(avoided, named.optional(avoided, ""));
    }
    Example example =
        new Example(
            text.toString(),
            spans,
            conversation,
            fields.constant("severity", Severity.class),
            rewrites,
            fields.flag("near-miss"),
            terms,
            marked);
    fields.located("variant");
    fields.finish();
    return example;
  }

  /** Collects the text of an example without its marks. */
  private static List<Span> spans(Located marked, StringBuilder text, List<Problem> problems) {
    List<Span> spans = new ArrayList<>();
    int start = -1;
    for (int i = 0; i < marked.text().length(); i++) {
      char c = marked.text().charAt(i);
      if (c == MARK_START) {
        start = text.length();
      } else if (c == MARK_END) {
        if (start < 0) {
          problems.add(marked.problem("⟧ without ⟦"));
        } else {
          spans.add(new Span(start, text.length()));
        }
        start = -1;
      } else {
        text.append(c);
      }
    }
    if (start >= 0) {
      problems.add(marked.problem("⟦ without ⟧"));
    }
    return List.copyOf(spans);
  }

  private static List<Turn> history(FieldReader fields) {
    List<Turn> turns = new ArrayList<>();
    for (FieldReader turn : fields.readers("history")) {
      for (Turn.Speaker speaker : Turn.Speaker.values()) {
        Located said = turn.located(speaker.name().toLowerCase(Locale.ROOT));
        if (said != null) {
          turns.add(new Turn(speaker, said.text()));
        }
      }
      turn.finish();
    }
    return turns;
  }

  private static @Nullable String text(@Nullable Located located) {
    return located == null ? null : located.text();
  }
}
