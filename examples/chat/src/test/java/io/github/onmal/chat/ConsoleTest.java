package io.github.onmal.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent's page in a real browser, by keyboard, input method, pointer and finger. */
@Tag("browser")
class ConsoleTest {

  private static final String KOREAN = "안타깝게도 환불이 불가능합니다.";
  private static final String ENGLISH = "Unfortunately, we cannot refund your order.";

  /** The elements with text of their own that does not stand out, with the ratio. */
  private static final String FAINT_TEXT =
      """
      const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
      const brightness = (color) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
        const linear = [r, g, b].map((part) => part / 255)
            .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        const sum = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
        return {sum, solid: a === 255};
      };
      const ground = (element) => {
        for (let one = element; one; one = one.parentElement) {
          const back = brightness(getComputedStyle(one).backgroundColor);
          if (back.solid) {
            return back.sum;
          }
        }
        return brightness(getComputedStyle(document.documentElement).backgroundColor).sum;
      };
      return [...document.querySelectorAll('body *')]
          .filter((one) => one.checkVisibility() && !one.closest('.mirror, .unseen, option'))
          .filter((one) => [...one.childNodes].some(
              (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== ''))
          .map((one) => {
            const pair = [brightness(getComputedStyle(one).color).sum, ground(one)];
            const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
            return [ratio, `${one.tagName}.${one.className} ${ratio.toFixed(2)}`];
          })
          .filter(([ratio]) => ratio < 4.5)
          .map(([, name]) => name);
      """;

  private static TestServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Browser.assumeInstalled();
    server = TestServer.start();
    browser = Browser.open("ko");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void freshPage() {
    browser.resize(1280, 800, false);
    browser.dark(false);
    browser.go("about:blank");
  }

  @AfterEach
  void nothingToComplainAbout() {
    assertEquals(List.of(), browser.complaints());
  }

  private static void open(String caseId) {
    browser.go(server.url() + "/#" + caseId);
    browser.waitUntil("the conversation is there", () -> browser.sees(".message"));
    browser.click("#restart");
    browser.waitUntil(
        "the coach is ready", () -> !browser.text("#verdict").contains("준비") && focusDraft());
  }

  private static boolean focusDraft() {
    browser.click("#draft");
    return true;
  }

  private static boolean finds(String rule) {
    return browser.sees(".mirror [data-keys]") && titles().contains(rule);
  }

  private static String titles() {
    return String.join("\n", browser.texts("#chips button"));
  }

  /** What is underlined so, in the order of the text. */
  private static List<Object> underlined(String severity) {
    @SuppressWarnings("unchecked")
    List<Object> texts =
        (List<Object>)
            browser.run(
                "return [...document.querySelectorAll('.mirror .found."
                    + severity
                    + "')].map((one) => one.textContent)");
    return texts;
  }

  private static Object caret() {
    return browser.run("return document.getElementById('draft').selectionStart");
  }

  private static boolean cardIs(String title) {
    return browser.sees("#card") && browser.text("#card-title").equals(title);
  }

  /** Goes through the findings by keyboard until one is open. */
  private static void openByKeyboard(String title) {
    browser.press(".", 2);
    browser.waitUntil("a card is open", () -> browser.sees("#card"));
    for (int i = 0; i < 12 && !cardIs(title); i++) {
      browser.press(".", 2);
    }
    assertTrue(cardIs(title), "no card " + title + " among\n" + titles());
  }

