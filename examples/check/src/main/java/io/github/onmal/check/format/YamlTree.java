package io.github.onmal.check.format;

import io.github.onmal.check.format.FieldEvents.Source;
import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.Position;
import io.github.onmal.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Tells the fields of a YAML file. No objects are built and aliases are not followed: a tag has no
 * effect, and what an anchor names is told once, where it stands.
 */
final class YamlTree {

  private static final int MOST_CHARS = 16 << 20;

  private static final Set<String> NO_TEXTS =
      Set.of(
          Tag.BINARY.getValue(),
          Tag.BOOL.getValue(),
          Tag.INT.getValue(),
          Tag.FLOAT.getValue(),
          Tag.NULL.getValue());
  private static final Pattern LINE_END = Pattern.compile("\\n(?!\\n)");

  /** A line end cannot be written so: it is read as a space, and a rewrite that has one refused. */
  private static final Escaping SINGLE_QUOTED = text -> text.replace("'", "''");

  private final String text;
  private final Places places;
  private final List<Event> events;
  private final @Nullable FormatException broken;
  private final ScalarResolver resolver;

  private YamlTree(
      String text, Places places, List<Event> events, @Nullable FormatException broken) {
    this.text = text;
    this.places = places;
    this.events = events;
    this.broken = broken;
    resolver = settings(text, false).getSchema().getScalarResolver();
  }

  /**
   * Reads a file.
   *
   * @throws FormatException if it is too long to be read at once; where it is broken, only {@link
   *     #tell} says so, after what comes before
   */
  static YamlTree of(String text) throws FormatException {
    if (text.length() > MOST_CHARS) {
      throw new FormatException(
          "the file has "
              + text.length()
              + " characters; expected at most "
              + MOST_CHARS
              + " of YAML",
          null);
    }
    Places places = new Places(text);
    List<Event> events = new ArrayList<>();
    FormatException broken = parse(text, places, true, events);
    if (broken != null) {
      // The parser stumbles over comments in some places; without them, the file may be right.
      List<Event> plain = new ArrayList<>();
      FormatException still = parse(text, places, false, plain);
      if (still == null) {
        return new YamlTree(text, places, plain, null);
      }
    }
    return new YamlTree(text, places, events, broken);
  }

  /** The text goes in at once: the reader fails on a surrogate pair at the end of its buffer. */
  private static LoadSettings settings(String text, boolean comments) {
    return LoadSettings.builder()
        .setSchema(new CoreSchema())
        .setParseComments(comments)
        .setCodePointLimit(MOST_CHARS)
        .setBufferSize(Math.max(1, text.length()))
        .build();
  }

  private static @Nullable FormatException parse(
      String text, Places places, boolean comments, List<Event> events) {
    try {
      new Parse(settings(text, comments)).parseString(text).forEach(events::add);
      return null;
    } catch (MarkedYamlEngineException wrong) {
      Position at = wrong.getProblemMark().map(places::position).orElse(null);
      return new FormatException("not YAML: " + wrong.getProblem(), at);
    } catch (ReaderException wrong) {
      String what =
          String.format(
              "not YAML: the character U+%04X may not stand in it; expected printable ones",
              wrong.getCodePoint());
      return new FormatException(what, places.lines.position(places.unit(wrong.getPosition())));
    } catch (YamlEngineException | IllegalArgumentException wrong) {
      return new FormatException("not YAML: " + wrong.getClass().getSimpleName(), null);
    }
  }

  /**
   * Tells it.
   *
   * @throws FormatException if the file is broken, after what comes before
   */
  void tell(FieldEvents to) throws FormatException {
    new Telling(to).all();
    if (broken != null && to.wantsMore()) {
      throw broken;
    }
  }

  /** The places of the parser, which counts in code points. */
  private static final class Places {
    private final Lines lines;
    private final int[] pairs;

    Places(String text) {
      lines = new Lines(Excerpt.whole(text));
      int[] found = new int[16];
      int size = 0;
      for (int at = 0; at + 1 < text.length(); at++) {
        if (Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
          found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
          found[size] = at - size;
          size++;
        }
      }
      pairs = Arrays.copyOf(found, size);
    }

