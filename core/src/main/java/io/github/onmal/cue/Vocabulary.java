package io.github.onmal.cue;

import io.github.onmal.text.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of one language: knows which atoms occur where in a sentence. */
interface Vocabulary {

  /** Classes that are not lists of words, by name. */
  enum Builtin {
    /** A number in digits. */
    NUM,
    /** A date in digits, such as 2024.11.25 or 5/12. */
    DATE,
    /** A time of day in digits, such as 10:30. */
    CLOCK,
    /** A number with a currency sign. */
    AMOUNT,
    /** A payment card number whose check digit is right. */
    CARD,
    /** A number in the groups of a card number, whatever its check digit. */
    CARDLIKE,
    /** A resident registration number or a social security number. */
    PERSONID,
    /** What may be somebody's name: a noun (Korean), a capitalised word (English). */
    NAME,
    /** A run of noun tokens (Korean). */
    NOUN,
    /** Any word. */
    WORD,
    /** An emoji. */
    EMOJI,
    /** Two or more of the same sign or jamo in a row: !!, ?!, ~~, ㅋㅋ. */
    RUN,
    /** A word of two or more letters, all of them capitals (English). */
    CAPS,
    /** A placeholder. */
    SLOT,
    /** Signs in place of a value. */
    FILLER,
    /** A web or e-mail address. */
    URL,
    /** A Korean particle. */
    J,
    /** A word that ends in ㄹ, and so on. */
    FINAL_L,
    /** Ends in ㄴ. */
    FINAL_N,
    /** Ends in ㅁ. */
    FINAL_M,
    /** Ends in ㅂ. */
    FINAL_B;

    private static final Map<String, Builtin> NAMED = new HashMap<>();

    static {
      for (Builtin builtin : values()) {
        NAMED.put(builtin.name(), builtin);
      }
      NAMED.put("-ㄹ", FINAL_L);
      NAMED.put("-ㄴ", FINAL_N);
      NAMED.put("-ㅁ", FINAL_M);
      NAMED.put("-ㅂ", FINAL_B);
    }

    /** The class a pattern names, or null. */
    static @Nullable Builtin named(String name) {
      return NAMED.get(name);
    }

    /** The names a pattern may use. */
    static Set<String> names() {
      return NAMED.keySet();
    }
  }

  /**
   * Makes an atom of the members of a choice.
   *
   * @param members words, lemmas and built-in classes only
   * @return its number, counted from 0
   * @throws IllegalArgumentException if a lemma or an ending is not known
   */
  int atom(List<Member> members);

  /** One way an atom can be met. */
  record Member(
      Pattern.@Nullable Word word, Pattern.@Nullable Lemma lemma, @Nullable Builtin builtin) {

    /**
     * Appends what tells it from others. By hand: the toString of a record is slow in a cold JVM.
     */
    void describe(StringBuilder key) {
      if (word != null) {
        key.append(word.open() ? 'o' : 'w').append(word.text());
      } else if (lemma != null) {
        key.append('l').append(lemma.lemma()).append('[').append(lemma.filter()).append(']');
      } else {
        key.append('b').append(builtin);
      }
      key.append('\n');
    }

    void write(PackedWriter out) {
      if (word != null) {
        out.number(word.open() ? 1 : 0);
        out.text(word.text());
      } else if (lemma != null) {
        out.number(lemma.filter() == null ? 2 : 3);
        out.text(lemma.lemma());
        if (lemma.filter() != null) {
          out.text(lemma.filter());
        }
      } else if (builtin != null) {
        out.number(4);
        out.text(builtin.name());
      }
    }

    static Member read(PackedReader in) {
      int kind = in.number();
      String text = in.text();
      return switch (kind) {
        case 0, 1 -> new Member(new Pattern.Word(text, kind == 1), null, null);
        case 2, 3 -> new Member(null, new Pattern.Lemma(text, kind == 2 ? null : in.text()), null);
        default -> new Member(null, null, Builtin.valueOf(text));
      };
    }
  }

  /** The number of atoms made. */
  int size();

  /** How common an atom is: the more, the worse an anchor. */
  int commonness(int atom);

  /**
   * Says what the atoms begin and which groups they are of. To be called once, after the last atom
   * is made.
   */
  void index(PatternIndex index);

  /** Lays a sentence out. */
  Line lay(Sentence sentence);
}
