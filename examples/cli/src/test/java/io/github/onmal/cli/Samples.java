package io.github.onmal.cli;

import io.github.onmal.Draft;
import io.github.onmal.Edit;
import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.Suggestion;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reviewers that find what a test wants, so that tests of the command do not depend on the rules.
 */
final class Samples {

  static final String KOREAN = "안녕하세요, 고객님.\n안타깝게도 환불이 불가능합니다. 감사합니다.";
  static final String ENGLISH = "Hello Ana. Unfortunately we cannot refund this. Thank you.";

  private Samples() {}

  /** Finds every {@code bad} in a draft, as MAJOR, and every {@code meh}, as MINOR. */
  static Review words(Draft draft) {
    List<Finding> findings = new ArrayList<>();
    String text = draft.text();
    for (int i = 0; i < text.length(); i++) {
      boolean bad = text.startsWith("bad", i);
      if (bad || text.startsWith("meh", i)) {
        Span span = new Span(i, i + 3);
        findings.add(
            new Finding(
                "test/word",
                bad ? Severity.MAJOR : Severity.MINOR,
                span,
                span.of(text),
                "Word",
                "A word.",
                "Because.",
                List.of(
                    new Suggestion(
                        "Better", Applicability.SAFE, List.of(new Edit(span, "good")), List.of()),
                    new Suggestion(
                        "Fill",
                        Applicability.FILL_IN,
                        List.of(new Edit(span, "a {word}")),
                        List.of(new Suggestion.Blank("word", new Span(i + 2, i + 8)))),
                    new Suggestion("Think.", Applicability.ADVICE, List.of(), List.of()))));
      }
    }
    return new Review(text, findings);
  }

  /** Two findings in {@link #KOREAN}: one on a word, one where something is missing. */
  static Review korean(Draft draft) {
    Span word = find(KOREAN, "안타깝게도");
    Span end = Span.at(KOREAN.indexOf(" 감사"));
    Finding opener =
        new Finding(
            "positive-language/negative-opener",
            Severity.MINOR,
            word,
            "안타깝게도",
            "안 된다는 예고로 시작하는 말",
            "‘안타깝게도’부터 들으면 고객은 뒤의 안내를 거절로 받아들이기 쉽습니다.",
            "결과를 미리 부정적으로 규정하는 말은 도움이 되는 안내까지 거절처럼 들리게 합니다.",
            List.of(
                new Suggestion(
                    "앞머리 말 빼기",
                    Applicability.SAFE,
                    List.of(new Edit(new Span(word.start(), word.end() + 1), "")),
                    List.of())));
    String added = " 대신 {대안}(으)로 도와드리겠습니다.";
    int blank = end.start() + added.indexOf('{');
    Finding missing =
        new Finding(
            "positive-language/refusal-without-alternative",
            Severity.MAJOR,
            end,
            "",
            "대안 없는 거절",
            "거절만 있고 대신 할 수 있는 일이 보이지 않습니다.",
            "가장 가까운 대안 한 가지만 함께 말씀하셔도 마음이 전해집니다.",
            List.of(
                new Suggestion(
                    "대안 덧붙이기",
                    Applicability.FILL_IN,
                    List.of(new Edit(end, added)),
                    List.of(new Suggestion.Blank("대안", new Span(blank, blank + 4)))),
                new Suggestion("되는 것부터 말씀해 주세요.", Applicability.ADVICE, List.of(), List.of())));
    return new Review(KOREAN, List.of(opener, missing));
  }

  /** One finding in {@link #ENGLISH}. */
  static Review english(Draft draft) {
    Span sentence = find(ENGLISH, "Unfortunately we cannot refund this.");
    Finding refusal =
        new Finding(
            "positive-language/flat-refusal",
            Severity.CRITICAL,
            sentence,
            sentence.of(ENGLISH),
            "Flat refusal",
            "The sentence says no, and nothing else.",
            "A customer who only hears no has nowhere to go.",
            List.of(
                new Suggestion(
                    "Take it out",
                    Applicability.REVIEW,
                    List.of(new Edit(new Span(sentence.start(), sentence.end()), "")),
                    List.of())));
    return new Review(ENGLISH, List.of(refusal));
  }

  private static Span find(String text, String part) {
    int start = text.indexOf(part);
    return new Span(start, start + part.length());
  }
}
