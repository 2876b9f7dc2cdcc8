package io.github.onmal.cue;

import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Located;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled lexicon: patterns, and antipatterns by where they are looked for.
 *
 * @param matter whether it says what a text talks about, which is asked only of a conversation
 * @param guards the numbers of {@code unless} and {@code unlessInSentence}
 * @param unlessInNext numbers, as the ones that follow
 */
record Lexicon(
    CueDefinition definition,
    boolean matter,
    List<Program> match,
    List<Program> unless,
    List<Program> unlessInSentence,
    SparseBits guards,
    SparseBits unlessInNext,
    SparseBits unlessNear,
    SparseBits unlessInDraft,
    SparseBits unlessInCustomer) {

  boolean looksAround() {
    return unlessInNext.words() + unlessNear.words() + unlessInDraft.words() > 0 || asksCustomer();
  }

  boolean asksCustomer() {
    return unlessInCustomer.words() > 0;
  }

  static Lexicon compile(CueDefinition definition, boolean matter, PatternCompiler compiler) {
    CueDefinition.UnlessIn around = definition.unlessIn();
    List<Program> match = new ArrayList<>();
    definition.match().forEach(pattern -> match.addAll(compiler.compileParted(pattern)));
    List<Program> unless = compileAll(compiler, definition.unless());
    List<Program> inSentence = compileAll(compiler, around.sentence());
    return new Lexicon(
        definition,
        matter,
        match,
        unless,
        inSentence,
        numbers(unless, inSentence),
        numbers(compileAll(compiler, around.next())),
        numbers(compileAll(compiler, around.near())),
        numbers(compileAll(compiler, around.draft())),
        numbers(compileAll(compiler, around.customer())));
  }

  @SafeVarargs
  private static SparseBits numbers(List<Program>... lists) {
    int[] numbers = IntLists.EMPTY;
    for (List<Program> programs : lists) {
      for (Program program : programs) {
        numbers = IntLists.with(numbers, program.number);
      }
    }
    return SparseBits.of(numbers);
  }

  /** The programs of patterns that compile; what is wrong with the others has been noted. */
  static List<Program> compileAll(PatternCompiler compiler, List<Located> patterns) {
    List<Program> programs = new ArrayList<>();
    for (Located pattern : patterns) {
      Program program = compiler.compile(pattern);
      if (program != null) {
        programs.add(program);
      }
    }
    return programs;
  }
}
