package io.github.onmal.benchmark;

import io.github.onmal.text.Language;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** The measures of a warm coach: JMH. */
final class WarmMeasures {

  private static final double KOREAN_REVIEW = 1.5;
  private static final double ENGLISH_REVIEW = 7;
  private static final double KEYSTROKE = 0.3;
  private static final double DOUBLED_PERCENT = 5;
  private static final double TWO_THREADS = 1.1;

  private final Plan plan;
  private final Table table;

  WarmMeasures(Plan plan, Table table) {
    this.plan = plan;
    this.table = table;
  }

  void run() throws RunnerException {
    for (Language language : Language.values()) {
      review(language);
    }
    for (Language language : Language.values()) {
      keystroke(language);
    }
    for (Language language : Language.values()) {
      doubledLexicon(language);
    }
    twoThreads();
  }

  private static String name(Language language) {
    return language == Language.KOREAN ? "Korean" : "English";
  }

  private static String method(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  private void review(Language language) throws RunnerException {
    Turned turned = Turned.run(plan, ReviewBenchmark.class, method(language), 1);
    double most = language == Language.KOREAN ? KOREAN_REVIEW : ENGLISH_REVIEW;
    String budget = "≤ " + (language == Language.KOREAN ? "1.5" : "7") + " ×";
    String name = name(language) + " review";
    table.add(name + ": bare Nori", Table.micros(turned.micros("nori")), Table.ratio(1));
    double review = turned.ratio("review", "nori");
    table.add(
        name + ", 200–400 characters",
        Table.micros(turned.micros("review")),
        Table.ratio(review) + turned.range("review", "nori"),
        review,
        most,
        budget);
    double conversation = turned.ratio("conversation", "noriConversation");
    table.add(
        name + " with name and customer's message",
        Table.micros(turned.micros("conversation")),
        Table.ratio(conversation) + turned.range("conversation", "noriConversation"),
        conversation,
        most,
        budget);
    table.add(
        name + ", sentences remembered",
        Table.micros(turned.micros("remembered")),
        Table.ratio(turned.ratio("remembered", "nori")) + turned.range("remembered", "nori"));
    table.add(
        name + ": allocated",
        String.format(Locale.ROOT, "%.0f kB", turned.perText("bytes") / 1_000),
        Table.none());
  }

  private void keystroke(Language language) throws RunnerException {
    Turned turned = Turned.run(plan, KeystrokeBenchmark.class, method(language), 1);
    double ratio = turned.ratio("remembered", "nori");
    String measure = name(language) + " keystroke, 1,000 characters";
    String value = Table.micros(turned.micros("remembered"));
    String shown = Table.ratio(ratio) + turned.range("remembered", "nori");
    if (language == Language.KOREAN) {
      table.add(measure, value, shown, ratio, KEYSTROKE, "≤ 0.3 ×");
    } else {
      table.add(measure, value, shown);
    }
  }

  private void doubledLexicon(Language language) throws RunnerException {
    Turned turned = Turned.run(plan, LexiconBenchmark.class, method(language), 1);
    double percent = (turned.ratio("doubled", "review") - 1) * 100;
    table.add(
        name(language) + " review, lexicon doubled",
        String.format(Locale.ROOT, "%+.1f %%", percent),
        Table.none(),
        percent,
        DOUBLED_PERCENT,
        "< 5 %");
  }

  private void twoThreads() throws RunnerException {
    Turned one = Turned.run(plan, ThreadsBenchmark.class, "review", 1);
    Turned two = Turned.run(plan, ThreadsBenchmark.class, "review", 2);
    double nori = two.micros("nori") / one.micros("nori");
    double review = two.micros("review") / one.micros("review");
    // Two threads on two logical processors of one core slow each other down whatever they do; bare
    // Nori shares nothing, so what it loses, if anything, is the machine's doing.
    double own = review / Math.max(1, nori);
    table.add(
        "Two threads: CPU time per review, by that of one",
        Table.ratio(review),
        Table.ratio(own),
        own,
        TWO_THREADS,
        "≤ 1.1 × beyond bare Nori");
    table.add("Two threads: the same of bare Nori", Table.ratio(nori), Table.ratio(1));
    double stops = two.sum("stops") / two.sum("texts") / 2 * 1e6;
    table.add(
        "Two threads: times a thread waited, per million reviews",
        String.format(Locale.ROOT, "%.0f", stops),
        Table.none(),
        stops,
        0,
        "0");
  }
}
