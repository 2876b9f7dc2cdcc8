package io.github.onmal.chat;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures the time from a keystroke to its underlines on the screen, as the page tells it, while
 * somebody types five keystrokes a second. Run by name only: {@code -Dtest=PageLatency}.
 */
@Tag("browser")
class PageLatency {

  private static final long KEYSTROKE_MILLIS = 200;
  private static final int ROUNDS = 3;

  @Test
  void keystrokeToUnderline() throws Exception {
    Browser.assumeInstalled();
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try (TestServer server = TestServer.start();
        Browser browser = Browser.open("ko")) {
      browser.go(server.url() + "/#ko-1");
      browser.waitUntil("the conversation is there", () -> browser.sees(".message"));
      browser.click("#draft");
      browser.run(
          "window.coached = []; new PerformanceObserver((list) => window.coached.push(..."
              + "list.getEntriesByName('onmal-coached').map((entry) => entry.duration)))"
              + ".observe({type: 'measure'})");
      for (int round = 0; round < ROUNDS; round++) {
        if (round == 1) {
          // The first round has warmed everything up.
          browser.run("window.coached.length = 0");
        }
        for (char letter : "안타깝게도 이번 주문은 환불이 불가능합니다. 확인후 연락드릴께요. ".toCharArray()) {
          if (Keystrokes.isSyllable(letter)) {
            for (String step : Keystrokes.steps(letter)) {
              clock.schedule(() -> browser.compose(step), KEYSTROKE_MILLIS, MILLISECONDS).get();
            }
            browser.commit(letter);
          } else {
            String key = String.valueOf(letter);
            clock.schedule(() -> browser.press(key, 0), KEYSTROKE_MILLIS, MILLISECONDS).get();
          }
        }
      }
      @SuppressWarnings("unchecked")
      List<Number> coached = (List<Number>) browser.run("return window.coached");
      double[] sorted = coached.stream().mapToDouble(Number::doubleValue).sorted().toArray();
      System.out.printf(
          "keystroke to underline: %d measured, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
          sorted.length,
          sorted[sorted.length / 2],
          sorted[sorted.length * 95 / 100],
          sorted[sorted.length * 99 / 100],
          sorted[sorted.length - 1]);
    } finally {
      clock.shutdownNow();
    }
  }
}
