package io.github.onmal.engine;

import io.github.onmal.cue.Matchers;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RulePackCompiler;
import io.github.onmal.rule.RulePackException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program a build runs to precompile a pack: {@code PackPrecompiler FOLDER TARGET}. */
public final class PackPrecompiler {

  private static final String CONDITIONS = "conditions.bin";
  private static final String LEXICONS = "lexicons.bin";

  private PackPrecompiler() {}

  /** Precompiles the pack in the folder named first into the folder named second. */
  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[1]);
    RulePack pack = RulePackCompiler.compile(Path.of(arguments[0]), target);
    List<Problem> problems = new ArrayList<>();
    try (OutputStream out = Files.newOutputStream(target.resolve(CONDITIONS))) {
      Judge.precompile(pack, out, problems);
    }
    try (OutputStream out = Files.newOutputStream(target.resolve(LEXICONS))) {
      Matchers.precompile(pack, out, problems);
    }
    if (!problems.isEmpty()) {
      throw new RulePackException(problems);
    }
  }
}
