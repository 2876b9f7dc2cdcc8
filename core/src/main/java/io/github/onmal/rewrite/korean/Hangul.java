package io.github.onmal.rewrite.korean;

/**
 * Hangul syllables and the jamo they are made of (The Unicode Standard, section 3.12). A decomposed
 * text is written in conjoining jamo: initials from U+1100, medials from U+1161, finals from
 * U+11A8.
 */
public final class Hangul {

  private static final char FIRST_SYLLABLE = 0xAC00;
  private static final char LAST_SYLLABLE = 0xD7A3;
  private static final char FIRST_INITIAL = 0x1100;
  private static final char FIRST_MEDIAL = 0x1161;

  /** One before the first final, so that final 0 is "none". */
  private static final char NO_FINAL = 0x11A7;

  private static final char FIRST_VOWEL_LETTER = 0x314F;
  private static final int MEDIALS = 21;
  private static final int FINALS = 28;

  private static final String INITIAL_LETTERS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String FINAL_LETTERS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

  private Hangul() {}

  /** Whether a character is a precomposed syllable, 가 to 힣. */
  public static boolean isSyllable(char c) {
    return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE;
  }

  /** Whether a character is a precomposed syllable with a final consonant (받침). */
  public static boolean hasFinal(char c) {
    return isSyllable(c) && (c - FIRST_SYLLABLE) % FINALS != 0;
  }

  /**
   * The final consonant of a syllable.
   *
   * @return a compatibility letter such as {@code 'ㄹ'} or {@code 'ㅄ'}
   * @throws IllegalArgumentException if {@code syllable} has no final consonant
   */
  public static char finalConsonant(char syllable) {
    if (!hasFinal(syllable)) {
      throw new IllegalArgumentException(
          "'" + syllable + "': expected a syllable with a final consonant");
    }
    return FINAL_LETTERS.charAt((syllable - FIRST_SYLLABLE) % FINALS - 1);
  }

  /**
   * One jamo of a syllable.
   *
   * @param part 0 for the initial, 1 for the medial, 2 for the final
   * @return a conjoining jamo
   * @throws IllegalArgumentException if the character is no syllable, or has no such part
   */
  public static char jamo(char syllable, int part) {
    if (!isSyllable(syllable) || part < 0 || part > (hasFinal(syllable) ? 2 : 1)) {
      throw new IllegalArgumentException("'" + syllable + "' has no jamo " + part);
    }
    int index = syllable - FIRST_SYLLABLE;
    return switch (part) {
      case 0 -> (char) (FIRST_INITIAL + index / (MEDIALS * FINALS));
      case 1 -> (char) (FIRST_MEDIAL + index / FINALS % MEDIALS);
      default -> (char) (NO_FINAL + index % FINALS);
    };
  }

  /** The text with every syllable taken apart into conjoining jamo; other characters stay. */
  public static String decompose(CharSequence text) {
    StringBuilder jamo = new StringBuilder(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSyllable(c)) {
        int index = c - FIRST_SYLLABLE;
        jamo.append((char) (FIRST_INITIAL + index / (MEDIALS * FINALS)));
        jamo.append((char) (FIRST_MEDIAL + index / FINALS % MEDIALS));
        if (index % FINALS != 0) {
          jamo.append((char) (NO_FINAL + index % FINALS));
        }
      } else {
        jamo.append(c);
      }
    }
    return jamo.toString();
  }

  /** The text with conjoining jamo put together into syllables; jamo that make none stay. */
  public static String compose(CharSequence jamo) {
    StringBuilder text = new StringBuilder(jamo.length());
    for (int i = 0; i < jamo.length(); i++) {
      char c = jamo.charAt(i);
      if (!isInitial(c) || i + 1 == jamo.length() || !isMedial(jamo.charAt(i + 1))) {
        text.append(c);
        continue;
      }
      int index = ((c - FIRST_INITIAL) * MEDIALS + jamo.charAt(++i) - FIRST_MEDIAL) * FINALS;
      if (i + 1 < jamo.length() && isFinal(jamo.charAt(i + 1))) {
        index += jamo.charAt(++i) - NO_FINAL;
      }
      text.append((char) (FIRST_SYLLABLE + index));
    }
    return text.toString();
  }

  /**
   * The text with the jamo of all three Unicode blocks written as compatibility letters, so that
   * {@code ᄅ}, {@code ᆯ} and {@code ㄹ} compare equal; other characters stay, precomposed syllables
   * too. Morphemes of Lucene's Nori mix the blocks.
   */
  public static String fold(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text.charAt(i)));
    }
    return folded.toString();
  }

  private static char fold(char c) {
    if (isInitial(c)) {
      return INITIAL_LETTERS.charAt(c - FIRST_INITIAL);
    }
    if (isMedial(c)) {
      return (char) (FIRST_VOWEL_LETTER + c - FIRST_MEDIAL);
    }
    return isFinal(c) ? FINAL_LETTERS.charAt(c - NO_FINAL - 1) : c;
  }

  /**
   * Jamo of a form as grammars write it: {@code ㄹ게요} is a final ㄹ and two syllables, {@code ㅏ요} a
   * medial and a syllable.
   */
  static String decomposeForm(String form) {
    if (form.isEmpty()) {
      return form;
    }
    char first = form.charAt(0);
    int index = FINAL_LETTERS.indexOf(first);
    if (index >= 0) {
      return String.valueOf((char) (NO_FINAL + 1 + index)).concat(decompose(form.substring(1)));
    }
    if (first >= FIRST_VOWEL_LETTER && first < FIRST_VOWEL_LETTER + MEDIALS) {
      char medial = (char) (FIRST_MEDIAL + first - FIRST_VOWEL_LETTER);
      return String.valueOf(medial).concat(decompose(form.substring(1)));
    }
    return decompose(form);
  }

  static boolean isInitial(char c) {
    return c >= FIRST_INITIAL && c < FIRST_INITIAL + INITIAL_LETTERS.length();
  }

  static boolean isMedial(char c) {
    return c >= FIRST_MEDIAL && c < FIRST_MEDIAL + MEDIALS;
  }

  static boolean isFinal(char c) {
    return c > NO_FINAL && c < NO_FINAL + FINALS;
  }
}
