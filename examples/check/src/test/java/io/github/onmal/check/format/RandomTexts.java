package io.github.onmal.check.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Checks a format with texts made at random: written by the rules of the format and read, they are
 * the same; and so they are but for one character, where that is written anew.
 */
final class RandomTexts {

  private static final int FILES = 60;
  private static final List<String> PIECES =
      List.of(
          "안녕하세요",
          "고객님",
          " ",
          " ",
          "\n",
          ", ",
          ". ",
          "\"",
          "\"\"",
          "'",
          "\\",
          "\t",
          "<b>",
          "&",
          "&amp;",
          "]]>",
          "=",
          ":",
          "#",
          "!",
          ";",
          "😀",
          "👩‍💻",
          "é",
          "refund",
          "%s",
          "{name}",
          "u00e9",
          "네.",
          "x".repeat(500));

  private RandomTexts() {}

  /**
   * Runs the check.
   *
   * @param by what is written instead of a character
   * @param write the whole file of some texts, with random at hand
   */
  static void check(
      Path folder,
      String name,
      Layout layout,
      String by,
      BiFunction<List<String>, Random, String> write)
      throws Exception {
    for (int seed = 0; seed < FILES; seed++) {
      Random random = new Random(seed);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < 1 + seed % 12; i++) {
        texts.add(text(random));
      }
      String file = write.apply(texts, random);
      List<Reply> replies = new WrittenFile(folder, name, file, layout).replies();
      assertEquals(texts, replies.stream().map(one -> one.text().text()).toList(), "seed " + seed);
      int chosen = random.nextInt(texts.size());
      Reply reply = replies.get(chosen);
      String old = reply.text().text();
      int at = old.offsetByCodePoints(0, random.nextInt(old.codePointCount(0, old.length())));
      Span one = new Span(at, old.offsetByCodePoints(at, 1));
      texts.set(chosen, old.substring(0, at) + by + old.substring(one.end()));
      assertEquals(
          texts,
          new WrittenFile(folder, name, WrittenFile.edited(file, reply, one, by), layout).texts(),
          "seed " + seed + ", character " + at);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("안");
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.append("네").toString();
  }
}
