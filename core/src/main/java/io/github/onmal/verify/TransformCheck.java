package io.github.onmal.verify;

import io.github.onmal.analysis.NormalizedText;
import io.github.onmal.cue.CueMatcher.Capture;
import io.github.onmal.cue.CueMatcher.Hit;
import io.github.onmal.cue.CueMatcher.Scan;
import io.github.onmal.cue.TextReader;
import io.github.onmal.rewrite.Template;
import io.github.onmal.rewrite.english.Inflector;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.SharedData;
import io.github.onmal.rule.SlotDefinition;
import io.github.onmal.rule.TransformDefinition;
import io.github.onmal.text.Language;
import io.github.onmal.text.SpeechLevel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks shared transforms by their examples. */
final class TransformCheck {

  private final Language language;
  private final SharedData shared;
  private final TextReader reader;
  private final List<Problem> problems;

  TransformCheck(Language language, SharedData shared, TextReader reader, List<Problem> problems) {
    this.language = language;
    this.shared = shared;
    this.reader = reader;
    this.problems = problems;
  }

  void check() {
    for (SharedData.Transformed example : shared.transformed()) {
      String actual = apply(example);
      if (!example.after().equals(actual)) {
        problems.add(
            example
                .before()
                .problem(
                    "transform `"
                        + example.transform()
                        + "` of “"
                        + example.before().text()
                        + "” gives “"
                        + actual
                        + "”; expected “"
                        + example.after()
                        + "”"));
      }
    }
  }

  private @Nullable String apply(SharedData.Transformed example) {
    TransformDefinition transform = shared.transforms().get(example.transform());
    if (transform == null) {
      return null;
    }
    String text = NormalizedText.of(example.before().text()).text();
    TextReader.ReadText read = reader.read(text);
    for (int s = 0; s < read.scans().size(); s++) {
      Scan scan = read.scans().get(s);
      int start = read.analyzed().sentences().get(s).start();
      for (int i = 0; i < transform.steps().size(); i++) {
        Hit hit = reader.matcher(language).find(transform.name(), i, scan, null);
        if (hit == null) {
          continue;
        }
        Template template = Template.parse(language, transform.steps().get(i).to().text());
        var filled =
            template.fill(new HitValues(hit, scan, example), new Inflector(shared.lemmas()));
        if (filled.isPresent()) {
          return io.github.onmal.Edit.apply(
              text,
              List.of(
                  io.github.onmal.Edit.replacing(
                      text, hit.whole().shift(start), filled.get().text(), start, language)));
        }
      }
    }
    return null;
  }

  /** The captures of a hit; nothing is known of a conversation. */
  private final class HitValues implements Template.Values {
    private final Hit hit;
    private final Scan scan;
    private final SharedData.Transformed example;

    HitValues(Hit hit, Scan scan, SharedData.Transformed example) {
      this.hit = hit;
      this.scan = scan;
      this.example = example;
    }

    @Override
    public Template.@Nullable Value value(String name) {
      Capture capture = hit.captures().get(name);
      return capture == null
          ? null
          : new Template.Value(
              capture.span().of(scan.sentence().text()),
              capture.predicate(),
              capture.ending(),
              scan.sentence().text().substring(0, capture.span().start()));
    }

    @Override
    public SlotDefinition slot(String name) {
      return Objects.requireNonNull(shared.slots().get(name));
    }

    @Override
    public @Nullable String known(SlotDefinition slot) {
      return null;
    }

    @Override
    public @Nullable String placeholder(String text) {
      return null;
    }

    @Override
    public SpeechLevel level() {
      if (example.level() != null) {
        return example.level();
      }
      SpeechLevel own = scan.sentence().level();
      return own.isPolite() ? own : SpeechLevel.HASIPSIO;
    }
  }
}