  @Test
  void koreanReplyByInputMethod() {
    open("ko-1");
    browser.write(KOREAN);
    browser.waitUntil("the opener is found", () -> finds("안 된다는 예고로 시작하는 말"));
    assertEquals(KOREAN, browser.draft());
    assertTrue(underlined("major").contains("안타깝게도"), underlined("major").toString());
    browser.waitUntil("the empathy is missing", () -> browser.sees(".mirror .missing.critical"));
    browser.keep("korean-1280-light");

    openByKeyboard("안 된다는 예고로 시작하는 말");
    browser.keep("korean-card-1280-light");
    browser.press("Enter", 0);
    browser.waitUntil("the opener is gone", () -> browser.draft().equals("환불이 불가능합니다."));
    browser.waitUntil("it is no longer found", () -> !finds("안 된다는 예고로 시작하는 말"));
    assertEquals((long) browser.draft().length(), caret());
    browser.press("z", 2);
    browser.waitUntil("undo brings it back", () -> browser.draft().equals(KOREAN));
    browser.waitUntil("it is found again", () -> finds("안 된다는 예고로 시작하는 말"));

    // Critical: held back, and sent with a reason that stays with the message.
    browser.press("Enter", 0);
    browser.waitUntil("the reply is held", () -> browser.sees("#hold"));
    assertTrue(browser.text("#hold-findings").contains("빠진 공감"));
    browser.keep("korean-held-1280-light");
    browser.press("Enter", 0);
    assertTrue(browser.sees("#hold"), "a reason is required");
    browser.write("고객과 통화로 이미 사과드렸습니다");
    browser.press("Enter", 0);
    browser.waitUntil("the reply is sent", () -> browser.draft().isEmpty());
    browser.waitUntil("the reason is kept", () -> browser.sees(".own .anyway"));
    assertTrue(browser.text(".own .anyway").contains("통화로 이미 사과드렸습니다"));
    assertFalse(browser.sees("#hold"));
    browser.waitUntil(
        "the customer answers", () -> browser.text("#thread").contains("언제 받을 수 있나요"));
  }

  @Test
  void koreanReplyWrittenWell() {
    open("ko-1");
    browser.write(KOREAN);
    browser.waitUntil("the empathy is missing", () -> finds("빠진 공감"));
    openByKeyboard("빠진 공감");
    browser.press("Enter", 0);
    browser.waitUntil("there is a blank", () -> browser.draft().contains("{문제}(으)로"));
    assertEquals("{문제}", browser.run("return getSelection().toString()"));
    browser.keep("korean-blank-1280-light");
    browser.write("배송 지연");
    browser.press("Tab", 0);
    browser.waitUntil("the particle agrees", () -> browser.draft().contains("배송 지연으로 많이"));

    browser.waitUntil("what is safe is offered", () -> browser.sees("#apply-safe"));
    browser.click("#apply-safe");
    browser.waitUntil("it is applied", () -> !browser.draft().contains("안타깝게도"));
    assertTrue(browser.draft().startsWith("안녕하세요, 김민수 고객님. "), browser.draft());
    browser.waitUntil("nothing is critical", () -> underlinedNothing("critical"));
    browser.click("#send");
    browser.waitUntil("the reply is sent", () -> browser.draft().isEmpty());
    assertFalse(browser.sees(".own .anyway"));
    assertTrue(browser.text("#thread").contains("배송 지연으로 많이"));
  }

  private static boolean underlinedNothing(String severity) {
    return !browser.sees("#chips ." + severity);
  }

  @Test
  void englishReplyByKeyboard() {
    open("en-1");
    browser.write(ENGLISH);
    browser.waitUntil("the opener is found", () -> finds("Negative opener"));
    assertTrue(
        underlined("major").stream().anyMatch(text -> ENGLISH.startsWith(text.toString())),
        underlined("major").toString());
    openByKeyboard("Negative opener");
    browser.press("Enter", 0);
    browser.waitUntil(
        "the opener is gone", () -> browser.draft().equals("We cannot refund your order."));
    browser.press("z", 2);
    browser.waitUntil("undo brings it back", () -> browser.draft().equals(ENGLISH));
    browser.waitUntil("the empathy is missing", () -> browser.sees("#chips .critical"));
    browser.press("Enter", 0);
    browser.waitUntil("the reply is held", () -> browser.sees("#hold"));
    browser.press("Escape", 0);
    browser.waitUntil("it can be edited", () -> !browser.sees("#hold"));
    browser.waitUntil("it is still there", () -> browser.draft().equals(ENGLISH));
    browser.press("Enter", 0);
    browser.waitUntil("the reply is held", () -> browser.sees("#hold"));
    browser.write("Refund was agreed on the phone");
    browser.press("Enter", 0);
    browser.waitUntil("the reply is sent", () -> browser.text("#thread").contains(ENGLISH));
    browser.waitUntil("the reason is kept", () -> browser.sees(".own .anyway"));
    assertTrue(browser.text(".own .anyway").contains("Refund was agreed on the phone"));
  }

