package io.github.onmal;

import io.github.onmal.cue.CueMatcher;
import io.github.onmal.cue.CueMatcher.Hit;
import io.github.onmal.cue.CueMatcher.Scan;
import io.github.onmal.cue.TextReader.ReadText;
import io.github.onmal.engine.Judgement;
import io.github.onmal.rewrite.Template;
import io.github.onmal.rewrite.Template.Filled;
import io.github.onmal.rewrite.english.Connectives;
import io.github.onmal.rewrite.korean.Particle;
import io.github.onmal.rewrite.korean.SentenceEnding;
import io.github.onmal.rewrite.korean.SentenceReader;
import io.github.onmal.rewrite.korean.SentenceRewriter;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Cue;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Match;
import io.github.onmal.rule.RuleText;
import io.github.onmal.rule.SharedData;
import io.github.onmal.rule.Situation;
import io.github.onmal.rule.Statement;
import io.github.onmal.rule.SuggestionDefinition;
import io.github.onmal.rule.TransformDefinition;
import io.github.onmal.text.AnalyzedText;
import io.github.onmal.text.Language;
import io.github.onmal.text.Region;
import io.github.onmal.text.SentenceType;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts one match into words. */
final class Composition {

  /** The template that puts right what the draft misquotes: its numbers are to go. */
  private static final String CUSTOMERS_WORDS = "{about}";

  private final Composer composer;
  private final Composer.Candidate candidate;
  private final AnalyzedText draft;
  private final List<Scan> scans;
  private final Judgement judgement;
  private final Situation situation;
  private final Match match;
  private final RuleText text;
  private final Language language;
  private final SharedData shared;
  private final @Nullable Hit hit;
  private final MatchValues values;

  Composition(Composer composer, Composer.Candidate candidate, ReadText read, Judgement judgement) {
    this.composer = composer;
    this.candidate = candidate;
    this.draft = read.analyzed();
    this.scans = read.scans();
    this.judgement = judgement;
    this.situation = judgement.situation();
    this.match = candidate.match();
    this.text = candidate.text();
    this.language = candidate.language();
    this.shared = composer.shared(language);
    Cue cue = match.cue();
    this.hit = cue == null ? null : judgement.hits().get(cue.number());
    this.values =
        new MatchValues(
            draft,
            situation,
            match,
            hit,
            language,
            shared,
            composer.judge().greetingName(situation.conversation()));
  }

  /** The finding, in offsets of the normalized draft. */
  Finding finding() {
    Located message = text.messages().get(match.variant());
    if (message == null) {
      message = Objects.requireNonNull(text.messages().get("default"));
    }
    String said = filled(message).map(Filled::text).orElse("");
    List<Suggestion> suggestions = new ArrayList<>();
    for (SuggestionDefinition definition : definitions()) {
      suggestion(definition).ifPresent(suggestions::add);
    }
    return new Finding(
        match.rule(),
        candidate.severity(),
        match.span(),
        match.span().of(draft.text()),
        text.title(),
        said,
        text.reason(),
        suggestions);
  }

  private Optional<Filled> filled(Located template) {
    return composer.template(template).fill(values, composer.inflector(language));
  }

  private List<SuggestionDefinition> definitions() {
    List<SuggestionDefinition> serving = new ArrayList<>();
    List<String> named = match.cue() == null ? null : match.cue().definition().suggestions();
    if (named != null) {
      for (String name : named) {
        for (SuggestionDefinition suggestion : text.suggestions()) {
          if (suggestion.name().equals(name)) {
            serving.add(suggestion);
          }
        }
      }
      return serving;
    }
    for (SuggestionDefinition suggestion : text.suggestions()) {
      boolean serves =
          suggestion.serves().isEmpty()
              || suggestion.serves().contains(match.variant())
              || match.cue() != null && suggestion.serves().contains(match.cue().name());
      if (serves) {
        serving.add(suggestion);
      }
    }
    return serving;
  }

  private Optional<Suggestion> suggestion(SuggestionDefinition definition) {
    values.turnTo(definition.fixedLevel());
    return switch (definition.action()) {
      case ADVISE ->
          filled(Objects.requireNonNull(definition.template()))
              .map(
                  advice ->
                      new Suggestion(advice.text(), Applicability.ADVICE, List.of(), List.of()));
      case REPLACE -> replace(definition);
      case INSERT -> insert(definition);
      case MOVE -> move(definition);
      case TRANSFORM -> transform(definition);
    };
  }

  private Optional<Suggestion> replace(SuggestionDefinition definition) {
    Span target = target(definition.target());
    Located source = definition.template();
    if (target == null || source == null) {
      return Optional.empty();
    }
    Optional<Filled> filled = filled(source);
    if (filled.isEmpty()) {
      return Optional.empty();
    }
    if (definition.target().equals("sentence") && filled.get().text().isEmpty()) {
      return removed(definition, Objects.requireNonNull(match.statement()), filled.get());
    }
    if (source.text().equals(CUSTOMERS_WORDS)) {
      return corrected(definition, target, filled.get());
    }
    boolean placeholder = source.text().contains(":context}");
    Filled said =
        definition.target().equals("sentence")
            ? joined(target.start(), answering(filled.get()))
            : filled.get();
    return edited(definition, target, said, placeholder);
  }

