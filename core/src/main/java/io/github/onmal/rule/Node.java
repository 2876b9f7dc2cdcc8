package io.github.onmal.rule;

import java.util.List;
import java.util.Map;

/** A node of the data tree of a pack: what YAML says, and where. */
sealed interface Node {

  /** The file. */
  String path();

  /** The line, from 1. */
  int line();

  /** A scalar, as written; YAML's null is the empty text. */
  record Text(String value, String path, int line) implements Node {}

  /** A sequence. */
  record Items(List<Node> values, String path, int line) implements Node {}

  /** A mapping, in the order of the file. */
  record Fields(Map<String, Node> values, String path, int line) implements Node {}
}