  /** The syllable that is being composed stays open, whatever reviews come in. */
  @Test
  void compositionIsNeverInterrupted() {
    open("ko-1");
    browser.run(
        "window.ends = 0; const field = document.getElementById('draft');"
            + "field.addEventListener('compositionend', () => window.ends++);");
    browser.write("안타깝게도 환불이 불가능합니");
    Object before = browser.run("return window.ends");
    browser.compose('다');
    browser.waitUntil("the open syllable is reviewed too", () -> finds("대안 없는 거절"));
    assertEquals(before, browser.run("return window.ends"));
    // An apply by pointer lets the syllable stand first.
    browser.click("#chips button", "안 된다는 예고로 시작하는 말");
    browser.waitUntil("a card is open", () -> cardIs("안 된다는 예고로 시작하는 말"));
    browser.click("#card-suggestions button");
    browser.waitUntil("the rewrite is applied", () -> browser.draft().equals("환불이 불가능합니다"));
  }

  /** A caret in the middle stays where it is when something before it is applied. */
  @Test
  void caretStaysWhereItIs() {
    open("ko-2");
    browser.write(KOREAN);
    browser.waitUntil("the opener is found", () -> finds("안 된다는 예고로 시작하는 말"));
    int at = KOREAN.indexOf("불가능");
    browser.run("document.getElementById('draft').setSelectionRange(" + at + "," + at + ")");
    openByKeyboard("안 된다는 예고로 시작하는 말");
    browser.press("Enter", 0);
    browser.waitUntil("the opener is gone", () -> browser.draft().equals("환불이 불가능합니다."));
    assertEquals((long) "환불이 ".length(), caret());
    browser.write("정말 ");
    assertEquals("환불이 정말 불가능합니다.", browser.draft());
  }

  @Test
  void cardOnHoverAndTap() {
    open("ko-1");
    browser.write(KOREAN);
    browser.waitUntil("the opener is found", () -> finds("안 된다는 예고로 시작하는 말"));
    @SuppressWarnings("unchecked")
    Map<String, Number> box =
        (Map<String, Number>)
            browser.run(
                "return document.querySelector('.mirror .found.major').getBoundingClientRect()"
                    + ".toJSON()");
    double x = box.get("x").doubleValue() + box.get("width").doubleValue() / 2;
    double y = box.get("y").doubleValue() + box.get("height").doubleValue() / 2;
    browser.point(x, y);
    browser.waitUntil("the card is shown", () -> browser.sees("#card"));
    browser.point(x, 200);
    browser.waitUntil("the card has gone", () -> !browser.sees("#card"));
    assertEquals("draft", browser.run("return document.activeElement.id"));
    browser.resize(390, 844, true);
    browser.waitUntil("the page is narrow", () -> browser.sees("#chips button"));
    @SuppressWarnings("unchecked")
    Map<String, Number> narrow =
        (Map<String, Number>)
            browser.run(
                "return document.querySelector('.mirror .found.major').getBoundingClientRect()"
                    + ".toJSON()");
    browser.tap(narrow.get("x").doubleValue() + 20, narrow.get("y").doubleValue() + 8);
    browser.waitUntil("the card is shown", () -> browser.sees("#card"));
    browser.keep("korean-card-390-light");
    browser.dark(true);
    browser.keep("korean-card-390-dark");
    browser.click("#card-close");
    browser.waitUntil("the card has gone", () -> !browser.sees("#card"));
    browser.keep("korean-390-dark");
    assertEquals(
        390L, browser.run("return document.scrollingElement.scrollWidth"), "nothing sticks out");
    browser.resize(1280, 800, false);
    browser.keep("korean-1280-dark");
  }

  @Test
  void customerTypesInATabOfTheirOwn() {
    open("en-2");
    browser.go(server.url() + "/customer.html?case=en-2");
    browser.waitUntil("the conversation is there", () -> browser.sees(".message"));
    browser.click("#message");
    browser.write("Hello? Anybody there?");
    browser.press("Enter", 0);
    browser.waitUntil(
        "the message is sent", () -> browser.text("#thread").contains("Anybody there?"));
    browser.keep("customer-1280-light");
    browser.go(server.url() + "/#en-2");
    browser.waitUntil(
        "the agent reads it",
        () -> browser.sees(".message") && browser.text("#thread").contains("Anybody there?"));
  }

