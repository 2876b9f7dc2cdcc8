package io.github.onmal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.onmal.Draft;
import io.github.onmal.Review;
import io.github.onmal.text.Channel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private final Cli cli = Cli.with(Samples::words);

  @Test
  void answersInOrderWhateverTakesLonger() throws IOException {
    Random random = new Random(7);
    StringBuilder requests = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      requests.append("{\"id\":").append(i).append(",\"text\":\"가 bad ").append(i).append("\"}\n");
    }
    int[] pauses = random.ints(3_000, 0, 40).toArray();
    Cli.Result result =
        Cli.with(
                draft -> {
                  long end = System.nanoTime() + pauses[number(draft)] * 1_000L;
                  while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                  }
                  return Samples.words(draft);
                })
            .in(requests.toString())
            .run("review", "--format", "jsonl");
    assertEquals(1, result.code());
    assertEquals("", result.err());
    List<String> lines = result.out().lines().toList();
    assertEquals(3_000, lines.size());
    for (int i = 0; i < lines.size(); i++) {
      assertEquals(i, JSON.readTree(lines.get(i)).get("id").intValue());
    }
  }

  private static int number(Draft draft) {
    return Integer.parseInt(draft.text().substring(draft.text().lastIndexOf(' ') + 1));
  }

  @Test
  void twoThreadsReview() {
    List<String> threads = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Cli.with(
            draft -> {
              threads.add(Thread.currentThread().toString());
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              sleep();
              inside.decrementAndGet();
              return Samples.words(draft);
            })
        .in("{\"text\":\"x\"}\n".repeat(40))
        .run("review", "--format=jsonl");
    assertEquals(40, threads.size());
    assertEquals(2, most.get());
  }

  private static void sleep() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"a\",\"text\":5} | a | /text | 'text' is a number | a string",
        "{\"id\":\"a\",\"text\":null} | a | /text | 'text' is null | a string",
        "{\"id\":7} | 7 | /text | 'text' is missing | a string",
        "{\"channel\":\"e-mail\",\"text\":\"x\",\"id\":\"late\"} | late | /channel"
            + " | 'channel' is \"e-mail\"; did you mean 'email'?"
            + " | one of email, chat, sms, social, canned",
        "{\"stage\":\"Opening\",\"text\":\"x\"} | | /stage"
            + " | 'stage' is \"Opening\"; did you mean 'opening'?"
            + " | one of opening, investigating, resolving, closing, follow-up",
        "{\"text\":\"x\",\"conversation\":[{\"from\":\"agent\",\"text\":\"a\"},{\"from\":\"bot\"}]}"
            + " | | /conversation/1/from | 'conversation/1/from' is \"bot\" | one of customer, agent",
        "{\"text\":\"x\",\"conversation\":[{\"from\":\"agent\"}]} | | /conversation/0/text"
            + " | 'text' is missing | a string",
        "{\"text\":\"x\",\"alternatives\":[\"a\",true]} | | /alternatives/1"
            + " | 'alternatives/1' is a boolean | a string",
        "{\"text\":\"x\",\"id\":[1]} | | /id | 'id' is an array | a string or an integer",
        "{\"text\":\"x\",\"schemaVersion\":\"2.0\"} | | /schemaVersion"
            + " | 'schemaVersion' is \"2.0\" | \"1.0\"",
        "[1] | | `` | the request is an array | an object",
        "{\"text\":\"x\"} {} | | `` | something follows the value | one JSON value",
      })
  void badLineIsAnsweredWithItsError(
      String line, String id, String path, String message, String expected) throws IOException {
    Cli.Result result =
        cli.in("{\"text\":\"fine\"}\n" + line + "\n{\"text\":\"fine\"}\n")
            .run("review", "--format", "jsonl");
    assertEquals(2, result.code());
    List<String> lines = result.out().lines().toList();
    assertEquals(3, lines.size(), result.out());
    JsonNode answer = JSON.readTree(lines.get(1));
    assertEquals(2, answer.get("line").intValue());
    assertEquals(id, answer.has("id") ? answer.get("id").asText() : null);
    assertEquals(message.replace('\'', '`'), answer.at("/error/message").asText());
    assertEquals(path, answer.at("/error/path").asText());
    assertEquals(expected, answer.at("/error/expected").asText());
    assertEquals("onmal: 1 of 3 requests were bad; their lines hold an `error`\n", result.err());
  }

  @Test
  void brokenJsonSaysWhere() throws IOException {
    Cli.Result result =
        cli.in("{\"id\":\"k\",\"text\":\"x\",}\n").run("review", "--format", "jsonl");
    JsonNode answer = JSON.readTree(result.out());
    assertEquals("k", answer.get("id").asText());
    assertTrue(answer.at("/error/message").asText().startsWith("not JSON at column "));
    assertFalse(answer.at("/error/message").asText().contains("source"), result.out());
  }

  @Test
  void repeatedKeyIsAnError() throws IOException {
    Cli.Result result = cli.in("{\"text\":\"x\",\"text\":\"y\"}").run("review", "--format=jsonl");
    assertEquals(2, result.code());
    assertTrue(result.out().contains("Duplicate"), result.out());
  }

  @Test
  void malformedUtf8SpoilsOneLineOnly() throws IOException {
    ByteArrayOutputStream requests = new ByteArrayOutputStream();
    requests.write("{\"text\":\"가".getBytes(UTF_8));
    requests.write(0xB0);
    requests.write("\"}\n{\"text\":\"나\"}".getBytes(UTF_8));
    Cli.Result result = cli.in(requests.toByteArray()).run("review", "--format", "jsonl");
    assertEquals(2, result.code());
    assertTrue(result.out().contains("the line is not UTF-8 at byte offset 12 (0xb0)"));
    assertTrue(result.out().endsWith("\"revised\":\"나\"}\n"), result.out());
  }

  @Test
  void failureOfOneReviewSpoilsOneLineOnly() {
    Cli.Result result =
        Cli.with(
                draft -> {
                  if (draft.text().equals("boom")) {
                    throw new IllegalStateException("secret draft");
                  }
                  return Samples.words(draft);
                })
            .in("{\"id\":1,\"text\":\"boom\"}\n{\"id\":2,\"text\":\"ok\"}\n")
            .run("review", "--format", "jsonl");
    assertEquals(2, result.code());
    assertTrue(result.out().contains("\"line\":1,\"id\":1,"), result.out());
    assertTrue(result.out().contains("the review failed: IllegalStateException"));
    assertFalse(result.out().contains("secret"));
    assertTrue(result.out().contains("\"id\":2"));
  }

  @Test
  void unknownKeysBlankLinesCrLfAndAByteOrderMarkAreFine() {
    Cli.Result result =
        cli.in(
                "\uFEFF{\"id\":\"k-0\",\"lang\":\"ko\",\"text\":\"네\",\"label\":{\"a\":[1]}}\r\n"
                    + "\r\n  \n{\"text\":\"bad\",\"customerName\":null,\"channel\":null}")
            .run("review", "--format", "jsonl", "--fail-on", "never");
    assertEquals(0, result.code());
    assertEquals(2, result.out().lines().count());
    assertTrue(
        result.out().startsWith("{\"schemaVersion\":\"1.0\",\"id\":\"k-0\",\"findings\":[]"));
  }

  @Test
  void optionsAreDefaultsOfTheLines() {
    List<Draft> reviewed = Collections.synchronizedList(new ArrayList<>());
    Cli.with(
            draft -> {
              reviewed.add(draft);
              return Samples.words(draft);
            })
        .in("{\"text\":\"a\",\"channel\":\"sms\"}")
        .run("review", "--format=jsonl", "--channel=email", "--company=온말상사");
    Draft expected = Draft.builder("a").channel(Channel.SMS).company("온말상사").build();
    assertEquals(List.of(expected), reviewed);
  }

  @Test
  void readsAFile() throws IOException {
    Path file = folder.resolve("requests.jsonl");
    Files.writeString(file, "{\"text\":\"bad\"}\n");
    String path = file.toString();
    assertEquals(1, cli.run("review", "--format", "jsonl", path).code());
    assertEquals(1, cli.run("review", "--format", "jsonl", "--file", path).code());
    assertEquals(2, cli.run("review", "--format", "jsonl", path + "x").code());
    assertEquals(1, cli.in("{\"text\":\"bad\"}").run("review", "--format", "jsonl", "-").code());
  }

  @Test
  void unreadableInputEndsTheBatch() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk on fire");
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            return read();
          }
        };
    Cli.Result result = cli.in(failing).run("review", "--format", "jsonl");
    assertEquals(2, result.code());
    assertEquals("onmal: standard input cannot be read: disk on fire\n", result.err());
  }

  /** A client may wait for each answer before it asks again. */
  @Test
  void answersAtOnce() throws Exception {
    PipedOutputStream asking = new PipedOutputStream();
    PipedInputStream requests = new PipedInputStream(asking);
    PipedInputStream answers = new PipedInputStream(1 << 16);
    PipedOutputStream answering = new PipedOutputStream(answers);
    Thread command =
        new Thread(
            () ->
                new Main(
                        Samples::words,
                        requests,
                        answering,
                        OutputStream.nullOutputStream(),
                        Terminal.NONE)
                    .run("review", "--format", "jsonl"));
    command.start();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          LineReader lines = new LineReader(answers, 1 << 16);
          for (int i = 0; i < 5; i++) {
            asking.write(("{\"id\":" + i + ",\"text\":\"x\"}\n").getBytes(UTF_8));
            asking.flush();
            String answer = new String(lines.next().bytes(), UTF_8);
            assertEquals(i, JSON.readTree(answer).get("id").intValue());
          }
          asking.close();
          command.join();
        });
  }

  /** The input is never read further than a window ahead of what has been written. */
  @Test
  void memoryIsBounded() {
    AtomicInteger asked = new AtomicInteger();
    InputStream endless =
        new InputStream() {
          private final byte[] line = "{\"text\":\"bad\"}\n".getBytes(UTF_8);

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] into, int from, int length) {
            asked.incrementAndGet();
            System.arraycopy(line, 0, into, from, line.length);
            return line.length;
          }
        };
    AtomicInteger written = new AtomicInteger();
    AtomicInteger ahead = new AtomicInteger();
    OutputStream closing =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new UnsupportedOperationException();
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            for (int i = from; i < from + length; i++) {
              if (bytes[i] == '\n') {
                written.incrementAndGet();
              }
            }
            ahead.accumulateAndGet(asked.get() - written.get(), Math::max);
            if (written.get() > 5_000) {
              throw new IOException("Broken pipe");
            }
          }
        };
    int code =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () ->
                new Main(
                        Samples::words,
                        endless,
                        closing,
                        OutputStream.nullOutputStream(),
                        Terminal.NONE)
                    .run("review", "--format", "jsonl"));
    assertEquals(141, code);
    assertTrue(ahead.get() < 300, "read " + ahead.get() + " lines ahead");
  }

  @Test
  void brokenPipeIsSilent() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    InputStream in = InputStream.nullInputStream();
    assertEquals(
        141, new Main(Samples::words, in, closed, err, Terminal.NONE).run("review", "bad"));
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void fullDiskIsNotSilent() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    InputStream in = InputStream.nullInputStream();
    assertEquals(2, new Main(Samples::words, in, full, err, Terminal.NONE).run("review", "bad"));
    assertEquals(
        "onmal: standard output cannot be written: No space left on device\n", err.toString(UTF_8));
  }

  @Test
  void progressIsToldOnATerminalOrOnRequest() {
    String request = "{\"text\":\"x\"}\n{}\n";
    Terminal errors = new Terminal(false, false, true, true, 80);
    String[] args = {"review", "--format", "jsonl"};
    assertTrue(cli.terminal(errors).in(request).run(args).err().contains("\ronmal: 1 reviewed"));
    Cli plain = Cli.with(Samples::words).in(request);
    Cli.Result asked = plain.run("review", "--format", "jsonl", "--progress");
    assertTrue(asked.err().startsWith("onmal: 1 reviewed, 1 bad, "), asked.err());
    assertFalse(asked.err().contains("\r"));
  }

  @Test
  void lineThatIsTooLongIsAnError() throws IOException {
    String text = "가".repeat(10);
    LineReader lines =
        new LineReader(new ByteArrayInputStream((text + "\r\nok\r\n").getBytes(UTF_8)), 10);
    LineReader.Line first = lines.next();
    assertTrue(first.cut());
    assertEquals(31, first.length());
    assertEquals(10, first.bytes().length);
    LineReader.Line second = lines.next();
    assertArrayEquals("ok".getBytes(UTF_8), second.bytes());
    assertEquals(2, second.number());
    assertEquals(null, lines.next());
  }

  @Test
  void lonelySurrogatesSurvive() throws IOException {
    Cli.Result result =
        Cli.with(draft -> new Review(draft.text(), List.of()))
            .in("{\"text\":\"\\ud83d 가 \\ud83d\\ude00 \\ude00\"}\n")
            .run("review", "--format", "jsonl");
    assertEquals(0, result.code());
    assertTrue(result.out().endsWith("\"revised\":\"\\ud83d 가 😀 \\ude00\"}\n"), result.out());
    assertEquals("\ud83d 가 😀 \ude00", JSON.readTree(result.out()).get("revised").textValue());
  }
}
