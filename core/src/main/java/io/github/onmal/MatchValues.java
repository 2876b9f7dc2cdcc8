package io.github.onmal;

import io.github.onmal.cue.CueMatcher;
import io.github.onmal.cue.CueMatcher.Hit;
import io.github.onmal.rewrite.Template;
import io.github.onmal.rule.Match;
import io.github.onmal.rule.SharedData;
import io.github.onmal.rule.Situation;
import io.github.onmal.rule.SlotDefinition;
import io.github.onmal.rule.Statement;
import io.github.onmal.text.AnalyzedText;
import io.github.onmal.text.Language;
import io.github.onmal.text.Span;
import io.github.onmal.text.SpeechLevel;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What templates are filled with: the words of a match, its draft and its conversation. */
final class MatchValues implements Template.Values {

  private final AnalyzedText draft;
  private final Situation situation;
  private final Match match;
  private final @Nullable Hit hit;
  private final Language language;
  private final SharedData shared;
  private final @Nullable String greetingName;
  private @Nullable Hit transformed;
  private boolean leaveLevel = true;

  /**
   * The values of a match.
   *
   * @param hit what its cue matched; null where it has none
   * @param language that of its rule's words
   * @param greetingName what the customer is addressed by, or null
   */
  MatchValues(
      AnalyzedText draft,
      Situation situation,
      Match match,
      @Nullable Hit hit,
      Language language,
      SharedData shared,
      @Nullable String greetingName) {
    this.draft = draft;
    this.situation = situation;
    this.match = match;
    this.hit = hit;
    this.language = language;
    this.shared = shared;
    this.greetingName = greetingName;
  }

  /**
   * Goes on to the next template.
   *
   * @param asWritten whether it is to keep its speech level
   */
  void turnTo(boolean asWritten) {
    leaveLevel = asWritten;
    transformed = null;
  }

  /** Takes captures from what a step of a transform matched. */
  void captureFrom(Hit step) {
    transformed = step;
  }

  @Override
  public Template.@Nullable Value value(String name) {
    if (name.equals("match")) {
      return Template.Value.of(match.span().of(draft.text()));
    }
    if (name.equals("about")) {
      return match.about() == null ? null : Template.Value.of(match.about());
    }
    if (name.equals("customerName")) {
      return greetingName == null ? null : Template.Value.of(greetingName);
    }
    Hit from = transformed == null ? hit : transformed;
    CueMatcher.Capture capture = from == null ? null : from.captures().get(name);
    Statement statement = match.statement();
    if (capture == null || statement == null) {
      return null;
    }
    Span span = capture.span().shift(statement.placed().start());
    return new Template.Value(
        span.of(draft.text()),
        capture.predicate(),
        capture.ending(),
        draft.text().substring(statement.placed().start(), span.start()));
  }

  @Override
  public SlotDefinition slot(String name) {
    return Objects.requireNonNull(shared.slots().get(name));
  }

  @Override
  public @Nullable String known(SlotDefinition slot) {
    return switch (slot.source()) {
      case NONE -> null;
      case ALTERNATIVES ->
          situation.conversation().alternatives().stream().findFirst().orElse(null);
      case CUSTOMER_NAME -> greetingName;
      case AGENT_NAME -> situation.conversation().agentName();
      case COMPANY -> situation.conversation().company();
    };
  }

  @Override
  public @Nullable String placeholder(String placeholder) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < placeholder.length(); i++) {
      char c = placeholder.charAt(i);
      if (Character.isLetterOrDigit(c) || c == ' ' || c == '_' || c == '.') {
        bare.append(c);
      }
    }
    String name = bare.toString().strip().toLowerCase(Locale.ROOT);
    for (SlotDefinition slot : shared.slots().values()) {
      if (slot.words().contains(name)) {
        return known(slot);
      }
    }
    return null;
  }

  @Override
  public SpeechLevel level() {
    return language == Language.KOREAN && !leaveLevel
        ? situation.majorityLevel()
        : SpeechLevel.NONE;
  }
}
