package io.github.onmal.email.thunderbird;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.onmal.email.Receiver;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The extension in a real Thunderbird, from the compose window to the mail server. */
@Tag("browser")
@Timeout(240)
class ThunderbirdIT {

  private static final String REVIEW = "review/review.html";
  private static final String ENTER = "\uE007";
  private static final String ESCAPE = "\uE00C";
  private static final Path EXTENSION =
      Path.of(System.getProperty("onmal.dist"), "onmal-thunderbird.xpi").toAbsolutePath();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ReviewServer service;

  @TempDir Path folder;
  private final Receiver receiver = new Receiver();

  @BeforeAll
  static void start() throws Exception {
    boolean required = System.getenv("ONMAL_REQUIRE_THUNDERBIRD") != null;
    for (Path needed : List.of(Thunderbird.PROGRAM, Thunderbird.KOREAN, ReviewServer.JAR)) {
      String advice =
          needed
              + " is missing: install Debian's thunderbird and thunderbird-l10n-ko, and build "
              + "examples/chat";
      boolean there = Files.exists(needed);
      assertTrue(there || !required, advice);
      if (!there) {
        System.out.println("The extension is not tested: " + advice);
      }
      assumeTrue(there, advice);
    }
    service = new ReviewServer("moz-extension://" + Thunderbird.ORIGIN_ID);
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
  }

  private Thunderbird thunderbird(String locale) throws Exception {
    Thunderbird thunderbird = new Thunderbird(folder, locale, receiver.port());
    thunderbird.install(EXTENSION);
    return thunderbird;
  }

  /** Sets the address of the service in the options, as a person does. */
  private static void use(Thunderbird thunderbird, String address) throws Exception {
    String options = "moz-extension://" + Thunderbird.ORIGIN_ID + "/options/options.html";
    thunderbird.open(options);
    thunderbird.await(
        () ->
            !thunderbird
                .inPage(options, "return document.getElementById('service').value")
                .asText()
                .isEmpty());
    thunderbird.inPage(
        options,
        "document.getElementById('service').value = '%s'; document.querySelector('button').click();"
            .formatted(address));
    thunderbird.await(
        () ->
            !thunderbird
                .inPage(options, "return document.getElementById('saved').textContent")
                .asText()
                .isEmpty());
  }

  private static void send(Thunderbird thunderbird) throws IOException {
    thunderbird.inComposer("composer.goDoCommand('cmd_sendNow');");
  }

  private static String shown(Thunderbird thunderbird, String selector) throws IOException {
    return thunderbird
        .inPage(REVIEW, "return document.querySelector('" + selector + "')?.innerText ?? ''")
        .asText();
  }

  private static void awaitShown(Thunderbird thunderbird, String title) throws Exception {
    thunderbird.await(() -> shown(thunderbird, "#title").equals(title));
  }

  private static void awaitClosed(Thunderbird thunderbird) throws Exception {
    thunderbird.await(() -> thunderbird.inPage(REVIEW, "return true").isMissingNode());
  }

