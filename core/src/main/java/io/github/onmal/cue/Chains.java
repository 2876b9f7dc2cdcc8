package io.github.onmal.cue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Patterns in a form that can be kept in a file, and the chains of steps that match them. A pattern
 * is a node, known by its place in one array of numbers; its parts are nodes before it, and several
 * patterns may share a part. Most patterns never come near a match in the life of a coach, so a
 * chain is made when its pattern is first tried. Nodes are added by one thread; then any number may
 * make chains.
 */
final class Chains {

  /** Below so many options, trying one after the other is cheaper than looking which can begin. */
  static final int FEWEST_FOR_SWITCH = 4;

  private static final int ATOM = 0;
  private static final int SEQUENCE = 1;
  private static final int CHOICE = 2;
  private static final int SWITCH = 3;
  private static final int MAYBE = 4;
  private static final int NOT = 5;
  private static final int GAP = 6;
  private static final int START = 7;
  private static final int END = 8;
  private static final int COMMA = 9;
  private static final int QUESTION = 10;
  private static final int CAPTURE = 11;

  /** For each node its kind, then what belongs to the kind. */
  private int[] nodes = new int[1 << 10];

  private int size;

  /** Names of captures, and tables of choices, by number. */
  private final List<String> names = new ArrayList<>();

  private final List<Table> tables = new ArrayList<>();

  /** Which options of a choice can begin with what. */
  static final class Table {
    private final SparseBits atoms;

    /** For each atom, in order, the words of the bit set of the options it begins. */
    private final long[] begun;

    /** The bit set of the options that can begin with anything else. */
    private final long[] always;

    /**
     * Creates a table.
     *
     * @param atoms what the options can begin with, sorted
     * @param begun for each atom the options it begins, sorted
     * @param always the options that can begin with anything else, sorted
     */
    Table(int[] atoms, int[][] begun, int[] always) {
      this.atoms = SparseBits.of(atoms);
      int options = end(always);
      for (int[] some : begun) {
        options = Math.max(options, end(some));
      }
      this.always = new long[Math.max(1, SparseBits.wordsFor(options))];
      for (int option : always) {
        SparseBits.add(this.always, option);
      }
      int words = this.always.length;
      this.begun = new long[atoms.length * words];
      for (int i = 0; i < atoms.length; i++) {
        for (int option : begun[i]) {
          this.begun[i * words + (option >> 6)] |= 1L << option;
        }
      }
    }

    private static int end(int[] sorted) {
      return sorted.length == 0 ? 0 : sorted[sorted.length - 1] + 1;
    }

    /** How many words the bit set of the options has. */
    int words() {
      return always.length;
    }

    /** A word of the bit set of the options that can begin with what stands at a position. */
    long possible(Line line, int at, int word) {
      long possible = always[word];
      for (int i = at < line.size ? line.first(at) : -1; i >= 0; i = line.next(i)) {
        possible |= begunBy(line.reading(i), word);
      }
      return possible;
    }

    private long begunBy(Reading reading, int word) {
      long possible = 0;
      int before = 0;
      for (int i = 0; i < atoms.words(); i++) {
        long ours = atoms.word(i);
        for (long common = ours & reading.atoms(atoms.place(i)); common != 0; ) {
          long lower = Long.lowestOneBit(common) - 1;
          possible |= begun[(before + Long.bitCount(ours & lower)) * always.length + word];
          common &= common - 1;
        }
        before += Long.bitCount(ours);
      }
      return possible;
    }

    private void write(PackedWriter out) {
      int[] numbers = atoms.numbers();
      out.list(numbers);
      for (int i = 0; i < numbers.length; i++) {
        out.list(SparseBits.numbers(begun, i * always.length, (i + 1) * always.length));
      }
      out.list(SparseBits.numbers(always, 0, always.length));
    }

    private static Table read(PackedReader in) {
      int[] atoms = in.list();
      int[][] begun = new int[atoms.length][];
      for (int i = 0; i < begun.length; i++) {
        begun[i] = in.list();
      }
      return new Table(atoms, begun, in.list());
    }
  }

