package io.github.onmal.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Simulated agents that type into a server of their own process, and clients that mean no good
 * beside them. Prints a line a minute and a verdict; the exit code is 1 where a reply was slower
 * than agreed or an error came.
 */
final class Load {

  private static final int AGENTS = 200;
  private static final long KEYSTROKE_MILLIS = 200;
  private static final int WORST_P99_MILLIS = 100;

  /** Latencies are counted in tenths of a millisecond, up to ten seconds. */
  private static final int BUCKETS = 100_000;

  private static final Pattern REVISION = Pattern.compile("\"revision\":\"(\\d+)\"");
  private static final Pattern AFTER_FULL_COLLECTION = Pattern.compile("Pause Full .*->(\\d+)M\\(");
  private static final List<String> CASES = List.of("ko-1", "ko-2", "en-1", "en-2");

  private static final List<String> KOREAN =
      List.of(
          "안녕하세요, 고객님. 주문 번호 %d 건은 확인해 보니 아직 출고되지 않았습니다. 안타깝게도 오늘 발송은 불가능합니다."
              + " 내일 오후 2시까지 다시 안내드리겠습니다. 기다려 주셔서 감사합니다.",
          "그건 고객님께서 잘못 주문하신 것 같습니다. 접수 %d번은 취소가 안 됩니다. 규정상 어쩔 수 없습니다.",
          "오래 기다리시게 하여 죄송합니다. 문의 %d번 내용은 제가 모두 확인했습니다. 새 상품을 오늘 보내 드리고,"
              + " 송장 번호는 저녁 6시까지 문자로 알려 드리겠습니다.",
          "확인후 연락드릴께요. 일단 %d번 주문은 기다려 보세요. 담당자가 아니라서 저는 잘 모르겠습니다.");

  private static final List<String> ENGLISH =
      List.of(
          "Hello, thank you for your patience. Unfortunately, we cannot refund order %d because the"
              + " return window has closed. You should have contacted us sooner.",
          "I understand how frustrating this must be, and I am sorry about the delay with order %d."
              + " I will send a replacement today and write to you by 5 pm with the tracking number.",
          "As I already told you, ticket %d is not my department. Calm down and read the terms.",
          "Hi there, I have checked order %d for you. The parcel left our warehouse this morning and"
              + " should reach you on Thursday. Please let me know if anything else is unclear.");

  private final int port;
  private final Process server;
  private final Path collections;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ScheduledExecutorService hands = Executors.newScheduledThreadPool(2);
  private final AtomicIntegerArray latencies = new AtomicIntegerArray(BUCKETS);
  private final AtomicLong typed = new AtomicLong();
  private final AtomicLong reviews = new AtomicLong();
  private final AtomicInteger errors = new AtomicInteger();

  private Load(int port, Process server, Path collections) {
    this.port = port;
    this.server = server;
    this.collections = collections;
  }