  private Filled joined(int at, Filled filled) {
    return language == Language.ENGLISH ? EnglishJoints.joined(draft.text(), at, filled) : filled;
  }

  /** What the customer wrote in place of a misquotation, with the particle that it wants. */
  private Optional<Suggestion> corrected(
      SuggestionDefinition definition, Span target, Filled filled) {
    String old = draft.text();
    int end = Particle.endOfWritten(old, target.end());
    String right = Particle.refit(filled.text(), old.substring(target.end(), end));
    return edited(
        definition,
        new Span(target.start(), end),
        new Filled(right, filled.blanks(), filled.usedContext()),
        true);
  }

  private @Nullable Span target(String name) {
    Statement statement = match.statement();
    switch (name) {
      case "finding", "match" -> {
        return match.span();
      }
      case "whole" -> {
        return hit == null || statement == null
            ? match.span()
            : hit.whole().shift(statement.placed().start());
      }
      case "sentence" -> {
        return statement == null ? null : afterSalutation(statement);
      }
      default -> {
        CueMatcher.Capture capture = hit == null ? null : hit.captures().get(name);
        return capture == null || statement == null
            ? null
            : capture.span().shift(statement.placed().start());
      }
    }
  }

  /** A sentence without the salutation before it, unless that is what was found. */
  private Span afterSalutation(Statement statement) {
    Span sentence = statement.span();
    int start = judgement.places().afterSalutation(statement);
    boolean found = match.cue() != null && match.span().start() < start;
    return found ? sentence : new Span(start, sentence.end());
  }

  private Optional<Suggestion> edited(
      SuggestionDefinition definition, Span target, Filled filled, boolean placeholder) {
    String old = draft.text();
    Edit edit = Edits.replace(old, target, filled.text(), sentenceStart(), language);
    if (edit.text().equals(edit.span().of(old))
        || !placeholder && !keepsFacts(edit.span(), edit.text())
        || endsTooEarly(edit, filled.text())) {
      return Optional.empty();
    }
    int inside = edit.text().indexOf(filled.text());
    if (inside < 0) {
      inside = edit.text().indexOf(Template.capitalized(filled.text()));
    }
    return Optional.of(
        suggestion(definition, List.of(edit), filled, edit.span().start() + Math.max(0, inside)));
  }

  /** Takes a whole sentence out, its final punctuation with it, if it tells nothing else. */
  private Optional<Suggestion> removed(
      SuggestionDefinition definition, Statement statement, Filled nothing) {
    Edit edit = Edits.remove(draft.text(), statement.placed().span());
    boolean news = statement.does("done") || statement.does("commitment");
    return keepsFacts(edit.span(), "") && !news
        ? Optional.of(suggestion(definition, List.of(edit), nothing, edit.span().start()))
        : Optional.empty();
  }

  private int sentenceStart() {
    return match.statement() == null ? -1 : match.statement().placed().start();
  }

  private Suggestion suggestion(
      SuggestionDefinition definition, List<Edit> edits, Filled filled, int offset) {
    List<Suggestion.Blank> blanks = new ArrayList<>();
    for (Template.Blank blank : filled.blanks()) {
      blanks.add(new Suggestion.Blank(blank.name(), blank.span().shift(offset)));
    }
    Applicability applicability = definition.applicability();
    if (!blanks.isEmpty()) {
      applicability = Applicability.FILL_IN;
    } else if (applicability == Applicability.FILL_IN) {
      applicability = Applicability.REVIEW;
    }
    return new Suggestion(definition.title(), applicability, edits, blanks);
  }

  private Optional<Suggestion> insert(SuggestionDefinition definition) {
    Span place = place(definition.target());
    if (place == null) {
      return Optional.empty();
    }
    Optional<Filled> filled = filled(Objects.requireNonNull(definition.template()));
    if (filled.isEmpty()) {
      return Optional.empty();
    }
    Filled said = joined(place.start(), filled.get());
    Edit edit = Edits.insert(draft.text(), place.start(), said.text(), language);
    int inside =
        edit.text().toLowerCase(Locale.ROOT).indexOf(said.text().strip().toLowerCase(Locale.ROOT));
    int lead = said.text().length() - said.text().stripLeading().length();
    return Optional.of(
        suggestion(
            definition, List.of(edit), said, edit.span().start() + Math.max(0, inside) - lead));
  }

  private @Nullable Span place(String name) {
    Statement statement = match.statement();
    return switch (name) {
      case "finding" -> Span.at(match.span().start());
      case "sentence-start" -> statement == null ? null : Span.at(statement.placed().start());
      case "sentence-end" -> statement == null ? null : Span.at(statement.placed().span().end());
      default -> judgement.places().place(name);
    };
  }