  int atom(int atom) {
    return add(ATOM, atom);
  }

  int sequence(int[] parts) {
    return list(SEQUENCE, parts);
  }

  int choice(int[] options) {
    return list(CHOICE, options);
  }

  /** A choice of which is known what its options can begin with. */
  int choice(int[] options, Table table) {
    tables.add(table);
    int node = add(SWITCH, tables.size() - 1);
    add(options.length);
    for (int option : options) {
      add(option);
    }
    return node;
  }

  int maybe(int part) {
    return add(MAYBE, part);
  }

  int not(int part) {
    return add(NOT, part);
  }

  int gap(int most, boolean crossing) {
    int node = add(GAP, most);
    add(crossing ? 1 : 0);
    return node;
  }

  int start() {
    return add(START);
  }

  int end() {
    return add(END);
  }

  int comma() {
    return add(COMMA);
  }

  int question(boolean wanted) {
    return add(QUESTION, wanted ? 1 : 0);
  }

  int capture(String name, int part) {
    int number = names.indexOf(name);
    if (number < 0) {
      number = names.size();
      names.add(name);
    }
    int node = add(CAPTURE, number);
    add(part);
    return node;
  }

  private int list(int kind, int[] parts) {
    int node = add(kind, parts.length);
    for (int part : parts) {
      add(part);
    }
    return node;
  }

  private int add(int kind, int value) {
    int node = add(kind);
    add(value);
    return node;
  }

  private int add(int number) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, Math.max(16, size * 2));
    }
    nodes[size] = number;
    return size++;
  }

  /**
   * The chain of a node.
   *
   * @param captures the names of all captures of the whole pattern; their places are their numbers
   */
  Step chain(int node, Step next, List<String> captures) {
    int value = node + 1 < size ? nodes[node + 1] : 0;
    switch (nodes[node]) {
      case ATOM:
        return new Step.Atom(value, next);
      case SEQUENCE:
        Step step = next;
        for (int i = value - 1; i >= 0; i--) {
          step = chain(nodes[node + 2 + i], step, captures);
        }
        return step;
      case CHOICE:
        Step[] options = new Step[value];
        for (int i = 0; i < value; i++) {
          options[i] = chain(nodes[node + 2 + i], next, captures);
        }
        return new Step.Choice(options);
      case SWITCH:
        return new Step.Switch(
            nodes[node + 2],
            option -> chain(nodes[node + 3 + option], next, captures),
            tables.get(value));
      case MAYBE:
        return new Step.Choice(new Step[] {chain(value, next, captures), next});
      case NOT:
        return new Step.Not(chain(value, new Step.Accept(), captures), next);
      case GAP:
        return new Step.Gap(value, nodes[node + 2] == 1, next);
      case START:
        return new Step.Start(next);
      case END:
        return new Step.End(next);
      case COMMA:
        return new Step.Comma(next);
      case QUESTION:
        return new Step.Question(value == 1, next);
      case CAPTURE:
        int number = captures.indexOf(names.get(value));
        Step end = new Step.CaptureEnd(number, next);
        return new Step.CaptureStart(number, chain(nodes[node + 2], end, captures));
      default:
        throw new IllegalStateException("node " + node + ": unexpected kind " + nodes[node]);
    }
  }

  void write(PackedWriter out) {
    out.list(Arrays.copyOf(nodes, size));
    out.number(names.size());
    names.forEach(out::text);
    out.number(tables.size());
    tables.forEach(table -> table.write(out));
  }

  static Chains read(PackedReader in) {
    Chains chains = new Chains();
    chains.nodes = in.list();
    chains.size = chains.nodes.length;
    for (int left = in.number(); left > 0; left--) {
      chains.names.add(in.text());
    }
    for (int left = in.number(); left > 0; left--) {
      chains.tables.add(Table.read(in));
    }
    return chains;
  }
}
