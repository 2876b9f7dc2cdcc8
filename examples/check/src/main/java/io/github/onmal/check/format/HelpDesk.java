package io.github.onmal.check.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.check.format.FieldRules.Field;
import io.github.onmal.json.Names;
import io.github.onmal.rule.FieldReader;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Problem;
import io.github.onmal.text.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the files are like that a help desk exports, or that its interface gives: the entries of
 * {@code help-desks.yaml} beside this class.
 *
 * @param name what it is called
 * @param signatures the fields by which such a file is known: all of one of the lists
 * @param rules what to take from it
 */
record HelpDesk(String name, List<List<FieldPath>> signatures, FieldRules rules) {

  private static final String FILE = "help-desks.yaml";
  private static final List<HelpDesk> ALL = read();

  /** Those that are known. */
  static List<HelpDesk> all() {
    return ALL;
  }

  /** The one of a name. */
  static HelpDesk named(String name) {
    return ALL.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
  }

  private static List<HelpDesk> read() {
    try (InputStream in = Objects.requireNonNull(HelpDesk.class.getResourceAsStream(FILE))) {
      List<Problem> problems = new ArrayList<>();
      FieldReader file = FieldReader.ofYaml(FILE, new String(in.readAllBytes(), UTF_8), problems);
      List<HelpDesk> all = new ArrayList<>();
      for (String name : file.keys()) {
        all.add(read(name, file.reader(name)));
      }
      file.finish();
      if (!problems.isEmpty()) {
        throw new IllegalStateException(problems.toString());
      }
      return List.copyOf(all);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (FormatException wrong) {
      throw new IllegalStateException(FILE + ": " + wrong.what(), wrong);
    }
  }

  private static HelpDesk read(String name, FieldReader desk) throws FormatException {
    List<List<FieldPath>> signatures = new ArrayList<>();
    for (FieldReader signature : desk.readers("known-by")) {
      List<FieldPath> paths = new ArrayList<>();
      for (String path : signature.texts("fields")) {
        paths.add(FieldPath.of(path));
      }
      signatures.add(paths);
      signature.finish();
    }
    List<Field> replies = new ArrayList<>();
    for (FieldReader field : desk.readers("replies")) {
      Map<String, Set<String>> when = new HashMap<>();
      FieldReader conditions = field.reader("when");
      for (String key : conditions.keys()) {
        when.put(key, Set.copyOf(conditions.texts(key)));
      }
      Located path = Objects.requireNonNull(field.located("path"), name);
      replies.add(
          new Field(
              FieldPath.of(path.text()),
              when,
              Set.copyOf(field.texts("unless")),
              constant(field, "content", Content.values())));
      field.finish();
    }
    FieldRules rules =
        new FieldRules(
            replies,
            FieldRules.anywhere(desk.texts("title")),
            FieldRules.anywhere(desk.texts("language")),
            List.of(),
            Content.PLAIN,
            constant(desk, "channel", Channel.values()));
    desk.finish();
    return new HelpDesk(name, signatures, rules);
  }

  private static <E extends Enum<E>> @Nullable E constant(
      FieldReader fields, String key, E[] constants) {
    Located name = fields.located(key);
    return name == null
        ? null
        : Objects.requireNonNull(Names.find(constants, name.text()), name.text());
  }

  /** Recognises the file of a help desk by its first fields. */
  static final class Recognition implements FieldEvents {

    private static final int MOST_VALUES = 2_000;

    private final FieldSteps steps = new FieldSteps();
    private final Set<FieldPath> seen = new HashSet<>();
    private int values;
    private @Nullable HelpDesk found;

    /** The help desk, or null if it is none that is known. */
    @Nullable HelpDesk helpDesk() {
      return found;
    }

    @Override
    public boolean wantsMore() {
      return found == null && values < MOST_VALUES;
    }

    @Override
    public void beginDocument(int number) {
      steps.beginDocument();
    }

    @Override
    public void begin(boolean list) {
      steps.begin(list);
    }

    @Override
    public boolean key(String key) {
      steps.key(key);
      return true;
    }

    @Override
    public void value(String value, @Nullable Supplier<Source> source) {
      steps.beginValue();
      values++;
      for (HelpDesk desk : ALL) {
        for (List<FieldPath> signature : desk.signatures) {
          boolean all = true;
          for (FieldPath path : signature) {
            if (!seen.contains(path) && path.matches(steps.steps())) {
              seen.add(path);
            }
            all &= seen.contains(path);
          }
          if (all && found == null) {
            found = desk;
          }
        }
      }
      steps.endValue();
    }

    @Override
    public void end() {
      steps.end();
    }
  }
}
