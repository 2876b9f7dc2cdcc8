package io.github.onmal.email.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.Coach;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A proxy on loopback, and what it logs. */
final class Proxies implements AutoCloseable {

  static final Coach COACH = Coach.withInstalledRules();

  static final String GOOD =
      """
      From: =?UTF-8?B?67CV7KeA7JiB?= <agent@example.com>
      To: =?UTF-8?B?6rmA66+87IiY?= <minsu@example.net>
      Subject: =?UTF-8?B?7ZmY67aI?=
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: 8bit

      김민수 고객님, 안녕하세요.
      환불은 오늘 오전에 처리되었습니다.
      감사합니다.
      """;
  static final String RUDE = GOOD.replace("환불은", "정말 짜증나네요. 환불은");
  static final String RUDE_ENGLISH =
      """
      From: Jiyoung Park <agent@example.com>
      To: Minsu Kim <minsu@example.net>
      Subject: Your order
      Content-Type: text/plain; charset=utf-8

      Hi Minsu,
      please stop being so stupid and calm down.
      """;

  /** What {@link #RUDE} breaks. */
  static final String RULE = "courtesy/rude-language";

  final SubmissionProxy proxy;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  Proxies(Settings settings) throws IOException {
    proxy =
        SubmissionProxy.start(
            settings,
            COACH,
            new PrintStream(log, true, UTF_8),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /** A proxy for a server on loopback. */
  static Proxies to(int port) throws IOException {
    return to(port, null, Limits.USUAL);
  }

  static Proxies to(int port, HoldFolder hold) throws IOException {
    return to(port, hold, Limits.USUAL);
  }

  static Proxies to(int port, Limits limits) throws IOException {
    return to(port, null, limits);
  }

  private static Proxies to(int port, HoldFolder hold, Limits limits) throws IOException {
    Upstream upstream = Upstream.parse("smtp://127.0.0.1:" + port);
    return new Proxies(new Settings(upstream, Severity.CRITICAL, hold, null, limits));
  }

  static String titleOfRule(Language language) {
    return COACH.rules().rules().get(RULE).texts().get(language).title();
  }

  InetSocketAddress address() {
    return proxy.address();
  }

  Client client() throws IOException {
    return Client.greeted(address());
  }

  String log() {
    return log.toString(UTF_8);
  }

  @Override
  public void close() throws IOException {
    proxy.close();
  }
}
