package io.github.onmal.cue;

import io.github.onmal.rule.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled pattern. */
final class Program {
  final int number;
  final Located source;

  /** Its node among the chains. */
  final int node;

  /** The names of its captures. */
  final List<String> captures;

  private final Chains chains;

  /** Made when it is first needed; by several threads at once, perhaps, which does no harm. */
  private @Nullable Step first;

  /** The atoms it can begin with, sorted. */
  int[] begins = IntLists.EMPTY;

  /** Whether it can begin with anything else, so that every position has to be tried. */
  boolean beginsAnywhere;

  /** Whether it can begin only where the sentence does. */
  boolean opens;

  /**
   * Groups of which an atom each has to occur in the sentence, the rarest first: it brings the
   * program up. Not all of them, where they are many.
   */
  int[] needs = IntLists.EMPTY;

  /** Whether the sentence must or must not be a question; null where it does not matter. */
  @Nullable Boolean question;

  Program(int number, Located source, int node, List<String> captures, Chains chains) {
    this.number = number;
    this.source = source;
    this.node = node;
    this.captures = captures;
    this.chains = chains;
  }

  /** The chain that matches it. */
  Step first() {
    Step known = first;
    if (known == null) {
      known = chains.chain(node, new Step.Accept(), captures);
      first = known;
    }
    return known;
  }

  void write(PackedWriter out) {
    out.number(node);
    out.number(captures.size());
    captures.forEach(out::text);
    out.list(begins);
    out.number(beginsAnywhere ? 1 : 0);
    out.number(opens ? 1 : 0);
    out.list(needs);
    out.number(question == null ? -1 : question ? 1 : 0);
  }

  static Program read(PackedReader in, int number, Located source, Chains chains) {
    int node = in.number();
    List<String> captures = new ArrayList<>(0);
    for (int left = in.number(); left > 0; left--) {
      captures.add(in.text());
    }
    Program program = new Program(number, source, node, captures, chains);
    program.begins = in.list();
    program.beginsAnywhere = in.number() == 1;
    program.opens = in.number() == 1;
    program.needs = in.list();
    int question = in.number();
    program.question = question < 0 ? null : Boolean.valueOf(question == 1);
    return program;
  }
}
