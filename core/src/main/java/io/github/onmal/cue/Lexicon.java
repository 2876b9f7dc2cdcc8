package io.github.onmal.cue;

import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Located;
import java.util.ArrayList;
import java.util.List;

/** A compiled lexicon: patterns, and antipatterns by where they are looked for. */
record Lexicon(
    CueDefinition definition,
    List<Program> match,
    List<Program> unless,
    List<Program> unlessInSentence,
    List<Program> unlessInNext,
    List<Program> unlessNear,
    List<Program> unlessInDraft,
    List<Program> unlessInCustomer) {

  /** The antipatterns of the sentence, as a set. */
  SparseBits guards() {
    int[] guards = IntLists.EMPTY;
    for (Program program : unless) {
      guards = IntLists.with(guards, program.number);
    }
    for (Program program : unlessInSentence) {
      guards = IntLists.with(guards, program.number);
    }
    return SparseBits.of(guards);
  }

  boolean looksAround() {
    return !(unlessInNext.isEmpty()
        && unlessNear.isEmpty()
        && unlessInDraft.isEmpty()
        && unlessInCustomer.isEmpty());
  }

  static Lexicon compile(CueDefinition definition, PatternCompiler compiler) {
    return new Lexicon(
        definition,
        compileAll(compiler, definition.match()),
        compileAll(compiler, definition.unless()),
        compileAll(compiler, definition.unlessIn().sentence()),
        compileAll(compiler, definition.unlessIn().next()),
        compileAll(compiler, definition.unlessIn().near()),
        compileAll(compiler, definition.unlessIn().draft()),
        compileAll(compiler, definition.unlessIn().customer()));
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
