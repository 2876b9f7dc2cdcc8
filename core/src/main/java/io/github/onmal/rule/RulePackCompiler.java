package io.github.onmal.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the precompiled form of a pack's data beside its sources. For builds. */
public final class RulePackCompiler {

  private RulePackCompiler() {}

  /**
   * Precompiles the data of a pack; examples are left out.
   *
   * @param folder the pack
   * @param target the folder to write into
   * @throws RulePackException naming every problem of the pack, if there is any
   */
  public static RulePack compile(Path folder, Path target) throws IOException {
    PackFiles files = PackFiles.of(folder, true);
    RulePack pack = new RulePackReader(files).read();
    Files.write(target.resolve(PackFiles.PRECOMPILED), files.precompile());
    return pack;
  }
}