  /**
   * Runs it.
   *
   * @param args the jar of the server; how many minutes; {@code hostile} for clients that mean no
   *     good
   */
  public static void main(String[] args) throws Exception {
    Path collections = Files.createTempFile("onmal-load", ".log");
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Xlog:gc:file=" + collections,
                "-jar",
                args[0],
                "--port",
                "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.destroy();
                  collections.toFile().delete();
                }));
    BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
    int port = URI.create(out.readLine()).getPort();
    out.readLine();
    if (args.length > 2 && args[2].equals("hostile")) {
      attack(port);
    }
    System.exit(new Load(port, server, collections).run(Integer.parseInt(args[1])) ? 0 : 1);
  }

  /**
   * Starts the clients that mean no good, in a process that only gets the time the others leave:
   * elsewhere they would have machines of their own.
   */
  private static void attack(int port) throws IOException {
    Process attackers =
        new ProcessBuilder(
                "nice",
                "-n",
                "19",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Hostile.class.getName(),
                String.valueOf(port))
            .inheritIO()
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(attackers::destroy));
  }

  private boolean run(int minutes) throws Exception {
    for (int i = 0; i < AGENTS; i++) {
      new Agent(i).sitDown();
    }
    // As long as the compiler of the server's JVM has much to do.
    TimeUnit.SECONDS.sleep(90);
    String liveBefore = liveHeap();
    System.out.println(
        "minute  keystrokes  reviews   p50 ms   p95 ms   p99 ms   max ms  errors" + "  process MB");
    int[] all = new int[BUCKETS];
    long allTyped = 0;
    take(new int[BUCKETS]);
    typed.set(0);
    reviews.set(0);
    for (int minute = 1; minute <= minutes; minute++) {
      TimeUnit.MINUTES.sleep(1);
      int[] counts = new int[BUCKETS];
      take(counts);
      for (int i = 0; i < BUCKETS; i++) {
        all[i] += counts[i];
      }
      long strokes = typed.getAndSet(0);
      allTyped += strokes;
      print(String.valueOf(minute), strokes, reviews.getAndSet(0), counts);
    }
    print("all", allTyped, 0, all);
    System.out.println("live heap: " + liveBefore + " MB before, " + liveHeap() + " MB after");
    boolean good = percentile(all, 99) <= WORST_P99_MILLIS && errors.get() == 0;
    System.out.println(good ? "within what was agreed" : "NOT within what was agreed");
    return good;
  }

  private void take(int[] into) {
    for (int i = 0; i < BUCKETS; i++) {
      into[i] = latencies.getAndSet(i, 0);
    }
  }

  private void print(String minute, long strokes, long reviewed, int[] counts) throws IOException {
    System.out.printf(
        "%6s  %10d  %7s  %7.1f  %7.1f  %7.1f  %7.1f  %6d  %10s%n",
        minute,
        strokes,
        reviewed == 0 ? "" : reviewed,
        percentile(counts, 50),
        percentile(counts, 95),
        percentile(counts, 99),
        percentile(counts, 100),
        errors.get(),
        resident());
  }

  private static double percentile(int[] counts, int percent) {
    long total = 0;
    for (int count : counts) {
      total += count;
    }
    long below = 0;
    for (int i = 0; i < counts.length; i++) {
      below += counts[i];
      if (total > 0 && below * 100 >= total * percent) {
        return (i + 1) / 10.0;
      }
    }
    return 0;
  }

  /** What the server holds when all garbage is gone; takes a pause of it. */
  private String liveHeap() throws IOException, InterruptedException {
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            String.valueOf(server.pid()),
            "GC.run")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    String live = "?";
    for (String line : Files.readAllLines(collections)) {
      Matcher matcher = AFTER_FULL_COLLECTION.matcher(line);
      live = matcher.find() ? matcher.group(1) : live;
    }
    return live;
  }

  /** The memory of the server's process, where the system tells. */
  private String resident() throws IOException {
    Path status = Path.of("/proc", String.valueOf(server.pid()), "status");
    if (!Files.exists(status)) {
      return "";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1_024))
        .findFirst()
        .orElse("");
  }

  private WebSocket connect(WebSocket.Listener listener) {
    return client
        .newWebSocketBuilder()
        .buildAsync(URI.create("ws://localhost:" + port + "/socket/agent"), listener)
        .join();
  }

  /** Types drafts one after the other, five keystrokes a second, whether answers come or not. */
  private final class Agent implements WebSocket.Listener {

    private record Sent(long revision, long at) {}

    private final String caseId;
    private final List<String> texts;
    private final Random random;
    private final Deque<String> states = new ArrayDeque<>();
    private final Deque<Sent> unanswered = new ArrayDeque<>();
    private final StringBuilder partial = new StringBuilder();
    private long revision;

    Agent(int number) {
      caseId = CASES.get(number % CASES.size());
      texts = caseId.startsWith("ko") ? KOREAN : ENGLISH;
      random = new Random(number);
    }

    void sitDown() {
      WebSocket socket = connect(this);
      var unused =
          hands.scheduleAtFixedRate(
              () -> type(socket),
              random.nextInt((int) KEYSTROKE_MILLIS),
              KEYSTROKE_MILLIS,
              TimeUnit.MILLISECONDS);
    }

    private void type(WebSocket socket) {
      if (states.isEmpty()) {
        String text = texts.get(random.nextInt(texts.size()));
        states.addAll(Keystrokes.of(text.formatted(random.nextInt(90_000) + 10_000)));
      }
      String text = states.removeFirst();
      synchronized (unanswered) {
        revision++;
        unanswered.addLast(new Sent(revision, System.nanoTime()));
      }
      typed.incrementAndGet();
      socket
          .sendText(
              "{\"type\":\"draft\",\"case\":\""
                  + caseId
                  + "\",\"revision\":"
                  + revision
                  + ",\"text\":\""
                  + text
                  + "\"}",
              true)
          .exceptionally(
              failure -> {
                errors.incrementAndGet();
                return null;
              });
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      if (partial.length() < 200) {
        partial.append(part, 0, Math.min(part.length(), 200));
      }
      if (last) {
        answered(partial.toString());
        partial.setLength(0);
      }
      from.request(1);
      return null;
    }

    /** An answer makes the screen as new as its draft: older drafts have waited as long. */
    private void answered(String message) {
      if (message.startsWith("{\"type\":\"error\"")) {
        errors.incrementAndGet();
      }
      Matcher matcher = REVISION.matcher(message);
      if (!message.startsWith("{\"type\":\"review\"") || !matcher.find()) {
        return;
      }
      reviews.incrementAndGet();
      long upTo = Long.parseLong(matcher.group(1));
      long now = System.nanoTime();
      synchronized (unanswered) {
        while (!unanswered.isEmpty() && unanswered.getFirst().revision() <= upTo) {
          long tenths = (now - unanswered.removeFirst().at()) / 100_000;
          latencies.incrementAndGet((int) Math.min(tenths, BUCKETS - 1));
        }
      }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      errors.incrementAndGet();
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
      errors.incrementAndGet();
    }
  }
}
