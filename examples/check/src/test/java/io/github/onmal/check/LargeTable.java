package io.github.onmal.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.Coach;
import io.github.onmal.check.format.FileType;
import io.github.onmal.check.format.Layout;
import io.github.onmal.check.format.SourceFile;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads and then checks a CSV file of 200 MB, by hand with {@code -Xmx512m}, and prints how long it
 * took and how much memory it used. The argument is the folder the file is written to.
 */
final class LargeTable {

  private static final long BYTES = 200_000_000;
  private static final String NAME = "large.csv";

  private LargeTable() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Path table = folder.resolve(NAME);
    write(table);
    System.out.println(Files.size(table) + " bytes, heap of " + Runtime.getRuntime().maxMemory());
    long start = System.nanoTime();
    SourceFile file = SourceFile.of(table, NAME, null);
    System.out.println("encoding found in " + seconds(start));
    start = System.nanoTime();
    long[] read = {0};
    FileType.CSV.format().read(file, Layout.USUAL, reply -> read[0]++);
    System.out.println(read[0] + " replies read in " + seconds(start));
    start = System.nanoTime();
    Coach coach = Coach.withInstalledRules();
    Totals totals =
        new Checker(Settings.USUAL, coach::review, null, folder)
            .check(List.of(NAME), new Baseline(List.of()), new Silent());
    System.out.println(totals + " in " + seconds(start));
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    System.out.println("at most " + peak + " bytes of heap in use, garbage included");
  }

  private static String seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000 / 1000.0 + " s";
  }

  private static void write(Path table) throws Exception {
    try (Writer out = Files.newBufferedWriter(table, UTF_8)) {
      out.write("id,제목,답변\r\n");
      long written = 0;
      for (int row = 1; written < BYTES; row++) {
        String line =
            row
                + ",\"배송 지연, 안내\",\"안녕하세요, {{name}} 고객님.\r\n주문하신 \"\"상품 "
                + row
                + "번\"\"의 배송이 늦어져 불편을 드려 죄송합니다. 안타깝게도 오늘은 발송이 불가능합니다. "
                + "내일 오전 중으로 발송해 드리고, 송장 번호를 문자로 안내해 드리겠습니다.\r\n"
                + "궁금하신 점은 언제든 말씀해 주세요. 감사합니다.\"\r\n";
        out.write(line);
        written += line.getBytes(UTF_8).length;
      }
    }
  }

  private static final class Silent implements CheckListener {
    @Override
    public void reply(CheckedReply reply) {}

    @Override
    public void problem(FileProblem problem) {
      System.out.println(problem);
    }

    @Override
    public void end(Totals totals) {}
  }
}
