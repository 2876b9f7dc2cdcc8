package io.github.onmal.cue;

import io.github.onmal.rule.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@link PatternCompiler} made of the patterns of a pack, read from a file: parsing them
 * again is most of what a cold start would do. It knows patterns by what is written, so a pack that
 * got more of them since, as the voice of a brand adds, has only those compiled.
 */
final class CompiledPatterns {

  final List<List<Vocabulary.Member>> atoms = new ArrayList<>();
  final List<int[]> groups = new ArrayList<>();
  final Chains chains;
  private final PackedReader programs;
  private final Map<String, Integer> wholes = new HashMap<>();
  private final Map<String, Integer> parted = new HashMap<>();

  CompiledPatterns(PackedReader in) {
    for (int left = in.number(); left > 0; left--) {
      List<Vocabulary.Member> members = new ArrayList<>();
      for (int more = in.number(); more > 0; more--) {
        members.add(Vocabulary.Member.read(in));
      }
      atoms.add(members);
    }
    for (int left = in.number(); left > 0; left--) {
      groups.add(in.list());
    }
    chains = Chains.read(in);
    programs = in.part();
    for (Map<String, Integer> places : List.of(wholes, parted)) {
      for (int left = in.number(); left > 0; left--) {
        places.put(in.text(), in.number());
      }
    }
  }

  /**
   * Writes patterns.
   *
   * @param wholes the programs of patterns that are one program each, by what is written
   * @param parted the programs of patterns that may have been parted into several, likewise
   */
  static void write(
      List<List<Vocabulary.Member>> atoms,
      List<int[]> groups,
      Chains chains,
      Map<String, List<Program>> wholes,
      Map<String, List<Program>> parted,
      PackedWriter out) {
    out.number(atoms.size());
    for (List<Vocabulary.Member> members : atoms) {
      out.number(members.size());
      members.forEach(member -> member.write(out));
    }
    out.number(groups.size());
    groups.forEach(out::list);
    chains.write(out);
    PackedWriter part = out.part();
    List<Map<String, Integer>> places = new ArrayList<>();
    for (Map<String, List<Program>> written : List.of(wholes, parted)) {
      Map<String, Integer> there = new LinkedHashMap<>();
      written.forEach(
          (text, programs) -> {
            there.put(text, part.size());
            part.number(programs.size());
            programs.forEach(program -> program.write(part));
          });
      places.add(there);
    }
    out.part(part);
    for (Map<String, Integer> there : places) {
      out.number(there.size());
      there.forEach(
          (text, place) -> {
            out.text(text);
            out.number(place);
          });
    }
  }

  /**
   * The programs of a pattern.
   *
   * @param parted whether it may be parted
   * @param first the number of the first program
   * @return none if it is a new pattern
   */
  List<Program> programs(Located source, boolean parted, int first) {
    Integer place = (parted ? this.parted : wholes).get(source.text());
    if (place == null) {
      return List.of();
    }
    PackedReader in = programs.from(place);
    List<Program> found = new ArrayList<>(1);
    for (int left = in.number(); left > 0; left--) {
      found.add(Program.read(in, first + found.size(), source, chains));
    }
    return found;
  }
}
