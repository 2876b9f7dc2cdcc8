package io.github.onmal.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one mapping of a YAML file, collecting problems instead of stopping at the
 * first. What nobody asks for is a problem too, so {@link #finish} is called last.
 */
public final class FieldReader {

  private final Node.Fields fields;
  private final List<Problem> problems;
  private final Set<String> known = new HashSet<>();

  FieldReader(Node.Fields fields, List<Problem> problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /**
   * Reads a YAML file that is a mapping, or empty. No object is built: a tag has no effect.
   *
   * @param path the name of the file in problems
   * @param problems takes what is wrong; where the file is no YAML at all, nothing is read of it
   */
  public static FieldReader ofYaml(String path, String yaml, List<Problem> problems) {
    Node.Fields root = YamlNodes.isEmpty(yaml) ? null : YamlNodes.read(path, yaml, problems);
    return new FieldReader(root == null ? new Node.Fields(Map.of(), path, 1) : root, problems);
  }

  Located place() {
    return new Located("", fields.path(), fields.line());
  }

  /** Whether a key is there. */
  public boolean has(String key) {
    known.add(key);
    return fields.values().containsKey(key);
  }

  /** The keys, in the order of the file. */
  public Set<String> keys() {
    return fields.values().keySet();
  }

  /** A text and its place; null where there is none. */
  public @Nullable Located located(String key) {
    known.add(key);
    Node node = fields.values().get(key);
    if (node == null) {
      return null;
    }
    if (node instanceof Node.Text text) {
      return new Located(text.value(), text.path(), text.line());
    }
    problem(node, "`" + key + "` is no text; expected a text");
    return null;
  }

  String required(String key) {
    Located value = located(key);
    if (value == null || value.text().isBlank()) {
      problem(fields, "`" + key + "` is missing; expected a text");
      return "";
    }
    return value.text();
  }

  String optional(String key, String otherwise) {
    Located value = located(key);
    return value == null ? otherwise : value.text();
  }

  int number(String key, int otherwise) {
    Located value = located(key);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value.text().trim());
    } catch (NumberFormatException wrong) {
      problems.add(value.problem("`" + key + "` is `" + value.text() + "`; expected a number"));
      return otherwise;
    }
  }

  boolean flag(String key) {
    Located value = located(key);
    if (value == null) {
      return false;
    }
    if (!value.text().equals("true") && !value.text().equals("false")) {
      problems.add(
          value.problem("`" + key + "` is `" + value.text() + "`; expected true or false"));
    }
    return value.text().equals("true");
  }

  /** An enum constant written as in Java, or in lower case with hyphens. */
  <E extends Enum<E>> @Nullable E constant(String key, Class<E> type) {
    Located value = located(key);
    if (value == null) {
      return null;
    }
    String name = value.text().trim().toUpperCase(Locale.ROOT).replace('-', '_');
    List<String> valid = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
      valid.add(constant.name());
    }
    problems.add(
        value.problem("`" + key + ": " + value.text() + "`: " + Nearest.expected(name, valid)));
    return null;
  }

  /** One of a few names; null, with a problem, where another is given. */
  public @Nullable String named(String key, Set<String> names) {
    Located value = located(key);
    if (value == null || names.contains(value.text().trim())) {
      return value == null ? null : value.text().trim();
    }
    problems.add(
        value.problem(
            "`" + key + ": " + value.text() + "`: " + Nearest.expected(value.text(), names)));
    return null;
  }

  /** Whether the value of a key is a mapping. */
  public boolean isMapping(String key) {
    return fields.values().get(key) instanceof Node.Fields;
  }

  /** Whether the value of a key is a text. */
  public boolean isText(String key) {
    return fields.values().get(key) instanceof Node.Text;
  }

  /** The texts of a list, with their places; empty where the key is missing. */
  public List<Located> list(String key) {
    known.add(key);
    Node node = fields.values().get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof Node.Items items)) {
      problem(node, "`" + key + "` is no list; expected a list of texts");
      return List.of();
    }
    List<Located> values = new ArrayList<>();
    for (Node value : items.values()) {
      if (value instanceof Node.Text text) {
        values.add(new Located(text.value(), text.path(), text.line()));
      } else {
        problem(value, "an item of `" + key + "` is no text; put it in quotation marks");
      }
    }
    return List.copyOf(values);
  }

  /** The texts of a list; empty where the key is missing. */
  public List<String> texts(String key) {
    return list(key).stream().map(Located::text).toList();
  }

  /** The items of a list that are mappings. */
  public List<FieldReader> readers(String key) {
    known.add(key);
    Node node = fields.values().get(key);
    if (node == null) {
      return List.of();
    }
    List<FieldReader> readers = new ArrayList<>();
    if (node instanceof Node.Items items) {
      for (Node value : items.values()) {
        if (value instanceof Node.Fields mapping) {
          readers.add(new FieldReader(mapping, problems));
        } else {
          problem(value, "an item of `" + key + "` is no mapping; expected `key: value` lines");
        }
      }
    } else {
      problem(node, "`" + key + "` is no list");
    }
    return readers;
  }

  /** The nested mapping, empty where the key is missing. */
  public FieldReader reader(String key) {
    known.add(key);
    Node node = fields.values().get(key);
    if (node instanceof Node.Fields mapping) {
      return new FieldReader(mapping, problems);
    }
    if (node != null && !(node instanceof Node.Text text && text.value().isEmpty())) {
      problem(node, "`" + key + "` is no mapping; expected `key: value` lines");
    }
    return new FieldReader(new Node.Fields(Map.of(), fields.path(), fields.line()), problems);
  }

  /** Every field as a nested mapping. */
  Map<String, FieldReader> entries() {
    Map<String, FieldReader> entries = new LinkedHashMap<>();
    for (String key : keys()) {
      entries.put(key, reader(key));
    }
    return entries;
  }

  /** Reports every key that nobody asked for. To be called last. */
  public void finish() {
    for (Map.Entry<String, Node> field : fields.values().entrySet()) {
      if (!known.contains(field.getKey())) {
        problem(
            field.getValue(),
            "unknown key `" + field.getKey() + "`; " + Nearest.expected(field.getKey(), known));
      }
    }
  }

  /** Adds a problem of the mapping as a whole. */
  public void problem(String what) {
    problem(fields, what);
  }

  private void problem(Node node, String what) {
    problems.add(new Problem(node.path(), node.line(), what));
  }
}