  @Test
  void speaksTheLanguageChosen() {
    open("en-1");
    browser.run(
        "const choice = document.getElementById('language'); choice.value = 'en';"
            + "choice.dispatchEvent(new Event('change'))");
    assertEquals("Send", browser.text("#send"));
    browser.write(ENGLISH);
    browser.waitUntil("it is coached", () -> browser.sees("#chips .critical"));
    assertEquals("Please do not send this as it is.", browser.text("#verdict"));
    browser.keep("english-1280-light");
    browser.press(".", 2);
    browser.resize(390, 844, true);
    browser.keep("english-card-390-light");
    browser.run("localStorage.clear()");
  }

  /** Every control has a name, every field a label, and text stands out from its ground. */
  @Test
  void everythingHasAName() {
    open("ko-1");
    browser.write(KOREAN);
    browser.waitUntil("it is coached", () -> browser.sees("#chips .critical"));
    openByKeyboard("빠진 공감");
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> nodes =
        (List<Map<String, Object>>)
            browser.cdp("Accessibility.getFullAXTree", Map.of()).get("nodes");
    List<Object> nameless =
        nodes.stream()
            .filter(node -> !Boolean.TRUE.equals(node.get("ignored")))
            .filter(
                node ->
                    List.of("button", "textbox", "combobox", "link", "dialog", "log", "list")
                        .contains(value(node, "role")))
            .filter(node -> value(node, "name").isBlank() && !value(node, "role").equals("list"))
            .map(Object.class::cast)
            .toList();
    assertEquals(List.of(), nameless);
  }

  /** Text has at least 4.5 times the brightness of its ground, or the reverse (WCAG 2, AA). */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textStandsOut(boolean dark) {
    browser.dark(dark);
    open("ko-1");
    browser.write(KOREAN + " 확인후 연락드릴께요.");
    browser.waitUntil("it is coached", () -> browser.sees("#chips .critical"));
    openByKeyboard("빠진 공감");
    assertEquals(List.of(), browser.run(FAINT_TEXT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // old text | new text | a stretch | the same stretch then
        "bad day   | bad days   | 0-3 | 0-3",
        "bad day   | a bad day  | 0-3 | 2-5",
        "bad day   | bald day   | 0-3 | gone",
        "bad day   | bd day     | 0-3 | gone",
        "bad day   | day        | 4-7 | 0-3",
        "한국       | 한국어      | 0-2 | 0-2",
        "no end    | no end.    | 6-6 | 7-7",
        "no start  | a no start | 0-0 | 0-0",
        "😀 bad    | 😀😀 bad   | 3-6 | 5-8",
        "same      | same       | 1-2 | 1-2",
      })
  void findingsMoveWithTheText(String old, String now, String stretch, String then) {
    browser.go(server.url());
    Object moved =
        browser.run(
            """
            const [old, now, stretch] = arguments;
            const [start, end] = stretch.split('-').map(Number);
            return import('/findings.js').then(({change, moved}) => {
              const then = moved({start, end}, change(old, now));
              return then ? `${then.start}-${then.end}` : 'gone';
            });
            """,
            old,
            now,
            stretch);
    assertEquals(then, moved);
  }

  @ParameterizedTest
  @CsvSource({
    "교환(으)로, 교환으로", "취소(으)로, 취소로", "재발송(으)로, 재발송으로", "메일(으)로, 메일로", "교환을(를), 교환을",
    "취소을(를), 취소를", "상태은(는), 상태는", "값이(가), 값이", "{값}이(가), unknown", "A1(으)로, unknown"
  })
  void particlesAgreeWithWhatIsFilledIn(String doubled, String agreed) {
    browser.go(server.url());
    Object right =
        browser.run(
            """
            const [text] = arguments;
            return import('/particles.js').then(({agreeing, doubledAt}) => {
              const at = [...text].findIndex((_, i) => doubledAt(text, i) > 0);
              const right = agreeing(text, at);
              return right === null ? 'unknown'
                : text.slice(0, at) + right + text.slice(at + doubledAt(text, at));
            });
            """,
            doubled);
    assertEquals(agreed, right);
  }

  private static String value(Map<String, Object> node, String property) {
    Object value = node.get(property);
    return value instanceof Map<?, ?> map && map.get("value") != null
        ? map.get("value").toString()
        : "";
  }
}
