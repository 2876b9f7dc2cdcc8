package io.github.onmal.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.Finding;
import io.github.onmal.text.Span;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Knows a finding again by its rule, its words, and the sentence or, where something is missing,
 * the reply around them; the white space between words does not matter.
 */
final class Fingerprint {

  private static final int BYTES = 10;

  private Fingerprint() {}

  static String of(Finding finding, String text) {
    Span around =
        finding.span().isEmpty() ? new Span(0, text.length()) : sentence(text, finding.span());
    String known =
        finding.rule() + '\0' + plain(finding.span().of(text)) + '\0' + plain(around.of(text));
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(known.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Roughly: it only has to be the same each time. */
  private static Span sentence(String text, Span span) {
    int start = span.start();
    while (start > 0 && !ends(text.charAt(start - 1))) {
      start--;
    }
    int end = span.end();
    while (end < text.length() && !ends(text.charAt(end - 1))) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean ends(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\n';
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
