package io.github.onmal.rule;

import io.github.onmal.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A rule pack as read: rules, what they share, and conditions. It says nothing of how they are run.
 *
 * @param id the name of the pack
 * @param version its version
 * @param rules its rules, by id in alphabetical order
 * @param shared what the rules share, by language; a language the pack does not know has no entry
 * @param derivations DRL that derives dialogue acts and moods
 * @param weights how much each family counts in the overall score; a family that is not named
 *     counts nothing, and where none is named all count the same
 */
public record RulePack(
    String id,
    String version,
    Map<String, Rule> rules,
    Map<Language, SharedData> shared,
    List<Located> derivations,
    Map<String, Integer> weights) {

  /**
   * Reads a pack of data from a folder. It may come from anybody: nothing in it can run.
   *
   * @throws RulePackException naming every problem, if there is any; DRL is one
   */
  public static RulePack read(Path folder) {
    return new RulePackReader(PackFiles.of(folder, false)).read();
  }

  /**
   * Reads a pack with conditions from a folder. DRL runs code: read only what you trust.
   *
   * @throws RulePackException naming every problem, if there is any
   */
  public static RulePack readTrusted(Path folder) {
    return new RulePackReader(PackFiles.of(folder, true)).read();
  }

  /**
   * Reads a pack from the class path, from its precompiled form where there is one.
   *
   * @param anchor a class beside the pack
   * @param location folder of the pack, relative to the class
   * @throws RulePackException naming every problem, if there is any
   */
  public static RulePack onClassPath(Class<?> anchor, String location) {
    return new RulePackReader(PackFiles.onClassPath(anchor, location)).read();
  }

  /**
   * Reads a pack from the class path as it is written, with the examples that a precompiled form
   * leaves out.
   *
   * @param anchor a class beside the pack
   * @param location folder of the pack, relative to the class
   * @throws RulePackException naming every problem, if there is any
   */
  public static RulePack sourcesOnClassPath(Class<?> anchor, String location) {
    return new RulePackReader(PackFiles.sourcesOnClassPath(anchor, location)).read();
  }

  /** All DRL of the pack: conditions of rules, by rule id. */
  public List<Located> conditions() {
    return rules.values().stream().map(Rule::conditions).filter(drl -> drl != null).toList();
  }
}
