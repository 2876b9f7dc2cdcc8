package io.github.onmal.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a field holds while somebody types: Hangul is composed letter by letter. */
final class Keystrokes {

  private static final int FIRST_SYLLABLE = 0xAC00;
  private static final int SYLLABLES = 11_172;
  private static final int FINALS = 28;
  private static final int VOWELS = 21;
  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

  private Keystrokes() {}

  /** Whether a letter is composed. */
  static boolean isSyllable(char letter) {
    return letter >= FIRST_SYLLABLE && letter < FIRST_SYLLABLE + SYLLABLES;
  }

  /** The steps in which a syllable is composed: ㅎ, 하, 한 for 한. */
  static List<String> steps(char syllable) {
    int number = syllable - FIRST_SYLLABLE;
    int initial = number / FINALS / VOWELS;
    String open = String.valueOf((char) (syllable - number % FINALS));
    return Stream.of(INITIALS.substring(initial, initial + 1), open, String.valueOf(syllable))
        .distinct()
        .toList();
  }

  /** The text after each keystroke. */
  static List<String> of(String text) {
    List<String> states = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      String before = text.substring(0, i);
      if (isSyllable(letter)) {
        steps(letter).forEach(step -> states.add(before + step));
      } else {
        states.add(before + letter);
      }
    }
    return states;
  }
}
