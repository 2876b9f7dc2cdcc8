package io.github.onmal.benchmark;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that prints the heap, in bytes after garbage collection: empty, with a coach, after
 * 10,000 reviews of varying drafts, and after as many as the argument says.
 */
final class HeapUse {

  private static final int WARM = 10_000;
  private static final int THREADS = 2;

  private HeapUse() {}

  /** Runs the reviews. */
  public static void main(String[] arguments) throws InterruptedException {
    int reviews = Integer.parseInt(arguments[0]);
    print("empty");
    Coach coach = Coach.withInstalledRules();
    coach.review(draft(0));
    print("coach");
    review(coach, 0, WARM);
    print("warm");
    review(coach, WARM, reviews);
    print("end");
    // The coach must be reachable to the end, or its heap would be freed before it is measured.
    System.out.println("findings\t" + coach.review(draft(0)).findings().size());
  }

  private static void review(Coach coach, int from, int to) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int first = from + i;
      Thread thread =
          new Thread(
              () -> {
                for (int number = first; number < to; number += THREADS) {
                  coach.review(draft(number));
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** A short draft that differs from every other; an English one now and then. */
  private static Draft draft(int number) {
    boolean korean = number % 3 == 0;
    Sample sample =
        korean
            ? new Sample(
                "",
                "김" + (char) ('가' + number % 11_172) + "연",
                "주문 " + number + "번이 아직도 안 왔어요. 화가 나네요.",
                "안타깝게도 주문 " + number + "번은 환불이 불가능합니다. 최대한 빨리 처리하겠습니다.")
            : new Sample(
                "",
                "Maria",
                "Order " + number + " is late again.",
                "Unfortunately, we can't refund order " + number + ". You must wait.");
    return sample.inConversation();
  }

  private static void print(String what) throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(50);
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    System.out.println(what + "\t" + least);
  }
}
