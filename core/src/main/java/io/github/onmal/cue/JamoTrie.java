package io.github.onmal.cue;

import java.util.Arrays;

/** Tries over jamo that share one table of edges: node numbers are ints, every root is a node. */
final class JamoTrie {

  static final int NONE = -1;

  /** Conjoining jamo are U+1100 to U+11FF. */
  private static final int FIRST_JAMO = 0x1100;

  private static final int JAMO = 0x100;

  private long[] keys = new long[1 << 12];
  private int[] children = new int[1 << 12];
  private int[][] tables = new int[64][];
  private int edges;
  private int nodes;

  /** A new root. */
  int root() {
    return nodes++;
  }

  /** The number of nodes. */
  int size() {
    return nodes;
  }

  /** Follows an edge, or {@link #NONE}. */
  int next(int node, char jamo) {
    int place = jamo - FIRST_JAMO;
    if (node < tables.length && tables[node] != null && place >= 0 && place < JAMO) {
      return tables[node][place] - 1;
    }
    return look(node, jamo);
  }

  /**
   * Makes the first steps from a root faster: a table instead of a look-up. To be called when all
   * is added.
   */
  void tabulate(int root) {
    tabulateNode(root);
    for (int jamo = 0; jamo < JAMO; jamo++) {
      int child = look(root, (char) (FIRST_JAMO + jamo));
      if (child != NONE) {
        tabulateNode(child);
      }
    }
  }

  private void tabulateNode(int node) {
    int[] table = new int[JAMO];
    for (int jamo = 0; jamo < JAMO; jamo++) {
      table[jamo] = look(node, (char) (FIRST_JAMO + jamo)) + 1;
    }
    if (node >= tables.length) {
      tables = Arrays.copyOf(tables, Math.max(node + 1, tables.length * 2));
    }
    tables[node] = table;
  }

  private int look(int node, char jamo) {
    long key = (long) node << 16 | jamo;
    int mask = keys.length - 1;
    for (int i = slot(key) & mask; ; i = i + 1 & mask) {
      if (children[i] == 0) {
        return NONE;
      }
      if (keys[i] == key) {
        return children[i];
      }
    }
  }

  /** Adds a path and gives its last node. */
  int add(int root, CharSequence jamo) {
    int node = root;
    for (int i = 0; i < jamo.length(); i++) {
      int next = look(node, jamo.charAt(i));
      if (next == NONE) {
        next = nodes++;
        put((long) node << 16 | jamo.charAt(i), next);
      }
      node = next;
    }
    return node;
  }

  private void put(long key, int child) {
    if (++edges * 2 > keys.length) {
      long[] oldKeys = keys;
      int[] oldChildren = children;
      keys = new long[oldKeys.length * 2];
      children = new int[oldKeys.length * 2];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldChildren[i] != 0) {
          insert(oldKeys[i], oldChildren[i]);
        }
      }
    }
    insert(key, child);
  }

  private void insert(long key, int child) {
    int mask = keys.length - 1;
    int i = slot(key) & mask;
    while (children[i] != 0) {
      i = i + 1 & mask;
    }
    keys[i] = key;
    children[i] = child;
  }

  private static int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40);
  }

  /** Payload lists by node. */
  static final class Payload {
    private int[][] lists = new int[1 << 10][];

    void add(int node, int value) {
      if (node >= lists.length) {
        lists = Arrays.copyOf(lists, Math.max(node + 1, lists.length * 2));
      }
      lists[node] = lists[node] == null ? new int[] {value} : IntLists.with(lists[node], value);
    }

    int[] at(int node) {
      return node < lists.length && lists[node] != null ? lists[node] : IntLists.EMPTY;
    }
  }
}
