package io.github.onmal.engine;

import io.github.onmal.rewrite.korean.Hangul;
import io.github.onmal.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Korean names in Latin letters. Names keep the spelling their bearers chose, 정 is Jeong, Jung or
 * Chung, so nothing is transcribed here; the question is whether a spelling may stand for a name.
 */
final class Romanization {

  private static final String NO_LETTER = "-";

  /** The kinds of sounds in a syllable, in order. */
  private static final List<String> KINDS = List.of("initial", "vowel", "final");

  private static final int VOWEL = 1;

  /** By kind and sound, as in {@code initial} and {@code ㄱ}. */
  private final Map<String, List<String>> spellings = new HashMap<>();

  Romanization() {
    for (Table.Row row : Table.read(Romanization.class, "romanization.txt").rows()) {
      List<String> latin = new ArrayList<>();
      for (String spelling : row.words(2)) {
        latin.add(spelling.replace(NO_LETTER, ""));
      }
      spellings.put(key(row.cell(0), row.cell(1)), latin);
    }
  }

  /**
   * Whether a spelling may stand for a name.
   *
   * @param latin small letters, nothing else
   * @param hangul syllables, nothing else
   */
  boolean mayStandFor(String latin, String hangul) {
    return mayStandFor(latin, 0, hangul, 0);
  }

  private boolean mayStandFor(String latin, int from, String hangul, int syllable) {
    if (syllable == hangul.length()) {
      return from == latin.length();
    }
    for (String whole : spellings("syllable", hangul.substring(syllable, syllable + 1))) {
      if (latin.startsWith(whole, from)
          && mayStandFor(latin, from + whole.length(), hangul, syllable + 1)) {
        return true;
      }
    }
    String sounds = Hangul.fold(Hangul.decompose(hangul.substring(syllable, syllable + 1)));
    return sounds.length() > 1 && maySound(latin, from, sounds, 0, hangul, syllable);
  }

  /** Whether the spelling goes on with a sound of a syllable, and with all that follow. */
  private boolean maySound(
      String latin, int from, String sounds, int sound, String hangul, int syllable) {
    if (sound == sounds.length()) {
      return mayStandFor(latin, from, hangul, syllable + 1);
    }
    for (String spelling : spellings(sounds, sound)) {
      if (latin.startsWith(spelling, from)
          && maySound(latin, from + spelling.length(), sounds, sound + 1, hangul, syllable)) {
        return true;
      }
    }
    return false;
  }

  private List<String> spellings(String sounds, int sound) {
    String letter = sounds.substring(sound, sound + 1);
    List<String> closed = List.of();
    if (sound == VOWEL && sounds.length() > VOWEL + 1) {
      closed = spellings("closed", letter);
    }
    return closed.isEmpty() ? spellings(KINDS.get(sound), letter) : closed;
  }

  private List<String> spellings(String kind, String sound) {
    return spellings.getOrDefault(key(kind, sound), List.of());
  }

  private static String key(String kind, String sound) {
    return kind + ' ' + sound;
  }
}
