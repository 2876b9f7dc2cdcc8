package io.github.onmal.check.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.onmal.check.text.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

  /** Markdown, and what is read of it; line ends are written as ↵. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '@',
      value = {
        "안녕하세요, **{{name}}**님 *정말* `a  b` ~ 안녕하세요, {{name}}님 정말 `a  b`",
        "\\*a\\* &amp; &#8217; &hellip; a\\b &nope; ~ *a* & ’ … a\\b &nope;",
        "[링크](http://x \"y\") ![그림](z) <http://a.b> [이름] [a][r]↵↵[r]: u ~ 링크 http://a.b [이름] a",
        "{first_name_} {{a_b}} %{c_} ${d_e} #{고객명} <first name>님 <em>x</em> ~"
            + " {first_name_} {{a_b}} %{c_} ${d_e} #{고객명} <first name>님 x",
        "<이름>님, 010-****-1234 ○○○ ____ *|A|* ~ <이름>님, 010-****-1234 ○○○ ____ *|A|*",
        "하나↵둘  ↵셋\\↵넷<br>다섯 ~ 하나↵둘↵셋↵넷↵다섯",
        "- a↵- b↵  - c↵↵1. d↵2) e↵↵f ~ - a↵- b↵- c↵↵1. d↵2) e↵↵f",
        "* a↵  b↵↵  c ~ - a↵b↵↵c",
        "> a↵> b↵↵c ~ a↵b↵↵c",
        "a↵```↵code↵```↵b↵↵    code↵↵c ~ a↵↵b↵↵c",
        "a↵↵---↵↵b ~ a↵↵b",
        "# A #↵↵b ~ A↵↵b",
        "a <!-- b --> c↵<!-- d -->↵e ~ a c↵↵e",
        "|가|나|↵|-|-|↵|1|2| ~ 가↵나↵↵1↵2",
        "{% if a %}↵b↵{% else %}↵c {{#if d}}e{{else}}f{{/if}}.↵{% endif %} ~ b↵↵c e f.",
        "`a↵b` ``c`d`` ~ `a b` ``c`d``",
      })
  void whatIsRead(String markdown, String read) {
    assertEquals(
        read.replace('↵', '\n'), Texts.shown(Content.MARKDOWN, markdown.replace('↵', '\n')));
  }

  @Test
  void wrappedLinesAreOneSentence() {
    assertEquals(
        "We are sorry that your parcel has not been delivered by the courier of Seoul yet.\nBye",
        Texts.shown(
            Content.MARKDOWN,
            "We are sorry that your parcel has not been delivered by the\r\n"
                + "courier of Seoul yet.\r\nBye"));
    assertEquals(
        "주문하신 상품의 배송이 예정보다 조금씩 늦어지고 있어 정말로 죄송하다는 말씀을 드립니다.",
        Texts.shown(Content.MARKDOWN, "주문하신 상품의 배송이 예정보다 조금씩 늦어지고 있어\n정말로 죄송하다는 말씀을 드립니다."));
    assertEquals("감사합니다\n온말 드림", Texts.shown(Content.MARKDOWN, "감사합니다\n온말 드림"));
  }

  @Test
  void placesAreThoseOfTheSource() {
    String markdown = "> - **가** &amp; \\*나\n>   다 [라](x)\r\n\r\n{{n_}} 마";
    Reply reply = Texts.read(Content.MARKDOWN, markdown).get(0);
    assertEquals("- 가 & *나\n다 라\n\n{{n_}} 마", reply.text().text());
    assertEquals("1:3", Texts.position(reply, "-").toString());
    assertEquals("1:7", Texts.position(reply, "가").toString());
    assertEquals("1:11", Texts.position(reply, "&").toString());
    assertEquals("1:19", Texts.position(reply, "나").toString());
    assertEquals("2:5", Texts.position(reply, "다").toString());
    assertEquals("2:8", Texts.position(reply, "라").toString());
    assertEquals("4:1", Texts.position(reply, "{{n_}}").toString());
    assertEquals("4:8", Texts.position(reply, "마").toString());
  }

  @Test
  void newTextIsEscaped() {
    String markdown = "하나 **둘** 셋 {{n_}} 넷\n";
    Reply reply = Texts.read(Content.MARKDOWN, markdown).get(0);
    assertEquals(
        Optional.of("하나 **둘** \\*a\\* \\_b\\_ c_d \\<em> \\&lt; \\[f](g) [이름] {x_} {{n_}} 넷\n"),
        Texts.edited(markdown, reply, "셋", "*a* _b_ c_d <em> &lt; [f](g) [이름] {x_}"));
    assertEquals(Optional.empty(), Texts.edited(markdown, reply, "하나 둘", "x"));
  }

  @Test
  void anyTextComesBackFromItsSource() {
    Random random = new Random(7);
    List<String> parts =
        List.of(
            "가", "a", "1", " ", "*", "_", "`", "[", "]", "(b)", "<", ">", "&amp;", "&", "\\", "!",
            "{{n_}}", "[이름]", "😀", "~", "#", "-", ".", "|");
    int same = 0;
    for (int i = 0; i < 1_000; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int part = random.nextInt(1, 8); part > 0; part--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      text.append('y');
      String markdown = "시작 끝 다음";
      Reply reply = Texts.read(Content.MARKDOWN, markdown).get(0);
      String edited = Texts.edited(markdown, reply, "끝", text.toString()).orElseThrow();
      String read = Texts.shown(Content.MARKDOWN, edited);
      same +=
          read.replaceAll(" +", " ").equals(("시작 " + text + " 다음").replaceAll(" +", " ")) ? 1 : 0;
    }
    // The rest is noticed when the file is read again, and not written.
    assertEquals(1_000, same, 20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">",
        "- ",
        "[",
        "[a](",
        "![",
        "*a ",
        "**a *",
        "`a``",
        "a <!--",
        "a <a b",
        "a <?",
        "a <![CDATA[",
        "a <!A ",
        "\\*&amp;",
        "word\n",
        "{a} {% b %}\n",
        "<br>",
        "|a",
        "<!-- \n",
      })
  void hostileMarkupIsRead(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> Texts.read(Content.MARKDOWN, "x " + part.repeat(20_000)));
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> Texts.read(Content.MARKDOWN, part.repeat(20_000)));
  }

  @Test
  void aTableThatWouldFillTheMemoryIsRead() {
    String table = "|a".repeat(5_000) + "\n" + "|-".repeat(5_000) + "\n" + "|x\n".repeat(20_000);
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Texts.read(Content.MARKDOWN, table));
  }
}
