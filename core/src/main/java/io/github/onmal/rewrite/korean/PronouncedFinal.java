package io.github.onmal.rewrite.korean;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The last sound of a word as it is read aloud, on which the shape of a particle depends. */
enum PronouncedFinal {
  VOWEL,
  RIEUL,
  CONSONANT,
  /** Not known: a blank that is still to be filled, or nothing to read. */
  UNKNOWN;

  /** The last sound of a text. */
  static PronouncedFinal of(CharSequence text) {
    return new Reader(text).last();
  }

  /** The last sound of a word in Hangul. */
  static PronouncedFinal ofReading(String hangul) {
    char last = hangul.charAt(hangul.length() - 1);
    if (!Hangul.hasFinal(last)) {
      return VOWEL;
    }
    return Hangul.finalConsonant(last) == 'ㄹ' ? RIEUL : CONSONANT;
  }

  /** Reads a text from its end. */
  private static final class Reader {

    private static final String CLOSING_BRACKETS = ")]）］】〕";
    private static final String OPENING_BRACKETS = "([（［【〔";
    private static final String BLANKS = "○◯●□＊*＿_◇△☆";
    private static final String GROUPING = ",.-:/";
    private static final int LONGEST_ACRONYM = 5;
    private static final int ZEROS_OF_JO = 12;
    private static final int ZEROS_OF_GYEONG = 16;

    private final CharSequence text;
    private int end;

    Reader(CharSequence text) {
      this.text = text;
      this.end = text.length();
    }

    PronouncedFinal last() {
      while (end > 0) {
        char c = text.charAt(end - 1);
        if (c == '}' || BLANKS.indexOf(c) >= 0) {
          return UNKNOWN;
        }
        if (Hangul.isSyllable(c)) {
          return ofReading(String.valueOf(c));
        }
        if (c >= '0' && c <= '9') {
          return number();
        }
        if (isLatin(c)) {
          return latin();
        }
        String sign = Readings.standard().sign(c);
        if (sign != null) {
          return ofReading(sign);
        }
        if (Character.isLetterOrDigit(c)) {
          return UNKNOWN;
        }
        if (CLOSING_BRACKETS.indexOf(c) < 0 || !skipBracketedTail(c)) {
          end--;
        }
      }
      return UNKNOWN;
    }

    /** A tail such as (Kim) does not decide; a word that is all bracket is read inside. */
    private boolean skipBracketedTail(char closing) {
      char opening = OPENING_BRACKETS.charAt(CLOSING_BRACKETS.indexOf(closing));
      int open = end - 2;
      while (open >= 0 && text.charAt(open) != opening) {
        open--;
      }
      int before = open;
      boolean round = opening == '(' || opening == '（';
      while (round && before > 0 && text.charAt(before - 1) == ' ') {
        before--;
      }
      if (before <= 0 || Character.isWhitespace(text.charAt(before - 1))) {
        return false;
      }
      end = before;
      return true;
    }

    private PronouncedFinal number() {
      int start = end;
      while (start > 0 && isDigit(text.charAt(start - 1))) {
        start--;
      }
      int zeros = 0;
      int digits = 0;
      boolean grouped = false;
      for (int i = end - 1; i >= 0; i--) {
        char c = text.charAt(i);
        if (isDigit(c)) {
          zeros += c == '0' && zeros == digits ? 1 : 0;
          digits++;
        } else if (c == ',') {
          grouped = true;
        } else {
          break;
        }
      }
      boolean code =
          start > 0 && GROUPING.indexOf(text.charAt(start - 1)) > 0
              || !grouped && digits > ZEROS_OF_GYEONG;
      boolean jo = zeros >= ZEROS_OF_JO && zeros < ZEROS_OF_GYEONG && zeros < digits;
      if (jo && !code) {
        // 1조: the one power of ten that ends in a vowel.
        return VOWEL;
      }
      return ofReading(Readings.standard().digit(text.charAt(end - 1)));
    }

    private PronouncedFinal latin() {
      int start = end;
      while (start > 0 && isPartOfWord(start - 1)) {
        start--;
      }
      String word = text.subSequence(start, end).toString();
      if (start > 0 && isDigit(text.charAt(start - 1))) {
        String unit = Readings.standard().unit(word);
        if (unit != null) {
          return ofReading(unit);
        }
      }
      String known = known(word);
      if (known != null) {
        return ofReading(known);
      }
      String last = word;
      for (int i = 0; i < word.length(); i++) {
        if (!isLatin(word.charAt(i))) {
          last = word.substring(i + 1);
        }
      }
      if (last.equals(last.toUpperCase(Locale.ROOT)) && last.length() <= LONGEST_ACRONYM
          || last.length() == 1) {
        return isBlank(last) ? UNKNOWN : ofLetter(last.charAt(last.length() - 1));
      }
      return LatinSpelling.lastSound(last.toLowerCase(Locale.ROOT));
    }

    /** A word of the lexicon, whole or after a sign inside it: A/S, e-mail, my.shop. */
    private static @Nullable String known(String word) {
      String reading = Readings.standard().word(word);
      for (int i = 0; i < word.length() && reading == null; i++) {
        if (!isLatin(word.charAt(i))) {
          reading = Readings.standard().word(word.substring(i + 1));
        }
      }
      return reading;
    }

    /** OOO and XX stand for a name. */
    private static boolean isBlank(String letters) {
      char first = letters.charAt(0);
      if (letters.length() < 2 || first != 'O' && first != 'X') {
        return false;
      }
      return letters.equals(String.valueOf(first).repeat(letters.length()));
    }

    private static PronouncedFinal ofLetter(char letter) {
      return ofReading(Readings.standard().letter(letter));
    }

    private boolean isPartOfWord(int i) {
      char c = text.charAt(i);
      boolean inside = i > 0 && isLatin(text.charAt(i - 1)) && i + 1 < end;
      return isLatin(c) || inside && (c == '-' || c == '/' || c == '&' || c == '.' || c == '\'');
    }

    private static boolean isLatin(char c) {
      return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
