package io.github.onmal.cue;

import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Located;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled lexicon: patterns, and antipatterns by where they are looked for.
 *
 * @param sought when it is looked for
 */
record Lexicon(
    CueDefinition definition,
    Sought sought,
    List<Program> match,
    Guards unless,
    Guards unlessInSentence,
    Guards unlessInNext,
    Guards unlessNear,
    Guards unlessInDraft,
    Guards unlessInCustomer) {

  /** When a lexicon is looked for. */
  enum Sought {
    ALWAYS,

    /** Where a draft stands in a conversation. */
    IN_CONVERSATION,

    /** Where it is asked what a text talks about. */
    OF_MATTER
  }

  boolean looksAround() {
    return !unlessInNext.isEmpty()
        || !unlessNear.isEmpty()
        || !unlessInDraft.isEmpty()
        || asksCustomer();
  }

  /** The antipatterns that are looked for in other sentences too. */
  List<Guards> around() {
    return List.of(unlessInNext, unlessNear, unlessInDraft, unlessInCustomer);
  }

  boolean asksCustomer() {
    return !unlessInCustomer.isEmpty();
  }

  static Lexicon compile(CueDefinition definition, boolean matter, PatternCompiler compiler) {
    Sought talk = definition.inConversation() ? Sought.IN_CONVERSATION : Sought.ALWAYS;
    CueDefinition.UnlessIn around = definition.unlessIn();
    List<Program> match = new ArrayList<>();
    definition.match().forEach(pattern -> match.addAll(compiler.compileParted(pattern)));
    return new Lexicon(
        definition,
        matter ? Sought.OF_MATTER : talk,
        match,
        guards(compiler, definition.unless()),
        guards(compiler, around.sentence()),
        guards(compiler, around.next()),
        guards(compiler, around.near()),
        guards(compiler, around.draft()),
        guards(compiler, around.customer()));
  }

  private static Guards guards(PatternCompiler compiler, List<Located> patterns) {
    return new Guards(compileAll(compiler, patterns));
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