  private String arrived(int number) throws Exception {
    MimeMessage message =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(receiver.mails.get(number - 1).data()));
    Object content = message.getContent();
    while (content instanceof MimeMultipart parts) {
      content = parts.getBodyPart(parts.getCount() - 1).getContent();
    }
    return content.toString().replace("\r\n", "\n");
  }

  @Test
  void coachesAKoreanMailByKeyboard() throws Exception {
    try (Thunderbird thunderbird = thunderbird("ko")) {
      use(thunderbird, service.address());
      thunderbird.compose(
          "김민수 <minsu@example.net>",
          "<p>김민수 고객님, 안녕하세요.</p><p>정말 <b>짜증</b>나네요. 안타깝게도 환불이 <i>불가능</i>합니다.</p>"
              + "<div class='moz-cite-prefix'>2026-11-20 오후 3:12에 김민수 이(가) 쓴 글:</div>"
              + "<blockquote type='cite'><p>환불해 주세요!!</p></blockquote>",
          true);
      send(thunderbird);
      awaitShown(thunderbird, "보내기 전에 꼭 확인해 주세요");
      assertEquals("김민수 고객님, 안녕하세요.\n정말 짜증나네요. 안타깝게도 환불이 불가능합니다.", shown(thunderbird, "#text"));
      assertEquals("그래도 보내기", shown(thunderbird, "#send"));
      assertEquals(0, receiver.mails.size());
      keepPicture(thunderbird, "ko");

      thunderbird.tabTo(REVIEW, focused -> focused.contains("적용: 앞머리 말 빼기"));
      thunderbird.press(REVIEW, ENTER);
      thunderbird.await(() -> !shown(thunderbird, "#text").contains("안타깝게도"));
      thunderbird.tabTo(REVIEW, focused -> focused.startsWith("undo|"));
      thunderbird.press(REVIEW, ENTER);
      thunderbird.await(() -> shown(thunderbird, "#text").contains("안타깝게도"));
      thunderbird.tabTo(REVIEW, focused -> focused.contains("적용: 앞머리 말 빼기"));
      thunderbird.press(REVIEW, ENTER);
      thunderbird.await(() -> !shown(thunderbird, "#text").contains("안타깝게도"));

      thunderbird.inPage(
          REVIEW,
          """
          const form = [...document.querySelectorAll("form")].find((f) => f.querySelector("input"));
          form.querySelectorAll("input").forEach((input) => { input.value = "주문 내역"; });
          form.querySelector("button").click();
          """);
      thunderbird.await(() -> shown(thunderbird, "#text").contains("주문 내역"));
      thunderbird.tabTo(REVIEW, focused -> focused.startsWith("undo|"));
      thunderbird.press(REVIEW, ENTER);
      thunderbird.await(() -> !shown(thunderbird, "#text").contains("주문 내역"));

      thunderbird.press(REVIEW, ESCAPE);
      awaitClosed(thunderbird);
      assertEquals(0, receiver.mails.size());
      assertTrue(
          thunderbird.composed().contains("<p>정말 <b>짜증</b>나네요. 환불이 <i>불가능</i>합니다.</p>"),
          thunderbird.composed());

      thunderbird.inComposer(
          """
          const editor = composer.GetCurrentEditor();
          const rude = editor.document.querySelectorAll("p")[1];
          rude.textContent = "바로 확인하고 오늘 안에 답변드리겠습니다.";
          """);
      send(thunderbird);
      thunderbird.await(
          () -> !shown(thunderbird, "#title").isEmpty() || receiver.mails.size() == 1);
      if (receiver.mails.isEmpty()) {
        thunderbird.tabTo(REVIEW, focused -> focused.startsWith("send|"));
        thunderbird.press(REVIEW, ENTER);
      }
      thunderbird.await(() -> receiver.mails.size() == 1);
      assertTrue(arrived(1).contains("바로 확인하고 오늘 안에 답변드리겠습니다."), arrived(1));
      assertTrue(arrived(1).contains("환불해 주세요!!"), arrived(1));
      assertEquals(List.of("minsu@example.net"), receiver.mails.get(0).recipients());
    }
  }

  @Test
  void coachesAnEnglishMailInPlainText() throws Exception {
    try (Thunderbird thunderbird = thunderbird("en-US")) {
      use(thunderbird, service.address());
      String rest = "\n\nOn 11/20/26 15:12, Minsu Kim wrote:\n> Where is it?\n";
      thunderbird.compose(
          "Minsu Kim <minsu@example.net>",
          "Hi Minsu,\n\nUnfortunately, your parcel is late. It arrives tomorrow.\n\nCalm down, please.\n\nBest,\nJiyoung"
              + rest,
          false);
      send(thunderbird);
      awaitShown(thunderbird, "Please look at this before you send it");
      keepPicture(thunderbird, "en");
      assertTrue(shown(thunderbird, "#findings").contains("Do not send"));
      String before = shown(thunderbird, "#text");
      assertFalse(before.contains("Where is it?"), before);
      thunderbird.tabTo(REVIEW, focused -> focused.startsWith("|Apply: "));
      thunderbird.press(REVIEW, ENTER);
      thunderbird.await(() -> !shown(thunderbird, "#text").equals(before));
      String text = shown(thunderbird, "#text");
      thunderbird.tabTo(REVIEW, focused -> focused.startsWith("send|"));
      thunderbird.press(REVIEW, ENTER);
      thunderbird.await(() -> receiver.mails.size() == 1);
      awaitClosed(thunderbird);
      assertEquals((text + rest).strip(), arrived(1).replace(" \n", " ").strip());
    }
  }

  @Test
  void letsTheAgentDecideWhenThereIsNoReview() throws Exception {
    try (Thunderbird thunderbird = thunderbird("en-US")) {
      use(thunderbird, "http://127.0.0.1:9");
      thunderbird.compose(
          "Minsu Kim <minsu@example.net>", "Hi Minsu,\n\nyou are an idiot.\n", false);
      send(thunderbird);
      awaitShown(thunderbird, "This reply could not be reviewed");
      keepPicture(thunderbird, "failure");
      assertTrue(shown(thunderbird, "#summary").contains("http://127.0.0.1:9"));
      assertTrue(
          shown(thunderbird, "#command")
              .contains("--allow-origin moz-extension://" + Thunderbird.ORIGIN_ID));
      thunderbird.tabTo(REVIEW, focused -> focused.startsWith("cancel|"));
      thunderbird.press(REVIEW, ENTER);
      awaitClosed(thunderbird);
      assertEquals(0, receiver.mails.size());

      try (ReviewServer unwilling = new ReviewServer("https://desk.example")) {
        use(thunderbird, unwilling.address());
        send(thunderbird);
        awaitShown(thunderbird, "This reply could not be reviewed");
        assertEquals(
            "The review service did not review it: origin not allowed",
            shown(thunderbird, "#summary"));
      }
      use(thunderbird, service.address());
      thunderbird.tabTo(REVIEW, focused -> focused.startsWith("retry|"));
      thunderbird.press(REVIEW, ENTER);
      awaitShown(thunderbird, "Please look at this before you send it");
      thunderbird.tabTo(REVIEW, focused -> focused.startsWith("send|Send anyway"));
      thunderbird.press(REVIEW, ENTER);
      thunderbird.await(() -> receiver.mails.size() == 1);
      assertTrue(arrived(1).contains("you are an idiot."));
    }
  }

  @Test
  void doesNotKeepAGoodMail() throws Exception {
    try (Thunderbird thunderbird = thunderbird("en-US")) {
      use(thunderbird, service.address());
      thunderbird.compose(
          "Minsu Kim <minsu@example.net>",
          "Hi Minsu,\n\nthank you for writing. Your refund of 12,000 won went out this morning.\n\n"
              + "Please write to me if anything else comes up.\n\nBest regards,\nJiyoung\n",
          false);
      send(thunderbird);
      thunderbird.await(() -> receiver.mails.size() == 1);
    }
  }

  @Test
  void readsAndChangesTheMailsTheJavaClassesRead() throws Exception {
    Path extension = folder.resolve("cases.xpi");
    pack(extension);
    try (Thunderbird thunderbird = new Thunderbird(folder, "en-US", receiver.port())) {
      thunderbird.install(extension);
      String page = "moz-extension://" + Thunderbird.ORIGIN_ID + "/cases.html";
      thunderbird.open(page);
      thunderbird.await(
          () ->
              !thunderbird
                  .inPage(page, "return document.body.textContent.trim()")
                  .asText()
                  .isEmpty());
      assertEquals(
          "passed", thunderbird.inPage(page, "return document.body.textContent.trim()").asText());
    }
  }

  /** The extension with a page that reads the shared cases. */
  private static void pack(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path root : List.of(Path.of("thunderbird"), Path.of("src/test/thunderbird"))) {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path each : files.filter(Files::isRegularFile).toList()) {
            zip.putNextEntry(new ZipEntry(root.relativize(each).toString()));
            Files.copy(each, zip);
          }
        }
      }
      zip.putNextEntry(new ZipEntry("cases.json"));
      zip.write(JSON.writeValueAsBytes(cases()));
    }
  }

  private static JsonNode cases() throws IOException {
    ObjectNode cases = JSON.createObjectNode();
    ArrayNode mails = cases.putArray("mails");
    Path resources = Path.of("src/test/resources");
    try (Stream<Path> files = Files.list(resources.resolve("mails"))) {
      for (Path file :
          files.filter(each -> !each.toString().endsWith(".expected")).sorted().toList()) {
        mails
            .addObject()
            .put("name", file.getFileName().toString())
            .put("body", Files.readString(file))
            .put("expected", Files.readString(Path.of(file + ".expected")));
      }
    }
    ArrayNode names = cases.putArray("names");
    Files.readAllLines(resources.resolve("names.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> names.add(line));
    return cases;
  }

  /** Pictures are kept where somebody wants to look at them. */
  private static void keepPicture(Thunderbird thunderbird, String name) throws IOException {
    String where = System.getenv("ONMAL_PICTURES");
    if (where != null) {
      thunderbird.picture(REVIEW, Path.of(where, name + ".png"));
    }
  }
}
