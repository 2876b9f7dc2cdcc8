package io.github.onmal.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML into {@link Node}s. It builds no objects: a tag in the file has no effect. */
final class YamlNodes {

  private YamlNodes() {}

  /** The text goes in at once: the reader fails on a surrogate pair at the end of its buffer. */
  private static Optional<org.snakeyaml.engine.v2.nodes.Node> compose(String yaml) {
    LoadSettings settings =
        LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(20)
            .setCodePointLimit(4_000_000)
            .setBufferSize(Math.max(1, yaml.length()))
            .build();
    return new Compose(settings).composeString(yaml);
  }

  /** Whether a document says nothing: at most comments. */
  static boolean isEmpty(String yaml) {
    try {
      return compose(yaml).filter(root -> !Tag.NULL.equals(root.getTag())).isEmpty();
    } catch (YamlEngineException broken) {
      return false;
    }
  }

  /** Reads one document; where it is broken, adds a problem and gives null. */
  static Node.@Nullable Fields read(String path, String yaml, List<Problem> problems) {
    try {
      Optional<org.snakeyaml.engine.v2.nodes.Node> root = compose(yaml);
      if (root.isPresent()
          && convert(root.get(), path, problems, open()) instanceof Node.Fields fields) {
        return fields;
      }
      problems.add(new Problem(path, 1, "the file is no mapping; expected `key: value` lines"));
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problems.add(new Problem(path, line, "not YAML: " + broken.getProblem()));
    } catch (YamlEngineException broken) {
      problems.add(new Problem(path, 0, "not YAML: " + broken.getMessage()));
    }
    return null;
  }

  private static Node convert(
      org.snakeyaml.engine.v2.nodes.Node node,
      String path,
      List<Problem> problems,
      Set<org.snakeyaml.engine.v2.nodes.Node> open) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    if (node instanceof ScalarNode scalar) {
      boolean isNull = Tag.NULL.equals(scalar.getTag());
      return new Node.Text(isNull ? "" : scalar.getValue(), path, line);
    }
    if (!open.add(node)) {
      problems.add(new Problem(path, line, "an alias contains itself"));
      return new Node.Text("", path, line);
    }
    Node converted = collection(node, path, line, problems, open);
    open.remove(node);
    return converted;
  }

  /** The nodes being converted, to notice one inside itself. */
  private static Set<org.snakeyaml.engine.v2.nodes.Node> open() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static Node collection(
      org.snakeyaml.engine.v2.nodes.Node node,
      String path,
      int line,
      List<Problem> problems,
      Set<org.snakeyaml.engine.v2.nodes.Node> open) {
    if (node instanceof SequenceNode sequence) {
      List<Node> values = new ArrayList<>();
      for (org.snakeyaml.engine.v2.nodes.Node value : sequence.getValue()) {
        values.add(convert(value, path, problems, open));
      }
      return new Node.Items(values, path, line);
    }
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(new Problem(path, line, "a key is no plain text"));
        continue;
      }
      if (values.put(key.getValue(), convert(tuple.getValueNode(), path, problems, open)) != null) {
        int keyLine = key.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
        problems.add(new Problem(path, keyLine, "key `" + key.getValue() + "` is given twice"));
      }
    }
    return new Node.Fields(values, path, line);
  }
}
