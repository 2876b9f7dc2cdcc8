package io.github.onmal.email;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Finds the lines of a message in its parts. */
final class MailText {

  /** What Korean clients call EUC-KR and mean the code page that contains it. */
  private static final Set<String> KOREAN =
      Set.of(
          "euc-kr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ks_c_5601", "cp949", "ms949");

  private static final int DEEPEST = 100;

  /** No reply is; and a document of this size takes some hundred megabytes in memory. */
  private static final int LARGEST = 8 << 20;

  private static final Charset KOREAN_CODE_PAGE = Charset.forName("x-windows-949");

  private MailText() {}

  /** The lines of all text shown in the body: no attachment, and of alternatives one. */
  static List<Line> lines(Part part) throws MessagingException, IOException {
    List<Line> lines = new ArrayList<>();
    collect(part, lines, 0);
    return lines;
  }

  private static void collect(Part part, List<Line> lines, int depth)
      throws MessagingException, IOException {
    if (depth > DEEPEST) {
      throw new MessagingException("parts are nested deeper than " + DEEPEST);
    }
    if (part.isMimeType("multipart/alternative")) {
      Part chosen = lastReadable(multipart(part));
      if (chosen != null) {
        collect(chosen, lines, depth + 1);
      }
    } else if (part.isMimeType("multipart/*")) {
      Multipart parts = multipart(part);
      // Of these only the first part is text of the mail.
      boolean first = part.isMimeType("multipart/related") || part.isMimeType("multipart/signed");
      for (int i = 0; i < (first ? Math.min(1, parts.getCount()) : parts.getCount()); i++) {
        collect(parts.getBodyPart(i), lines, depth + 1);
      }
    } else if (isShown(part)) {
      lines.addAll(part.isMimeType("text/html") ? html(part) : plain(part));
    }
  }

  private static Multipart multipart(Part part) throws MessagingException, IOException {
    Object content = part.getContent();
    // A type this Jakarta Mail does not know comes as a stream.
    return content instanceof Multipart parts
        ? parts
        : new MimeMultipart(part.getDataHandler().getDataSource());
  }

  /** The last of the alternatives is what a client shows if it can (RFC 2046, 5.1.4). */
  private static @Nullable BodyPart lastReadable(Multipart alternatives) throws MessagingException {
    for (int i = alternatives.getCount() - 1; i >= 0; i--) {
      BodyPart alternative = alternatives.getBodyPart(i);
      if (isShown(alternative) || alternative.isMimeType("multipart/*")) {
        return alternative;
      }
    }
    return null;
  }

  private static boolean isShown(Part part) throws MessagingException {
    boolean text = part.isMimeType("text/plain") || part.isMimeType("text/html");
    return text
        && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
        && part.getFileName() == null;
  }

  private static List<Line> html(Part part) throws MessagingException, IOException {
    byte[] bytes = bytes(part);
    String charset = parameter(part, "charset");
    if (charset == null) {
      // Without one jsoup looks for it in the document itself.
      return HtmlLines.of(Jsoup.parse(new ByteArrayInputStream(bytes), null, ""));
    }
    return HtmlLines.of(Jsoup.parse(decoded(bytes, charset)));
  }

  private static List<Line> plain(Part part) throws MessagingException, IOException {
    String charset = parameter(part, "charset");
    String text = decoded(bytes(part), charset == null ? "utf-8" : charset);
    boolean flowed = "flowed".equalsIgnoreCase(parameter(part, "format"));
    return Line.ofPlain(
        flowed ? Flowed.unfold(text, "yes".equalsIgnoreCase(parameter(part, "delsp"))) : text);
  }

  private static byte[] bytes(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new MessagingException("a text is larger than " + LARGEST + " bytes");
      }
      return bytes;
    }
  }

  private static @Nullable String parameter(Part part, String name) throws MessagingException {
    try {
      return part instanceof MimePart && part.getContentType() != null
          ? new ContentType(part.getContentType()).getParameter(name)
          : null;
    } catch (ParseException malformed) {
      return null;
    }
  }

  /** The text of bytes whose charset may be wrong or unknown. */
  static String decoded(byte[] bytes, String charset) {
    String name = charset.strip().toLowerCase(Locale.ROOT);
    if (KOREAN.contains(name)) {
      return new String(bytes, KOREAN_CODE_PAGE);
    }
    try {
      Charset known = Charset.forName(name);
      if (!known.equals(StandardCharsets.UTF_8) && !known.equals(StandardCharsets.US_ASCII)) {
        return new String(bytes, known);
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      // Read below as what mail is nowadays.
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, KOREAN_CODE_PAGE);
    }
  }
}
