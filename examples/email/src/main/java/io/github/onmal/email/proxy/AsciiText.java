package io.github.onmal.email.proxy;

import java.text.Normalizer;

/**
 * Text for a reader of ASCII: Hangul letter for letter in the Revised Romanization, other letters
 * without their marks.
 */
final class AsciiText {

  private static final String[] INITIALS =
      "g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h".split(",", -1);
  private static final String[] VOWELS =
      "a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i".split(",", -1);
  private static final String[] FINALS =
      ",k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t".split(",", -1);
  private static final int FIRST = '가';
  private static final int LAST = '힣';

  private AsciiText() {}

  /** The text in printable ASCII. */
  static String of(String text) {
    StringBuilder ascii = new StringBuilder(text.length() * 2);
    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> append(c, ascii));
    return ascii.toString();
  }

  private static void append(int c, StringBuilder ascii) {
    if (c >= FIRST && c <= LAST) {
      int syllable = c - FIRST;
      ascii.append(INITIALS[syllable / (VOWELS.length * FINALS.length)]);
      ascii.append(VOWELS[syllable / FINALS.length % VOWELS.length]);
      ascii.append(FINALS[syllable % FINALS.length]);
    } else if (c < 0x80) {
      ascii.append(c < ' ' || c == 0x7F ? ' ' : (char) c);
    } else {
      int before = ascii.length();
      Normalizer.normalize(Character.toString(mark(c)), Normalizer.Form.NFKD)
          .chars()
          .filter(part -> part >= ' ' && part < 0x7F)
          .forEach(part -> ascii.append((char) part));
      if (ascii.length() == before && !Character.isWhitespace(c)) {
        ascii.append('?');
      }
    }
  }

  /** The plain form of a punctuation mark that has no decomposition. */
  private static int mark(int c) {
    return switch (c) {
      case '‘', '’', '′' -> '\'';
      case '“', '”', '″' -> '"';
      case '‐', '‑', '–', '—', '−' -> '-';
      case '·', '•' -> '.';
      default -> c;
    };
  }
}
