package io.github.onmal.check.report;

import static io.github.onmal.check.report.Sample.BROKEN;
import static io.github.onmal.check.report.Sample.ENGLISH;
import static io.github.onmal.check.report.Sample.HOSTILE;
import static io.github.onmal.check.report.Sample.KOREAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.check.CheckedFinding;
import io.github.onmal.check.CheckedFinding.State;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportsTest {

  @TempDir Path folder;
  private Sample sample;

  @BeforeEach
  void check() throws Exception {
    sample = Sample.of(folder);
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  private static List<Element> elements(Document xml, String name) {
    NodeList nodes = xml.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private long counting() {
    return sample.replies.stream()
        .flatMap(reply -> reply.findings().stream())
        .filter(CheckedFinding::counts)
        .count();
  }

  @Test
  void textIsForPeopleAndEditors() {
    String text = sample.as(ReportFormat.TEXT);
    assertTrue(
        text.contains(
            "  "
                + KOREAN
                + ":2:1  수정 필요  안 된다는 예고로 시작하는 말  positive-language/negative-opener\n"
                + "    │ ⟦안타깝게도⟧ 환불이 불가능합니다.\n"),
        text);
    assertTrue(text.contains("    → 환불이 불가능합니다.\n"), text);
    assertTrue(text.contains("  " + ENGLISH + ":2:1  Fix before sending  "), text);
    assertTrue(text.contains("  " + BROKEN + "  Not checked  check/unreadable-file\n"), text);
    assertTrue(text.contains("3 replies in 3 files checked.\n"), text);
    assertTrue(text.endsWith("1 file or reply could not be checked.\n"), text);
  }

  @Test
  void textLeavesOutWhatDoesNotCount() {
    sample.set(KOREAN, State.BASELINE, "");
    assertFalse(sample.as(ReportFormat.TEXT).contains(KOREAN));
  }

  @Test
  void textMovesNoCursor() {
    String plain = sample.as(ReportFormat.TEXT);
    assertFalse(plain.contains("\u001b"));
    assertFalse(plain.contains("\u202e"));
    assertTrue(plain.contains("<U+001B>[31m<U+0001> <U+202E>"), plain);
    String coloured = sample.as(ReportFormat.TEXT, Sample.OPTIONS.colour(true));
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    assertTrue(coloured.contains("\u001b[1;33m⟦안타깝게도⟧\u001b[0m"), coloured);
  }

  @Test
  void annotationsAreEscapedAndWorstFirst() {
    String text = sample.as(ReportFormat.GITHUB);
    List<String> lines = text.lines().toList();
    assertEquals(counting() + 1, lines.size());
    assertEquals(
        "::error file=broken.txt,title=check/unreadable-file::" + sample.problems.get(0).message(),
        lines.get(0));
    int last = 0;
    for (String line : lines) {
      int level = List.of("error", "warning", "notice").indexOf(line.split("[: ]+")[1]);
      assertTrue(level >= last, text);
      last = level;
      assertTrue(
          line.matches("::\\w+ file=[^:,]+(,(line|endLine|col|endColumn)=\\d+)*,title=[^:,]+::.*"),
          line);
    }
    assertTrue(text.contains("file=en/hostile%2C100%25.txt,line=1,endLine=1,col="), text);
  }

  @Test
  void checkstyleHasEveryFinding() throws Exception {
    Document report = xml(sample.as(ReportFormat.CHECKSTYLE));
    assertEquals("checkstyle", report.getDocumentElement().getTagName());
    List<Element> errors = elements(report, "error");
    assertEquals(counting() + 1, errors.size());
    for (Element error : errors) {
      assertTrue(Set.of("error", "warning", "info").contains(error.getAttribute("severity")));
      assertTrue(error.getAttribute("line").matches("\\d+"));
      assertTrue(error.getAttribute("source").matches("[a-z-]+/[a-z-]+"));
    }
    assertEquals(
        Set.of(KOREAN, ENGLISH, HOSTILE, BROKEN),
        Set.copyOf(
            elements(report, "file").stream().map(file -> file.getAttribute("name")).toList()));
  }

  @Test
  void junitFailsWhatFailsTheCheck() throws Exception {
    Document report = xml(sample.as(ReportFormat.JUNIT));
    assertEquals(4, elements(report, "testsuite").size());
    for (Element suite : elements(report, "testsuite")) {
      assertEquals("1", suite.getAttribute("tests"));
      for (String kind : List.of("failure", "error")) {
        int found = suite.getElementsByTagName(kind).getLength();
        assertEquals(String.valueOf(found), suite.getAttribute(kind + "s"));
      }
    }
    Element failure = elements(report, "failure").get(0);
    assertTrue(failure.getTextContent().contains("⟦"));
    assertEquals(1, elements(report, "error").size());
    Document lenient = xml(sample.as(ReportFormat.JUNIT, Sample.OPTIONS.failOn(null)));
    assertEquals(0, elements(lenient, "failure").size());
    assertTrue(elements(lenient, "system-out").size() >= 3);
  }

  @Test
  void nothingOfAReplyRunsInThePage() {
    sample.set(KOREAN, State.ALLOWED, "<b>정한 문구</b>");
    String page = sample.as(ReportFormat.HTML);
    var html = Jsoup.parse(page);
    assertEquals(1, html.select("script").size());
    assertEquals(0, html.select("img, b, [src], [href], [onerror], link, iframe").size());
    assertFalse(page.contains("http://") || page.contains("https://"));
    assertTrue(html.select(".reply .text").text().contains("<script>alert(1)</script> ]]> &"));
    assertTrue(html.select("tr.muted").text().contains("<b>정한 문구</b>"));
    assertEquals("en", html.select("html").attr("lang"));
    assertEquals("Reply check", html.title());
    assertEquals("답변 점검 보고서", Jsoup.parse(korean()).title(), "the language that is asked for");
    for (var chart : html.select("svg")) {
      assertFalse(chart.select("title").isEmpty(), chart::outerHtml);
    }
  }

  private String korean() {
    return sample.as(ReportFormat.HTML, Sample.OPTIONS.language(Language.KOREAN));
  }

  @Test
  void thePageShowsTheWorstAndCountsAll() throws Exception {
    CheckedReply reply = sample.reply(KOREAN);
    StringWriter out = new StringWriter();
    try (Report report = ReportFormat.HTML.open(out, Sample.OPTIONS)) {
      for (int i = 0; i < Tally.MOST_FINDINGS; i++) {
        report.reply(reply);
      }
      report.reply(sample.reply(HOSTILE));
      report.end(sample.totals());
    }
    var html = Jsoup.parse(out.toString());
    assertEquals(Tally.MOST_FINDINGS, html.select("#all tbody tr").size());
    assertEquals(Tally.MOST_REPLIES, html.select(".reply").size());
    assertTrue(html.select(".cap").text().contains("2,000건만"), html.select(".cap").text());
  }

  @ParameterizedTest
  @EnumSource
  void moreThanFitsIntoMemoryIsWritten(ReportFormat format) throws Exception {
    CheckedReply reply = sample.reply(KOREAN);
    Counting out = new Counting();
    try (Report report = format.open(out, Sample.OPTIONS)) {
      for (int i = 0; i < 2_000; i++) {
        report.reply(reply);
      }
      for (int i = 0; i < 8_000; i++) {
        sample.problems.forEach(report::problem);
      }
      report.end(sample.totals());
    }
    assertTrue(out.closed);
    assertTrue(out.written > 10_000);
  }

  /** Counts what it is given. */
  private static final class Counting extends Writer {
    private long written;
    private boolean closed;

    @Override
    public void write(char[] text, int from, int length) {
      written += length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      closed = true;
    }
  }

  @ParameterizedTest
  @EnumSource
  void writeErrorsAreTold(ReportFormat format) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("no space left");
          }
        };
    ReportException error =
        assertThrows(
            ReportException.class,
            () -> {
              try (Report report = format.open(full, Sample.OPTIONS)) {
                sample.tell(report);
              }
            });
    assertTrue(String.valueOf(error.getMessage()).endsWith("cannot be written: no space left"));
  }

  @Test
  void bothLanguagesHaveTheSameWords() throws Exception {
    Properties korean = words("ko");
    Properties english = words("en");
    assertEquals(english.stringPropertyNames(), korean.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertEquals(arguments(english, key), arguments(korean, key), key);
    }
    for (Severity severity : Severity.values()) {
      assertFalse(Words.of(Language.KOREAN).of(severity).isEmpty());
    }
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    words.load(
        new InputStreamReader(
            Words.class.getResourceAsStream("words_" + language + ".properties"),
            StandardCharsets.UTF_8));
    return words;
  }

  private static Set<String> arguments(Properties words, String key) {
    Set<String> arguments = new TreeSet<>();
    var matcher = Pattern.compile("\\{(\\d)").matcher(words.getProperty(key));
    while (matcher.find()) {
      arguments.add(matcher.group(1));
    }
    return arguments;
  }
}
