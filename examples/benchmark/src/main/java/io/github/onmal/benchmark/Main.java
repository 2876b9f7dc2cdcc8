package io.github.onmal.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything and prints one table: {@code [quick|full] [--markdown]}. */
public final class Main {

  private static final int OVER_BUDGET = 1;
  private static final int BAD_USAGE = 2;

  private Main() {}

  /** Exit code 0 when all is within budget, 1 when something is not, 2 for bad usage. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    List<String> given = List.of(arguments);
    if (!List.of("quick", "full", "--markdown").containsAll(given)) {
      System.err.println("usage: run [quick|full] [--markdown]");
      System.exit(BAD_USAGE);
    }
    Plan plan = given.contains("full") ? Plan.FULL : Plan.QUICK;
    Table table = new Table();
    progress("warm reviews");
    new WarmMeasures(plan, table).run();
    progress("memory");
    new HeapMeasures(plan, table).run();
    progress("first reviews");
    new ColdMeasures(plan, table).run();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(given.contains("--markdown") ? table.markdown() : table.plain());
    System.exit(table.within() ? 0 : OVER_BUDGET);
  }

  private static void progress(String what) {
    System.err.println("measuring " + what + " …");
  }
}
