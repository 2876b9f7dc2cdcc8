package io.github.onmal.rewrite.korean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trie over jamo, each node with the values that end there. Children are linked lists: a node has
 * few.
 *
 * @param <T> what ends at a node
 */
final class FormTrie<T> {

  static final int ROOT = 0;
  static final int NONE = -1;

  private char[] labels = new char[256];
  private int[] firstChildren = new int[256];
  private int[] siblings = new int[256];
  private final List<@Nullable List<T>> values = new ArrayList<>();

  FormTrie() {
    node((char) 0);
  }

  private int node(char label) {
    int node = values.size();
    if (node == labels.length) {
      labels = Arrays.copyOf(labels, node * 2);
      firstChildren = Arrays.copyOf(firstChildren, node * 2);
      siblings = Arrays.copyOf(siblings, node * 2);
    }
    labels[node] = label;
    firstChildren[node] = NONE;
    siblings[node] = NONE;
    values.add(null);
    return node;
  }

  void add(String jamo, T value) {
    int node = ROOT;
    for (int i = 0; i < jamo.length(); i++) {
      int child = next(node, jamo.charAt(i));
      if (child == NONE) {
        child = node(jamo.charAt(i));
        siblings[child] = firstChildren[node];
        firstChildren[node] = child;
      }
      node = child;
    }
    List<T> here = values.get(node);
    if (here == null) {
      here = new ArrayList<>(1);
      values.set(node, here);
    }
    here.add(value);
  }

  /** The child of a node along a jamo, or {@link #NONE}. */
  int next(int node, char jamo) {
    int child = firstChildren[node];
    while (child != NONE && labels[child] != jamo) {
      child = siblings[child];
    }
    return child;
  }

  /** What ends at a node, in the order added. */
  List<T> at(int node) {
    List<T> here = values.get(node);
    return here == null ? List.of() : here;
  }
}
