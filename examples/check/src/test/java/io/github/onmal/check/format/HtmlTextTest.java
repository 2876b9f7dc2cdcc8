package io.github.onmal.check.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.MappedText;
import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

  /** HTML, and what is read of it; line ends are written as ↵. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "안녕하세요  <b> {{name}} </b> 님 § 안녕하세요 {{name}} 님",
        "<p>하나<p>둘</p> <div>셋</div>넷 § 하나↵↵둘↵↵셋↵넷",
        "a<br>b<br/><br><p>c<br></p>d § a↵b↵↵c↵↵d",
        "<ul><li>a<li>b <b>c</b></ul><ol><li>d<li>e</ol>f § - a↵- b c↵↵1. d↵2. e↵↵f",
        "<ul><li></li></ul>a § a",
        "<table><tr><td>번호<td>12</tr><tr><th>x</table> § 번호↵12↵x",
        "x<table>a<tr>b<td>c</table>d § x↵a↵b↵c↵d",
        "&amp; &lt;b&gt; &hellip; &#8217; &copyx &nope; a&b § & <b> … ’ ©x &nope; a&b",
        "가&nbsp;나<p>&nbsp;</p>다 § 가\u00A0나↵↵다",
        "<pre>a  b↵  c</pre> § a  b↵  c",
        "<div style='white-space: pre-wrap'>a↵b</div> § a↵b",
        "a<!-- b -->c<!--[if mso]><p>d</p><![endif]--><![if !mso]>e<![endif]> § ace",
        "<head><style>a</style></head><script>b</script><template>c</template>d<svg>e</svg> § d",
        "<img alt='a'>b <a href='c' title='d'>e</a> § b e",
        "답장<blockquote type=cite>old</blockquote><div class='x gmail_quote'>old</div> § 답장",
        "<blockquote>new</blockquote> § new",
        "<div style='display: none'>a</div><p hidden>b</p>c § c",
        "{% if a > 1 %}a{% else %}b{% endif %}c § a bc",
        "<table>{{#each a}}<tr><td>{{b}}</td></tr>{{/each}}</table> § {{b}}",
        "<a href=\"{{ u | d: \"x\" }}\">a</a> <%= b %><% c %> {{{d}}} *|E|* § a <%= b %> {{{d}}} *|E|*",
        "Dear <first name>, <o:p>x</o:p> § Dear <first name>, x",
        "a<b § a",
        "a < b § a < b",
        "a<!-- b § a",
      })
  void whatIsRead(String html, String read) {
    assertEquals(read.replace('↵', '\n'), Texts.shown(Content.HTML, html.replace('↵', '\n')), html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<p> </p>", "<!-- x -->", "{% if a %}{% endif %}"})
  void whereNothingIsReadThereIsNoReply(String html) {
    assertEquals(List.of(), Texts.read(Content.HTML, html));
  }

  @Test
  void placesAreThoseOfTheSource() {
    String html = "<p>A &amp; B<br>\r\n  x&hellip;\ty <b>끝</b>";
    Reply reply = Texts.read(Content.HTML, html).get(0);
    assertEquals("A & B\nx… y 끝", reply.text().text());
    assertEquals("1:6", Texts.position(reply, "&").toString());
    assertEquals("1:12", Texts.position(reply, "B").toString());
    assertEquals("2:3", Texts.position(reply, "x").toString());
    assertEquals("2:13", Texts.position(reply, "y").toString());
    assertEquals("2:18", Texts.position(reply, "끝").toString());
  }

  @Test
  void whatTheDocumentSaysOfItselfIsKept() {
    String html = "<html lang=ko-KR><head><title> 주문&amp;배송 {{no}}\n</title></head><p>네";
    Reply.About about = Texts.read(Content.HTML, html).get(0).about();
    assertEquals("주문&배송 {{no}}", about.title());
    assertEquals("ko-KR", about.language());
    Reply.About none = Texts.read(Content.HTML, "<html lang='{{lang}}'>네").get(0).about();
    assertNull(none.title());
    assertNull(none.language());
  }

  @Test
  void commentsLetRulesPass() {
    String html =
        "<head><!-- onmal allow a/b, c: why --></head>\n"
            + "<p>하나 <!-- onmal allow-line d: now -->\n"
            + "<!-- onmal allow-line e: then -->\n둘 <!-- other -->";
    assertEquals(
        List.of("a/b 0 why 1:7", "c 0 why 1:7", "d 2 now 2:7", "e 4 then 3:1"),
        allowances(Texts.read(Content.HTML, html).get(0)));
  }

  static List<String> allowances(Reply reply) {
    return reply.about().allowances().stream().map(HtmlTextTest::written).toList();
  }

  private static String written(Allowance one) {
    return one.rule() + " " + one.line() + " " + one.reason() + " " + one.place();
  }

  @Test
  void newTextIsEscaped() {
    String html = "<p class=a>A &amp; B, {{name}}님<br>감사 <b>합니다</b></p>\n";
    Reply reply = Texts.read(Content.HTML, html).get(0);
    assertEquals(
        Optional.of(html.replace("A &amp; B", "1 &lt; 2 &gt; 0 &amp;&nbsp;<br>\n{{x < 1}}")),
        Texts.edited(html, reply, "A & B", "1 < 2 > 0 &\u00A0\n{{x < 1}}"));
    assertEquals(
        Optional.of(html.replace("님<br>감사", "님, 감사")), Texts.edited(html, reply, "님\n감사", "님, 감사"));
    assertEquals(Optional.empty(), Texts.edited(html, reply, "감사 합니다", "고맙습니다"));
  }

  @Test
  void htmlInAnotherFormatIsReadThroughIt() {
    // As JSON would have it: the outer text is one piece of a longer source.
    String raw = "\"\\u003cp>가 &amp; 나\\u003c/p>\"";
    String html = "<p>가 &amp; 나</p>";
    MappedText.Builder outer = new MappedText.Builder();
    outer.piece("<", new Span(1, 7)).verbatim(raw, new Span(7, 18));
    outer.piece("<", new Span(18, 24)).verbatim(raw, new Span(24, 27));
    assertEquals(html, outer.build().text());
    for (MappedText text :
        List.of(
            outer.build(),
            new MappedText.Builder().piece(html, new Span(0, raw.length())).build())) {
      List<Reply> replies = new ArrayList<>();
      Content.HTML.read(
          new Reply(
              new Excerpt(raw, 0, new io.github.onmal.check.text.Position(1, 1)),
              text,
              Escaping.NONE,
              Reply.About.keyed("a")),
          replies::add);
      assertEquals("가 & 나", replies.get(0).text().text());
      Span source = replies.get(0).text().source(new Span(4, 5));
      assertTrue(source.of(raw).contains("나"), source::toString);
    }
  }

  @Test
  void anyTextComesBackFromItsSource() {
    Random random = new Random(7);
    List<String> parts =
        List.of(
            "가", "a", " ", "\n", "&", "<", ">", "&amp;", "\"", "😀", "{{n}}", "{", "}", ";",
            "\u00A0");
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int part = random.nextInt(1, 12); part > 0; part--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      String file = "<p>시작 끝</p>";
      Reply reply = Texts.read(Content.HTML, file).get(0);
      String edited = Texts.edited(file, reply, "끝", text.toString()).orElseThrow();
      Reply again = Texts.read(Content.HTML, edited).get(0);
      String expected =
          ("시작 " + text).replaceAll(" *\n[ \n\u00A0]*", "\n").replaceAll(" +", " ").strip();
      assertEquals(
          expected.replaceAll("\\s+", " "),
          again.text().text().replaceAll("\\s+", " ").strip(),
          edited);
      MappedText read = again.text();
      for (int at = 0; at < read.text().length(); at++) {
        Span source = read.source(new Span(at, at + 1));
        char c = read.text().charAt(at);
        if (!Character.isWhitespace(c) && source.length() == 1) {
          assertEquals(c, edited.charAt(source.start()), edited);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<p><b>",
        "<table>x",
        "<ul><li>x",
        "<b>x</p>",
        "&amp",
        "&",
        "<!-- ",
        "{{",
        "{% comment %}",
        "<a b",
        "<first name>",
        "{{x}}{% y %}",
        "<br>",
        "</p>",
        "<!-- onmal allow a: b -->",
        "<template>",
      })
  void hostileNestingIsRead(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> Texts.read(Content.HTML, "x" + part.repeat(20_000)));
  }
}
