package io.github.onmal.email;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.onmal.Draft;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReviewerTest {

  private static final String TWO_PARTS =
      """
      Content-Type: multipart/%s; boundary=b

      --b
      %s
      --b
      %s
      --b--
      """;

  private static String text(String rest) throws MessagingException {
    return Mails.REVIEWER.draft(Mails.reply(rest)).text();
  }

  @Test
  void knowsTheConversationFromTheHeaders() throws Exception {
    Draft draft = Mails.REVIEWER.draft(Mails.plain("안녕하세요.\n"));
    assertEquals("안녕하세요.", draft.text());
    assertEquals(Channel.EMAIL, draft.conversation().channel());
    assertEquals("김민수", draft.conversation().customerName());
    assertEquals("박지영", draft.conversation().agentName());
    assertNull(draft.conversation().customerMessage());
  }

  @Test
  void knowsNoNameWhereSeveralAreAddressed() throws Exception {
    MimeMessage message =
        Mails.parsed("From: Care <care@example.com>\nTo: Kim A <a@x.kr>, Lee B <b@x.kr>\n\nHi.\n");
    Draft draft = Mails.REVIEWER.draft(message);
    assertNull(draft.conversation().customerName());
    assertNull(draft.conversation().agentName());
  }

  @Test
  void judgesAlternativesOnceAndTakesTheOneThatIsShown() throws Exception {
    assertEquals(
        "The shown one.",
        text(
            TWO_PARTS.formatted(
                "alternative",
                "Content-Type: text/plain\n\nThe plain one.\n",
                "Content-Type: text/html\n\n<p>The <b>shown</b> one.</p>\n")));
  }

  @Test
  void leavesInvitationsAlone() throws Exception {
    assertEquals(
        "Join us.",
        text(
            TWO_PARTS.formatted(
                "alternative",
                "Content-Type: text/plain\n\nJoin us.\n",
                "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain; name=\"a.txt\"",
        "Content-Type: text/plain\nContent-Disposition: attachment",
        "Content-Type: text/html\nContent-Disposition: attachment; filename=a.html",
        "Content-Type: message/rfc822",
        "Content-Type: application/pdf"
      })
  void leavesAttachmentsAlone(String headers) throws Exception {
    assertEquals(
        "See the file.",
        text(
            TWO_PARTS.formatted(
                "mixed",
                "Content-Type: text/plain\n\nSee the file.\n",
                headers + "\n\nSubject: x\n\nYou idiot.\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mixed", "related", "signed", "alternative", "unheard-of"})
  void readsEveryKindOfMultipartThatHasParts(String subtype) throws Exception {
    String type = "Content-Type: multipart/%s; boundary=b\n\n";
    assertThrows(MessagingException.class, () -> text(type.formatted(subtype)));
    assertThrows(MessagingException.class, () -> text(type.formatted(subtype) + "--b--\n"));
    assertEquals("Hi.", text(type.formatted(subtype) + "--b\n\nHi.\n--b--\n"));
  }

  @Test
  void readsTextThatIsSplitAroundAnImage() throws Exception {
    assertEquals(
        "Before.\n\nAfter.",
        text(
            TWO_PARTS.formatted(
                "mixed",
                "Content-Type: text/plain\n\nBefore.\n",
                "Content-Type: text/plain\n\nAfter.\n")));
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, utf-8",
    "UTF-8, utf-8",
    "euc-kr, EUC-KR",
    "EUC-KR, x-windows-949",
    "ks_c_5601-1987, x-windows-949",
    "\"ks_c_5601-1987\", EUC-KR",
    "iso-2022-kr, ISO-2022-KR",
    "x-unknown, utf-8",
    "us-ascii, utf-8",
    "x-unknown, EUC-KR",
    "utf-8, EUC-KR"
  })
  void readsKoreanWhateverItsCharset(String named, String used) throws Exception {
    String words = used.equals("x-windows-949") ? "똠방각하 고객님" : "김민수 고객님";
    String encoded = Base64.getMimeEncoder().encodeToString(words.getBytes(Charset.forName(used)));
    for (String type : List.of("plain", "html")) {
      assertEquals(
          words,
          text(
              "Content-Type: text/"
                  + type
                  + "; charset="
                  + named
                  + "\nContent-Transfer-Encoding: base64\n\n"
                  + encoded));
    }
  }

  @Test
  void readsTheCharsetOfAnHtmlDocument() throws Exception {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    mail.writeBytes("To: a@x.kr\r\nContent-Type: text/html\r\n\r\n".getBytes(US_ASCII));
    mail.writeBytes("<meta charset=euc-kr><p>고객님</p>".getBytes(Charset.forName("EUC-KR")));
    assertEquals("고객님", Mails.REVIEWER.draft(Mails.parsed(mail.toByteArray())).text());
  }

  @Test
  void readsQuotedPrintable() throws Exception {
    assertEquals(
        "고객님, 죄송합니다.",
        text(
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
                + "\n=EA=B3=A0=EA=B0=9D=\n=EB=8B=98, =EC=A3=84=EC=86=A1=ED=95=A9=EB=8B=88=EB=8B=A4.\n"));
  }

  @Test
  void joinsLinesBrokenForTransport() throws Exception {
    String flowed = "This sentence \nis one.\n  Indented.\n> quoted \n> words\n-- \nMe\n";
    assertEquals(
        "This sentence is one.\n Indented.",
        text("Content-Type: text/plain; format=flowed\n\n" + flowed));
    assertEquals(
        "고객님께 알려 드립니다.",
        text(
            "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n고객 \n님께 알려 드 \n립니다.\n"));
  }

  @Test
  void readsNamesInAnyEncoding() throws Exception {
    MimeMessage message =
        Mails.parsed(
            "From: =?ks_c_5601-1987?B?udrB9r+1?= <a@x.kr>\nTo: =?euc-kr?Q?=B1=E8=B9=CE=BC=F6?= <b@x.kr>\n\nHi\n");
    Draft draft = Mails.REVIEWER.draft(message);
    assertEquals("박지영", draft.conversation().agentName());
    assertEquals("김민수", draft.conversation().customerName());
  }

  @Test
  void findsWhatIsBadInTheReplyOnly() throws Exception {
    String bad = "정말 짜증나네요.";
    String good = "언제 오나요?";
    assertEquals(List.of(), critical("김민수 고객님, 안녕하세요.\n%s\n\n> %s\n".formatted(good, good)));
    assertEquals(
        List.of("courtesy/rude-language"),
        critical("김민수 고객님, 안녕하세요.\n%s\n\n> %s\n".formatted(bad, good)));
    assertEquals(
        List.of("empathy/missing-empathy"),
        critical("김민수 고객님, 안녕하세요.\n%s\n\n> %s\n".formatted(good, bad)));
  }

  private static List<String> critical(String body) throws MessagingException {
    return Mails.REVIEWER.review(Mails.plain(body)).findings().stream()
        .filter(finding -> finding.severity() == Severity.CRITICAL)
        .map(finding -> finding.rule())
        .toList();
  }

  @Test
  void saysThatAMailCannotBeRead() throws Exception {
    MimeMessage message =
        Mails.reply("Content-Type: text/plain\nContent-Transfer-Encoding: x-secret\n\nHi.\n");
    MessagingException failure =
        assertThrows(MessagingException.class, () -> Mails.REVIEWER.draft(message));
    assertEquals("the text of the mail cannot be read", failure.getMessage());
    assertNotNull(failure.getNextException());
  }
}