    /** The offset of a character in UTF-16 code units. */
    int unit(int point) {
      int found = Arrays.binarySearch(pairs, point);
      return point + (found >= 0 ? found : -found - 1);
    }

    int unit(Mark mark) {
      return unit(mark.getIndex());
    }

    Position position(Mark mark) {
      return lines.position(unit(mark));
    }

    /** Whether nothing but the comment that begins there stands on its line. */
    boolean isAlone(Mark mark, String comment) {
      int start = unit(mark);
      return lines.isAlone(new Span(start, start + 1 + comment.length()));
    }
  }

  /** An object or a list, and what the comments in it say. */
  private static final class Frame {
    private final boolean list;
    private boolean atValue;
    private long foundBefore;
    private long foundBeforeAll;
    private List<Allowance> entry = new ArrayList<>();
    private List<Allowance> left = new ArrayList<>();

    Frame(boolean list, long found) {
      this.list = list;
      foundBeforeAll = found;
    }
  }

  private final class Telling {
    private final FieldEvents to;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<CommentEvent> comments = new ArrayList<>();
    private int documents;
    private int lastLine;
    private boolean lastIsReply;

    Telling(FieldEvents to) {
      this.to = to;
    }

    void all() throws FormatException {
      int skipping = 0;
      for (Iterator<Event> all = events.iterator(); all.hasNext() && to.wantsMore(); ) {
        Event event = all.next();
        switch (event.getEventId()) {
          case DocumentStart -> {
            to.beginDocument(documents == 0 ? -1 : documents);
            documents++;
          }
          case DocumentEnd -> comments.clear();
          case Comment -> comment((CommentEvent) event);
          case MappingStart, SequenceStart -> {
            if (skipping > 0 || isKey()) {
              skipping++;
            } else {
              begin(event);
            }
          }
          case MappingEnd, SequenceEnd -> {
            if (skipping == 0) {
              end(event);
            } else if (--skipping == 0) {
              key("?", event);
            }
          }
          case Scalar -> {
            ScalarEvent scalar = (ScalarEvent) event;
            if (skipping == 0 && isKey()) {
              key(scalar.getValue(), event);
            } else if (skipping == 0) {
              value(scalar);
            }
          }
          case Alias -> {
            if (skipping == 0 && isKey()) {
              key("*", event);
            } else if (skipping == 0) {
              beginValue(true);
              to.value("", null);
              endValue(event);
            }
          }
          default -> {}
        }
      }
    }

    private boolean isKey() {
      Frame in = frames.peek();
      return in != null && !in.list && !in.atValue;
    }

    private void key(String key, Event event) throws FormatException {
      Frame in = frames.element();
      beginEntry(in);
      in.atValue = true;
      boolean complex = !(event instanceof ScalarEvent);
      if (!to.key(key) && !complex) {
        throw wrong("a key stands twice in a mapping; expected each once", event);
      }
    }

    private void begin(Event event) throws FormatException {
      if (frames.size() == FieldEvents.DEEPEST) {
        throw wrong("nested too deep; expected at most " + FieldEvents.DEEPEST + " levels", event);
      }
      beginValue(false);
      boolean list = event.getEventId() == Event.ID.SequenceStart;
      to.begin(list);
      frames.push(new Frame(list, to.found()));
    }

    private void end(Event event) {
      Frame ended = frames.pop();
      Frame around = frames.peek();
      if (to.found() > ended.foundBeforeAll) {
        to.allowHere(ended.left);
      } else if (around != null) {
        around.entry.addAll(ended.left);
      }
      to.end();
      endValue(event);
    }

    private void value(ScalarEvent scalar) {
      beginValue(true);
      long before = to.found();
      to.value(isNull(scalar) ? "" : scalar.getValue(), isText(scalar) ? source(scalar) : null);
      lastIsReply = to.found() > before;
      endValue(scalar);
    }

    private void beginEntry(Frame in) {
      in.entry = in.left;
      in.entry.addAll(allowances());
      in.left = new ArrayList<>();
      in.foundBefore = to.found();
    }

    private void beginValue(boolean scalar) {
      Frame in = frames.peek();
      if (in == null) {
        return;
      }
      if (in.list) {
        beginEntry(in);
      } else if (scalar) {
        in.entry.addAll(allowances());
      }
      to.allowNext(in.entry);
    }

