package io.github.onmal.check.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of places in a tree of fields, such as {@code macros[*].actions[*].value}: keys between
 * dots, in quotes where they hold more than a name ({@code "a.b"}); {@code [2]} an item of a list
 * and {@code [*]} any; {@code *} any key; {@code **} any number of steps. Immutable.
 */
final class FieldPath {

  /**
   * A step from a field to one it holds.
   *
   * @param key the key, or null for an item of a list
   * @param index the index of the item, from 0; -1 for a key
   */
  record Step(@Nullable String key, int index) {

    static Step to(String key) {
      return new Step(key, -1);
    }

    static Step to(int index) {
      return new Step(null, index);
    }
  }

  private enum Kind {
    KEY,
    ITEM,
    ANY_KEY,
    ANY_ITEM,
    ANY_DEPTH
  }

  private record Part(Kind kind, String key, int index) {

    boolean matches(Step step) {
      return switch (kind) {
        case KEY -> key.equals(step.key());
        case ITEM -> step.key() == null && step.index() == index;
        case ANY_KEY -> step.key() != null;
        case ANY_ITEM -> step.key() == null;
        case ANY_DEPTH -> true;
      };
    }
  }

  /** Every place. */
  static final FieldPath ANYWHERE = new FieldPath(List.of(new Part(Kind.ANY_DEPTH, "", -1)));

  private final List<Part> parts;

  private FieldPath(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * Reads a path.
   *
   * @throws FormatException if it is none
   */
  static FieldPath of(String path) throws FormatException {
    return new FieldPath(new Reading(path).parts());
  }

  /** This path from any place on. */
  FieldPath anywhere() {
    List<Part> longer = new ArrayList<>(parts);
    longer.add(0, new Part(Kind.ANY_DEPTH, "", -1));
    return new FieldPath(longer);
  }

  /** The number of steps after the last that stands for several. */
  int tail() {
    int tail = 0;
    for (Part part : parts) {
      tail = part.kind() == Kind.KEY || part.kind() == Kind.ITEM ? tail + 1 : 0;
    }
    return tail;
  }

  /** Whether the steps from the root to a place are of this pattern. */
  boolean matches(List<Step> steps) {
    int part = 0;
    int step = 0;
    int depth = -1;
    int retry = 0;
    while (step < steps.size()) {
      if (part < parts.size() && parts.get(part).kind() == Kind.ANY_DEPTH) {
        depth = part++;
        retry = step;
      } else if (part < parts.size() && parts.get(part).matches(steps.get(step))) {
        part++;
        step++;
      } else if (depth >= 0) {
        part = depth + 1;
        step = ++retry;
      } else {
        return false;
      }
    }
    while (part < parts.size() && parts.get(part).kind() == Kind.ANY_DEPTH) {
      part++;
    }
    return part == parts.size();
  }

  /** A key as a path has it: in quotes where it holds more than a name. */
  static String quoted(String key) {
    boolean plain =
        !key.isEmpty()
            && !key.equals("*")
            && !key.equals("**")
            && key.chars().noneMatch(c -> ".[]\"\\".indexOf(c) >= 0 || Character.isWhitespace(c));
    return plain ? key : '"' + key.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static final class Reading {
    private final String path;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    Reading(String path) {
      this.path = path;
    }

    List<Part> parts() throws FormatException {
      while (at < path.length() || parts.isEmpty()) {
        if (at < path.length() && path.charAt(at) == '[') {
          item();
        } else {
          if (!parts.isEmpty()) {
            expect('.');
          }
          key();
        }
      }
      return parts;
    }

    private void item() throws FormatException {
      int end = path.indexOf(']', at);
      String index = end < 0 ? "" : path.substring(at + 1, end).strip();
      if (index.equals("*")) {
        parts.add(new Part(Kind.ANY_ITEM, "", -1));
      } else if (index.matches("\\d{1,9}")) {
        parts.add(new Part(Kind.ITEM, "", Integer.parseInt(index)));
      } else {
        throw wrong("`[*]` or a number such as `[2]`");
      }
      at = end + 1;
    }

    private void key() throws FormatException {
      if (at < path.length() && path.charAt(at) == '"') {
        parts.add(new Part(Kind.KEY, inQuotes(), -1));
        return;
      }
      int start = at;
      while (at < path.length() && ".[]\"".indexOf(path.charAt(at)) < 0) {
        at++;
      }
      String key = path.substring(start, at).strip();
      if (key.isEmpty()) {
        throw wrong("a key, `*` or `**`");
      }
      Kind kind =
          switch (key) {
            case "*" -> Kind.ANY_KEY;
            case "**" -> Kind.ANY_DEPTH;
            default -> Kind.KEY;
          };
      parts.add(new Part(kind, key, -1));
    }

    private String inQuotes() throws FormatException {
      StringBuilder key = new StringBuilder();
      for (at++; at < path.length(); at++) {
        char c = path.charAt(at);
        if (c == '"') {
          at++;
          return key.toString();
        }
        if (c == '\\' && at + 1 < path.length()) {
          c = path.charAt(++at);
        }
        key.append(c);
      }
      throw wrong("a quote that ends the key");
    }

    private void expect(char c) throws FormatException {
      if (at >= path.length() || path.charAt(at) != c) {
        throw wrong("`" + c + "` or `[`");
      }
      at++;
    }

    private FormatException wrong(String expected) {
      return new FormatException(
          "`"
              + path
              + "` is no path to a field: expected "
              + expected
              + " at character "
              + (at + 1),
          null);
    }
  }
}
