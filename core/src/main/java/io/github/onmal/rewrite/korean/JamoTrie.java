package io.github.onmal.rewrite.korean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tries over jamo that share one table: node numbers are ints, every root is a node. They are built
 * with edges in a hash table, then frozen: the children of a node lie side by side, which a walk
 * reads from few lines of the processor's cache.
 */
public final class JamoTrie {

  private static final int[] EMPTY = {};

  /** Where no edge leads. */
  public static final int NONE = -1;

  /** Conjoining jamo are U+1100 to U+11FF. */
  private static final int FIRST_JAMO = 0x1100;

  private static final int JAMO = 0x100;

  /** While it is built: edges by node and label. */
  private long[] keys = new long[1 << 12];

  private int[] children = new int[1 << 12];
  private int edges;
  private int nodes;
  private final List<Integer> roots = new ArrayList<>();

  /** When it is frozen: for each node its first child; the next node's first ends its children. */
  private int[] first = {};

  /** The label of the edge to each node. */
  private char[] labels = {};

  /** For a root and its children, one more than the child by jamo; 0 for none. */
  private int[][] tables = {};

  /** A new root. */
  public int root() {
    roots.add(nodes);
    return nodes++;
  }

  /** The number of nodes. */
  public int size() {
    return nodes;
  }

  /** Follows an edge, or {@link #NONE}. Only when frozen. */
  public int next(int node, char jamo) {
    int place = jamo - FIRST_JAMO;
    if (node < tables.length && place >= 0 && place < JAMO) {
      return tables[node][place] - 1;
    }
    return scan(node, jamo);
  }

  private int scan(int node, char jamo) {
    int end = first[node + 1];
    for (int child = first[node]; child < end; child++) {
      if (labels[child] == jamo) {
        return child;
      }
    }
    return NONE;
  }

  /**
   * Makes walking fast. To be called once, when all is added; nodes get other numbers.
   *
   * @return the new number of each node
   */
  public int[] freeze() {
    int[] degrees = new int[nodes + 1];
    for (int i = 0; i < keys.length; i++) {
      if (children[i] != 0) {
        degrees[(int) (keys[i] >>> 16)]++;
      }
    }
    int[] begins = new int[nodes + 1];
    for (int node = 0; node < nodes; node++) {
      begins[node + 1] = begins[node] + degrees[node];
    }
    int[] filled = begins.clone();
    int[] targets = new int[edges];
    char[] by = new char[nodes];
    for (int i = 0; i < keys.length; i++) {
      if (children[i] != 0) {
        targets[filled[(int) (keys[i] >>> 16)]++] = children[i];
        by[children[i]] = (char) keys[i];
      }
    }
    int[] order = new int[nodes];
    int[] numbers = new int[nodes];
    int size = 0;
    for (int root : roots) {
      numbers[root] = size;
      order[size++] = root;
    }
    first = new int[nodes + 1];
    labels = new char[nodes];
    for (int number = 0; number < nodes; number++) {
      int node = order[number];
      labels[number] = by[node];
      first[number] = size;
      for (int i = begins[node]; i < begins[node + 1]; i++) {
        numbers[targets[i]] = size;
        order[size++] = targets[i];
      }
    }
    first[nodes] = size;
    keys = new long[0];
    children = new int[0];
    tabulate();
    return numbers;
  }

  /** Roots and their children have the lowest numbers and the most children. */
  private void tabulate() {
    int[][] made = new int[roots.isEmpty() ? 0 : first[roots.size()]][];
    for (int node = 0; node < made.length; node++) {
      made[node] = new int[JAMO];
      for (int child = first[node]; child < first[node + 1]; child++) {
        int place = labels[child] - FIRST_JAMO;
        if (place >= 0 && place < JAMO) {
          made[node][place] = child + 1;
        }
      }
    }
    tables = made;
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
  public int add(int root, CharSequence jamo) {
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

  /** Numbers by node. */
  public static final class Payload {
    private int[][] lists = new int[1 << 10][];

    /** Adds a value to those of a node, unless it is the last one added to it. */
    public void add(int node, int value) {
      if (node >= lists.length) {
        lists = Arrays.copyOf(lists, Math.max(node + 1, lists.length * 2));
      }
      int[] here = lists[node];
      if (here == null) {
        lists[node] = new int[] {value};
      } else if (here[here.length - 1] != value) {
        lists[node] = Arrays.copyOf(here, here.length + 1);
        lists[node][here.length] = value;
      }
    }

    /** Goes with the nodes to their new numbers. */
    public void renumber(int[] numbers) {
      int[][] moved = new int[numbers.length][];
      for (int node = 0; node < Math.min(lists.length, numbers.length); node++) {
        moved[numbers[node]] = lists[node];
      }
      lists = moved;
    }

    /** The values of a node, in the order added. */
    public int[] at(int node) {
      return node < lists.length && lists[node] != null ? lists[node] : EMPTY;
    }
  }
}