    private void endValue(Event event) {
      Frame in = frames.peek();
      if (in != null) {
        in.atValue = false;
        if (to.found() == in.foundBefore) {
          in.left.addAll(in.entry);
        }
      }
      lastLine = event.getEndMark().map(end -> places.position(end).line()).orElse(0);
    }

    private void comment(CommentEvent comment) {
      Frame in = frames.peek();
      boolean beside = in != null && isBeside(comment);
      int line = position(comment).line();
      if (beside && in != null && in.atValue) {
        in.entry.addAll(allowances(comment, line, false));
      } else if (beside && in != null && line == lastLine) {
        List<Allowance> allowances = allowances(comment, line, false);
        if (lastIsReply) {
          to.allowLast(allowances);
        } else {
          in.left.addAll(allowances);
        }
      } else if (comment.getCommentType() != CommentType.BLANK_LINE) {
        comments.add(comment);
      }
    }

    /** Whether something stands before it on its line; the parser says so after a block as well. */
    private boolean isBeside(CommentEvent comment) {
      return comment.getCommentType() == CommentType.IN_LINE
          && !comment
              .getStartMark()
              .map(mark -> places.isAlone(mark, comment.getValue()))
              .orElse(false);
    }

    /** What the comments before a value say; the lines of one after the other are one. */
    private List<Allowance> allowances() {
      List<Allowance> allowances = new ArrayList<>();
      int end = 0;
      for (int i = comments.size() - 1; i >= 0; i--) {
        int line = position(comments.get(i)).line();
        end = line + 1 == end || end == 0 ? Math.max(line, end) : line;
        allowances.addAll(0, allowances(comments.get(i), end, true));
      }
      comments.clear();
      return allowances;
    }

    private List<Allowance> allowances(CommentEvent comment, int lastLine, boolean alone) {
      return Allowances.of(comment.getValue(), position(comment), alone, lastLine);
    }
  }

  private Position position(Event event) {
    return event.getStartMark().map(places::position).orElse(new Position(1, 1));
  }

  private FormatException wrong(String what, Event event) {
    return new FormatException("not YAML: " + what, position(event));
  }

  private static boolean isPlain(ScalarEvent scalar) {
    return scalar.isPlain() && scalar.getTag().isEmpty();
  }

  private boolean isNull(ScalarEvent scalar) {
    return isPlain(scalar) && resolver.resolve(scalar.getValue(), true).equals(Tag.NULL);
  }

  private boolean isText(ScalarEvent scalar) {
    return isPlain(scalar)
        ? resolver.resolve(scalar.getValue(), true).equals(Tag.STR)
        : scalar.getTag().filter(NO_TEXTS::contains).isEmpty();
  }

  private Supplier<Source> source(ScalarEvent scalar) {
    return () -> {
      int end = scalar.getEndMark().map(places::unit).orElse(0);
      int start = afterProperties(scalar.getStartMark().map(places::unit).orElse(0), end);
      Excerpt excerpt = places.lines.part(new Span(start, end));
      String raw = excerpt.raw();
      String value = scalar.getValue();
      if (scalar.isDQuoted()) {
        return new Source(excerpt, ScalarMap.doubleQuoted(raw, value), ScalarMap.DOUBLE_QUOTED);
      }
      if (scalar.isSQuoted()) {
        return new Source(excerpt, ScalarMap.singleQuoted(raw, value), SINGLE_QUOTED);
      }
      if (scalar.isPlain()) {
        return new Source(excerpt, ScalarMap.plain(raw, value), Escaping.NONE);
      }
      ScalarMap.Block block = ScalarMap.block(raw, value);
      String newLine = raw.contains("\r\n") ? "\r\n" : "\n";
      String indentation = " ".repeat(block.indent());
      String lineEnd = scalar.isFolded() ? newLine + newLine : newLine;
      return new Source(
          excerpt,
          block.text(),
          written -> LINE_END.matcher(written).replaceAll(lineEnd + indentation));
    };
  }

  /** The place behind the anchor and the tag of a value, which may have lines of their own. */
  private int afterProperties(int start, int end) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '&' || c == '!') {
        while (at < end && !Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      } else if (c == '#') {
        at = ScalarMap.lineEnd(text, at);
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }
}
