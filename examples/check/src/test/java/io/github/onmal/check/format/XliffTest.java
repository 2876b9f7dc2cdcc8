package io.github.onmal.check.format;

import static io.github.onmal.check.format.WrittenFile.edited;
import static io.github.onmal.check.format.WrittenFile.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Span;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XliffTest {

  private static final Layout ALL = WrittenFile.replies("*");

  @TempDir Path folder;

  private WrittenFile xliff(String text) throws Exception {
    return new WrittenFile(folder, "replies.xlf", text, ALL);
  }

  private static String old(String units) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
        + "<file source-language=\"en\" target-language=\"ko\" original=\"a\"><body>\n"
        + units
        + "\n</body></file></xliff>\n";
  }

  private static String recent(String units) {
    return "<xliff version=\"2.1\" srcLang=\"en\" trgLang=\"ko\""
        + " xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"><file id=\"f\">\n"
        + units
        + "\n</file></xliff>\n";
  }

  @Test
  void theTargetOrElseTheSourceIsTheReply() throws Exception {
    String text =
        old(
            "<group><trans-unit id=\"1\" resname=\"macro.refund\"><source>Refund</source>\n"
                + "<seg-source><mrk mtype=\"seg\" mid=\"1\">no</mrk></seg-source>\n"
                + "<target xml:lang=\"ko-KR\"><mrk mtype=\"seg\" mid=\"1\">환불 &amp; 교환</mrk>"
                + " <g id=\"2\">&lt;됩니다&gt;</g></target>\n"
                + "<alt-trans><target>다른 것</target></alt-trans></trans-unit></group>\n"
                + "<trans-unit id=\"2\"><source>Hello there.</source><target/></trans-unit>\n"
                + "<trans-unit id=\"3\" translate=\"no\"><source>X</source></trans-unit>");
    List<Reply> replies = xliff(text).replies();
    assertEquals(List.of("환불 & 교환 <됩니다>", "Hello there."), xliff(text).texts());
    assertEquals(List.of("macro.refund", "2"), xliff(text).keys());
    assertEquals("ko-KR", replies.get(0).about().language());
    assertEquals("en", replies.get(1).about().language());
    assertEquals("6:54-6:59", place(replies.get(0), "&"));
    assertEquals("6:83-6:86", place(replies.get(0), "됩니다"));
    assertEquals(
        text.replace("환불 &amp;", "A&lt;b&amp;"), edited(text, replies.get(0), "환불 &", "A<b&"));
    assertTrue(replies.get(0).text().writable(new Span(6, 9)).isEmpty(), "across a tag");
  }

  @Test
  void segmentsOfAUnitAreOneReply() throws Exception {
    String text =
        recent(
            "<unit id=\"u\" name=\"hello\"><originalData><data id=\"d\">{name}</data></originalData>\n"
                + "<segment><source>Hi</source><target>안녕하세요, <ph id=\"1\" dataRef=\"d\"/>님.</target>"
                + "</segment><ignorable><source> </source></ignorable>\n"
                + "<segment><source>Bye</source><target><pc id=\"2\">감사</pc>합니다.</target></segment>\n"
                + "<mtc:matches xmlns:mtc=\"urn:oasis:names:tc:xliff:matches:2.0\"><mtc:match ref=\"#1\">"
                + "<source>no</source><target>아니요</target></mtc:match></mtc:matches></unit>\n"
                + "<group id=\"g\" translate=\"no\"><unit id=\"v\"><segment><source>no</source></segment>"
                + "</unit></group>");
    Reply reply = xliff(text).replies().get(0);
    assertEquals(List.of("안녕하세요, {name}님. 감사합니다."), xliff(text).texts());
    assertEquals("hello", reply.about().title());
    assertEquals("ko", reply.about().language());
    assertEquals("3:44-3:68", place(reply, "{name}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<x id='INTERPOLATION' equiv-text='{{name}}'/> | {{name}}",
        "<x id='1' equiv-text='name'/> | {name}",
        "<x id='1'/> | {x1}",
        "<x id='START_BOLD' ctype='x-b' equiv-text='&lt;b&gt;'/> | ''",
        "<x id='1' ctype='lb'/> | '\n'",
        "<ph id='1'>%s</ph> | %s",
        "<ph id='1'>&lt;br/&gt;</ph> | '\n'",
        "<bpt id='1'>&lt;b&gt;</bpt>가<ept id='1'>&lt;/b&gt;</ept> | 가",
        "<bx id='1'/>가<ex id='1'/> | 가",
        "<ph id='ph1' disp='[이름]'/> | [이름]",
        "<cp hex='41'/> | A",
        "<mrk id='m' type='term'>환불</mrk> | 환불",
      })
  void codesAreReadAsWhatStandsThere(String code, String read) throws Exception {
    String units =
        "<trans-unit id='1'><source>x</source><target>앞 " + code + " 뒤</target></trans-unit>";
    assertEquals(List.of("앞 " + read + " 뒤"), xliff(old(units)).texts());
  }

  @Test
  void aSectionNeedsNoEscapes() throws Exception {
    String text =
        old(
            "<trans-unit id=\"1\"><source>x</source>"
                + "<target><![CDATA[<p>네 &amp; 예</p>]]></target></trans-unit>");
    Reply reply = xliff(text).replies().get(0);
    assertEquals("<p>네 &amp; 예</p>", reply.text().text());
    assertEquals("4:58-4:59", place(reply, "네"));
    assertEquals(text.replace("네 ", "<b> "), edited(text, reply, "네", "<b>"));
  }

  @Test
  void commentsAndNotesLetRulesPass() throws Exception {
    String text =
        old(
            "<!-- onmal allow tone/a: agreed -->\n"
                + "<trans-unit id=\"1\"><source>x</source><target>하나</target>"
                + "<note>onmal allow tone/b: so</note>"
                + "<!-- onmal allow-line tone/c: here --></trans-unit>\n"
                + "<trans-unit id=\"2\"><source>x</source><target>둘</target></trans-unit>");
    List<Reply> replies = xliff(text).replies();
    assertEquals(
        List.of("tone/a agreed 0 4:1", "tone/b so 0 5:57", "tone/c here 5 5:92"),
        replies.get(0).about().allowances().stream()
            .map(a -> a.rule() + " " + a.reason() + " " + a.line() + " " + a.place())
            .toList());
    assertEquals(List.<Allowance>of(), replies.get(1).about().allowances());
  }

  @Test
  void hostileFilesAreRefused() throws Exception {
    String expected = " a document type, which is not allowed; expected none, as in all of XLIFF";
    assertEquals(
        "2:1" + expected,
        xliff(
                "<?xml version=\"1.0\"?>\n<!DOCTYPE xliff [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                    + "<xliff>&x;</xliff>")
            .error());
    StringBuilder laughs = new StringBuilder("<!DOCTYPE xliff [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10));
      laughs.append("\">");
    }
    assertEquals("1:1" + expected, xliff(laughs + "]><xliff>&l29;</xliff>").error());
    String deep = xliff("<xliff>" + "<a>".repeat(100_000)).error();
    assertTrue(deep.startsWith("1:") && deep.contains("epth"), deep);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html/> | 1:1 no XLIFF; expected `xliff` as the root",
        "<xliff>\\n<file></xliff> | 2:13 no well-formed XML: ",
        "<xliff>\\n<file>&nbsp; | 2:12 no well-formed XML: ",
        "<xliff><trans-unit><target>a & b</target> | 1:31 no well-formed XML: ",
        "<xliff><trans-unit><note>a <<</note> | 1:29 no well-formed XML: ",
        "plain text | 1:1 no well-formed XML: ",
        "<xliff> | 1:7 no well-formed XML: ",
        "'' | 1:1 no well-formed XML: ",
      })
  void brokenFilesAreRefused(String text, String error) throws Exception {
    String told = xliff(text.replace("\\n", "\n")).error();
    assertTrue(told.startsWith(error), told);
  }

  @Test
  void aLongTextOfEntitiesIsReadLikeAnyOther() throws Exception {
    String units =
        "<trans-unit id=\"1\"><target>" + "&amp;".repeat(1_000_000) + "</target></trans-unit>";
    Reply reply = xliff(old(units)).replies().get(0);
    assertEquals(1_000_000, reply.text().text().length());
    assertEquals(new Span(4_999_995, 5_000_000), reply.text().source(new Span(999_999, 1_000_000)));
  }

  @Test
  void theDeclarationTellsTheEncoding() throws Exception {
    String text = old("<trans-unit id=\"1\"><source>Größe, naïve</source></trans-unit>");
    byte[] bytes = text.replace("UTF-8", "ISO-8859-1").getBytes(Charset.forName("ISO-8859-1"));
    assertEquals(
        List.of("Größe, naïve"),
        new WrittenFile(folder.resolve("a.xliff"), bytes, ALL, null).texts());
  }

  @Test
  void randomTextsSurvive() throws Exception {
    RandomTexts.check(
        folder,
        "random.xlf",
        ALL,
        "환\"\\\n\t",
        (texts, random) -> {
          StringBuilder units = new StringBuilder();
          for (int i = 0; i < texts.size(); i++) {
            units.append("<trans-unit id=\"").append(i).append("\"><source>x</source>\r\n<target>");
            boolean section = random.nextInt(4) == 0 && !texts.get(i).contains("]]>");
            units.append(section ? "<![CDATA[" : "");
            texts
                .get(i)
                .codePoints()
                .forEach(
                    c -> {
                      boolean reference = random.nextInt(9) == 0;
                      String escape =
                          switch (c) {
                            case '&' -> "&amp;";
                            case '<' -> "&lt;";
                            case '>' -> "&gt;";
                            case '\n' -> "\r\n";
                            default -> reference ? "&#" + c + ";" : Character.toString(c);
                          };
                      units.append(section ? c == '\n' ? "\r\n" : Character.toString(c) : escape);
                    });
            units.append(section ? "]]>" : "").append("</target></trans-unit>\r\n");
          }
          return old(units.toString());
        });
  }
}
