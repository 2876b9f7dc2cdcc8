package io.github.onmal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first review of a fresh JVM: whole processes, by the wall clock. */
final class ColdMeasures {

  private static final double PLAIN = 1_000;
  private static final double ARCHIVED = 700;
  private static final List<String> LIGHT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Plan plan;
  private final Table table;

  ColdMeasures(Plan plan, Table table) {
    this.plan = plan;
    this.table = table;
  }

  void run() throws IOException, InterruptedException {
    Path archives = Files.createTempDirectory("onmal-benchmark");
    try {
      Map<String, List<String>> variants = new LinkedHashMap<>();
      variants.put("plain", List.of());
      variants.put("C1, SerialGC", LIGHT);
      variants.put("class archive", archived(archives, "review", List.of()));
      variants.put("class archive, C1, SerialGC", archived(archives, "review", LIGHT));
      starts(variants, archived(archives, "nori", List.of()));
    } finally {
      try (var files = Files.list(archives)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(archives);
    }
    phases();
  }

  /** The options to use a class archive, which is made first. */
  private static List<String> archived(Path folder, String what, List<String> options)
      throws IOException, InterruptedException {
    Path archive = folder.resolve(what + options.size() + ".jsa");
    List<String> making = new ArrayList<>(options);
    making.add("-XX:ArchiveClassesAtExit=" + archive);
    JavaProcess.run(making, FirstReview.class, what);
    List<String> using = new ArrayList<>(options);
    using.add("-XX:SharedArchiveFile=" + archive);
    using.add("-Xshare:auto");
    return using;
  }

  private void starts(Map<String, List<String>> variants, List<String> archivedNori)
      throws IOException, InterruptedException {
    Map<String, List<Double>> reviews = new LinkedHashMap<>();
    Map<String, List<Double>> noris = new LinkedHashMap<>();
    for (int i = 0; i < plan.starts(); i++) {
      for (Map.Entry<String, List<String>> variant : variants.entrySet()) {
        boolean archive = variant.getKey().startsWith("class archive");
        List<String> options = variant.getValue();
        List<String> bare = archive ? archivedNori : options;
        time(reviews, variant.getKey(), options, "review");
        if (!variant.getKey().startsWith("class archive,")) {
          time(noris, variant.getKey(), bare, "nori");
        }
      }
    }
    for (Map.Entry<String, List<Double>> variant : reviews.entrySet()) {
      String name = variant.getKey();
      double review = Median.of(variant.getValue());
      double nori =
          Median.of(noris.getOrDefault(name, noris.getOrDefault("class archive", List.of())));
      String measure = "First review of a fresh JVM, " + name;
      String ratio = Table.ratio(review / nori);
      switch (name) {
        case "plain" ->
            table.add(measure, Table.millis(review), ratio, review, PLAIN, "≤ 1,000 ms");
        case "class archive" ->
            table.add(measure, Table.millis(review), ratio, review, ARCHIVED, "≤ 700 ms");
        default -> table.add(measure, Table.millis(review), ratio);
      }
      if (noris.containsKey(name)) {
        table.add("… bare Nori, " + name, Table.millis(nori), Table.ratio(1));
      }
    }
  }

  private static void time(
      Map<String, List<Double>> times, String variant, List<String> options, String what)
      throws IOException, InterruptedException {
    JavaProcess run = JavaProcess.run(options, FirstReview.class, what);
    times.computeIfAbsent(variant, key -> new ArrayList<>()).add(run.millis());
  }

  private void phases() throws IOException, InterruptedException {
    Map<String, List<Double>> phases = new LinkedHashMap<>();
    for (int i = 0; i < plan.starts(); i++) {
      JavaProcess.run(List.of(), FirstReview.class, "phases")
          .numbers()
          .forEach(
              (phase, millis) ->
                  phases.computeIfAbsent(phase, key -> new ArrayList<>()).add(millis));
    }
    phases.forEach(
        (phase, millis) ->
            table.add("… phase: " + phase, Table.millis(Median.of(millis)), Table.none()));
  }
}
