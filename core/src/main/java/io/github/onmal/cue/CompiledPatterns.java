package io.github.onmal.cue;

import io.github.onmal.rule.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
  private final Map<String, Integer> places = new HashMap<>();

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
    for (int left = in.number(); left > 0; left--) {
      places.put(in.text(), in.number());
    }
  }

  static void write(
      List<List<Vocabulary.Member>> atoms,
      List<int[]> groups,
      Chains chains,
      List<Program> programs,
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
    Map<String, Integer> places = new LinkedHashMap<>();
    for (Program program : programs) {
      if (places.putIfAbsent(program.source.text(), part.size()) == null) {
        program.write(part);
      }
    }
    out.part(part);
    out.number(places.size());
    places.forEach(
        (text, place) -> {
          out.text(text);
          out.number(place);
        });
  }

  /** The program of a pattern, or null if it is a new one. */
  @Nullable Program program(int number, Located source) {
    Integer place = places.get(source.text());
    return place == null ? null : Program.read(programs.from(place), number, source, chains);
  }
}
