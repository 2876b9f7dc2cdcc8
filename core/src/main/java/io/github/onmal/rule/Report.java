package io.github.onmal.rule;

import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Takes what conditions report; the {@code report} of every condition. */
public final class Report {

  /** The places in the order in which what is missing there is to stand. */
  private static final List<String> PLACES =
      List.of(
          "draft-start",
          "after-salutation",
          "after-greeting",
          "body-start",
          "body-end",
          "draft-end");

  private final List<Match> matches = new ArrayList<>();
  private final Places places;

  /** Where the draft has room for what is missing. */
  public interface Places {

    /**
     * The place of a name in the normalized draft.
     *
     * @param name draft-start, after-salutation, after-greeting, body-start, body-end (before the
     *     closing words) or draft-end
     * @throws IllegalArgumentException if there is no such place
     */
    Span place(String name);
  }

  /** Creates an empty report. */
  public Report(Places places) {
    this.places = places;
  }

  /** Reports a cue with its own severity and message. */
  public void at(Cue cue) {
    add(cue, cue.definition().severity(), cue.definition().message());
  }

  /** Reports a cue. */
  public void at(Cue cue, String severity) {
    add(cue, Severity.valueOf(severity), cue.definition().message());
  }

  /** Reports a cue with a variant of message and suggestions. */
  public void at(Cue cue, String severity, String variant) {
    add(cue, Severity.valueOf(severity), variant);
  }

  /** Reports a whole sentence. */
  public void at(String rule, Statement statement, String severity, String variant) {
    matches.add(
        new Match(
            rule, statement.span(), Severity.valueOf(severity), variant, null, statement, null, 0));
  }

  /** Reports something missing at a place of the draft. */
  public void missing(String rule, String place, String severity, String variant) {
    matches.add(
        new Match(
            rule,
            places.place(place),
            Severity.valueOf(severity),
            variant,
            null,
            null,
            null,
            PLACES.indexOf(place) + 1));
  }

  /** Reports a cue, with the words of the customer it is about: {@code {about}} in templates. */
  public void at(Cue cue, String severity, String variant, String about) {
    matches.add(
        new Match(
            cue.rule(),
            cue.span(),
            Severity.valueOf(severity),
            variant,
            cue,
            cue.statement(),
            about,
            0));
  }

  /** Reports a whole sentence, with the words of the customer it is about. */
  public void at(String rule, Statement statement, String severity, String variant, String about) {
    matches.add(
        new Match(
            rule,
            statement.span(),
            Severity.valueOf(severity),
            variant,
            null,
            statement,
            about,
            0));
  }

  /** Reports something the draft names that the customer named otherwise. */
  public void at(String rule, Mention mention, String severity, String variant) {
    matches.add(
        new Match(
            rule,
            mention.reference().span(),
            Severity.valueOf(severity),
            variant,
            null,
            mention.statement(),
            mention.given(),
            0));
  }

  /** Reports something missing at a place, with the words of the customer it is about. */
  public void missing(String rule, String place, String severity, String variant, String about) {
    matches.add(
        new Match(
            rule,
            places.place(place),
            Severity.valueOf(severity),
            variant,
            null,
            null,
            about,
            PLACES.indexOf(place) + 1));
  }

  private void add(Cue cue, @org.jspecify.annotations.Nullable Severity severity, String variant) {
    matches.add(
        new Match(cue.rule(), cue.span(), severity, variant, cue, cue.statement(), null, 0));
  }

  /** What was reported, in no particular order. */
  public List<Match> matches() {
    return matches;
  }
}