  private Optional<Suggestion> move(SuggestionDefinition definition) {
    Statement statement = match.statement();
    Span place = place(definition.target());
    if (statement == null || place == null || place.start() >= statement.placed().start()) {
      return Optional.empty();
    }
    Span sentence = statement.placed().span();
    String said = sentence.of(draft.text());
    if (language == Language.ENGLISH) {
      if (Connectives.looksBack(said)) {
        return Optional.empty();
      }
      said = EnglishJoints.opening(draft.text(), place.start(), said);
    }
    Edit insertion = Edits.insert(draft.text(), place.start(), said, language);
    return Optional.of(
        new Suggestion(
            definition.title(),
            definition.applicability(),
            List.of(insertion, Edits.remove(draft.text(), sentence)),
            List.of()));
  }

  /** The first step of the transforms that matches where the finding is. */
  private Optional<Suggestion> transform(SuggestionDefinition definition) {
    Statement statement = match.statement();
    if (statement == null) {
      return Optional.empty();
    }
    Scan scan = scans.get(statement.index());
    int start = statement.placed().start();
    Span marked = new Span(match.span().start() - start, match.span().end() - start);
    for (String name : definition.transforms()) {
      if (name.equals(Composer.TO_MAJORITY_LEVEL)) {
        return toMajorityLevel(definition, statement);
      }
      TransformDefinition transform = Objects.requireNonNull(shared.transforms().get(name));
      for (int i = 0; i < transform.steps().size(); i++) {
        Hit fits = composer.matcher(language).find(name, i, scan, marked);
        if (fits != null) {
          values.captureFrom(fits);
          Optional<Filled> filled = filled(transform.steps().get(i).to());
          if (filled.isPresent()) {
            return transformed(definition, statement, fits, filled.get());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** An edit of what a step of a transform matched; a salutation before it stays as it is. */
  private Optional<Suggestion> transformed(
      SuggestionDefinition definition, Statement statement, Hit fits, Filled filled) {
    Span target = fits.whole().shift(statement.placed().start());
    if (language != Language.ENGLISH) {
      return edited(definition, target, filled, false);
    }
    if (EnglishJoints.losesEnding(target.of(draft.text()), filled.text())) {
      return Optional.empty();
    }
    int from = afterSalutation(statement).start();
    if (target.start() < from && from < target.end()) {
      String salutation = draft.text().substring(statement.placed().start(), from);
      return Edits.keepsStart(filled.text(), salutation)
          ? edited(definition, target, filled, false)
          : edited(definition, new Span(from, target.end()), joined(from, filled), false);
    }
    Filled said = fits.halved() ? EnglishJoints.whole(target.of(draft.text()), filled) : filled;
    return edited(definition, target, said, false);
  }

  private Optional<Suggestion> toMajorityLevel(
      SuggestionDefinition definition, Statement statement) {
    String sentence = statement.placed().span().of(draft.text());
    return SentenceRewriter.toLevel(sentence, situation.majorityLevel())
        .filter(said -> !said.equals(sentence))
        .map(
            said ->
                new Suggestion(
                    definition.title(),
                    definition.applicability(),
                    List.of(new Edit(statement.placed().span(), said)),
                    List.of()));
  }

  /** A statement in place of a question, with a full stop for its question mark. */
  private Filled answering(Filled filled) {
    Statement statement = match.statement();
    String text = filled.text();
    if (statement == null) {
      return filled;
    }
    if (language == Language.ENGLISH) {
      boolean asked = draft.text().startsWith("?", statement.span().end());
      boolean ends = text.endsWith(".") || text.endsWith("?") || text.endsWith("!");
      return asked && !ends
          ? new Filled(text + ".", filled.blanks(), filled.usedContext())
          : filled;
    }
    if (language != Language.KOREAN
        || !statement.question()
        || text.endsWith(".")
        || text.endsWith("?")
        || SentenceReader.read(text).map(SentenceEnding::type).orElse(SentenceType.STATEMENT)
            == SentenceType.QUESTION) {
      return filled;
    }
    return new Filled(text + ".", filled.blanks(), filled.usedContext());
  }

  /**
   * Whether a Korean sentence would be over in the middle, as it was not before: a final ending,
   * and more of the old sentence after it.
   */
  private boolean endsTooEarly(Edit edit, String replacement) {
    Statement statement = match.statement();
    return language == Language.KOREAN
        && statement != null
        && edit.span().end() < statement.span().end()
        && !replacement.endsWith(".")
        && !replacement.endsWith("?")
        && SentenceReader.levelOf(replacement).isPolite()
        && !SentenceReader.levelOf(edit.span().of(draft.text())).isPolite();
  }

  /** Whether every number, address and placeholder that an edit touches is still there after it. */
  private boolean keepsFacts(Span span, String after) {
    String before = span.of(draft.text());
    int at = 0;
    while (at < before.length()) {
      int start = at;
      while (at < before.length() && Character.isDigit(before.charAt(at))) {
        at++;
      }
      if (at > start && !after.contains(before.substring(start, at))) {
        return false;
      }
      at = Math.max(at, start + 1);
    }
    for (Region region : draft.regions()) {
      if (region.kind() != Region.Kind.MARKUP
          && span.overlaps(region.span())
          && !after.contains(region.span().of(draft.text()))) {
        return false;
      }
    }
    return true;
  }
}
