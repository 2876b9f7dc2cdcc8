package io.github.onmal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Threads of a container or a plugin host, whose class loader knows nothing of the library. */
class ForeignThreadTest {

  /** So many reviews make Drools compile constraints, in threads of its own. */
  private static final int REVIEWS = 1_500;

  @Test
  void reviewsWhereTheThreadsClassLoaderDoesNotKnowIt() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader own =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
      Class<?> coachType = own.loadClass("io.github.onmal.Coach");
      Class<?> draftType = own.loadClass("io.github.onmal.Draft");
      Class<?> reviewType = own.loadClass("io.github.onmal.Review");
      Object coach = coachType.getMethod("withInstalledRules").invoke(null);
      Object draft = draftType.getMethod("of", String.class).invoke(null, "안타깝게도 오늘은 방문이 어렵습니다.");
      for (int i = 0; i < REVIEWS; i++) {
        Object review = coachType.getMethod("review", draftType).invoke(coach, draft);
        List<?> findings = (List<?>) reviewType.getMethod("findings").invoke(review);
        assertEquals(
            "positive-language/negative-opener",
            findings.get(0).getClass().getMethod("rule").invoke(findings.get(0)));
      }
      assertEquals(ClassLoader.getPlatformClassLoader(), thread.getContextClassLoader());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL[] classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(ForeignThreadTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (MalformedURLException malformed) {
      throw new IllegalStateException(path, malformed);
    }
  }
}
