package io.github.onmal;

import io.github.onmal.rewrite.Template;
import io.github.onmal.rewrite.Template.Filled;
import io.github.onmal.rewrite.english.Contractions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Fits English rewrites to what stands before and after them. */
final class EnglishJoints {

  /** What a sentence may begin with that goes on from one before it, and says nothing more. */
  private static final Set<String> JOINING = Set.of("and", "but", "so", "also", "plus", "yet");

  /** What only follows something said before. */
  private static final Set<String> BACK = Set.of("then", "too", "however", "otherwise");

  private EnglishJoints() {}

  /** Whether a sentence makes sense only after what stands before it: if it hurts before then. */
  static boolean looksBack(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    if (lower.startsWith("again") || lower.startsWith("once again")) {
      return true;
    }
    for (String word : lower.split("[^a-z']+")) {
      if (BACK.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A sentence as it opens a reply: without the word that joined it to others, and, after a comma,
   * without its capital.
   */
  static String opening(String text, int at, String sentence) {
    int word = sentence.indexOf(' ');
    boolean joins =
        word > 0 && JOINING.contains(sentence.substring(0, word).toLowerCase(Locale.ROOT));
    String said = joins ? Template.capitalized(sentence.substring(word + 1).strip()) : sentence;
    return Edits.followsComma(text, at) ? Edits.uncapitalized(said) : said;
  }

  /** A sentence as it goes on after a salutation and a comma, without its capital. */
  static Filled joined(String text, int at, Filled filled) {
    return Edits.followsComma(text, at)
        ? new Filled(Edits.uncapitalized(filled.text()), filled.blanks(), filled.usedContext())
        : filled;
  }

  /** Whether the ’s after a noun would go with it, which may be a verb: your order's late. */
  static boolean losesEnding(String old, String after) {
    String last = old.substring(old.lastIndexOf(' ') + 1);
    String word = last.toLowerCase(Locale.ROOT).replace('’', '\'');
    String[] words = Contractions.expand(word);
    return words.length == 1 && word.startsWith(words[0] + "'") && !after.endsWith(last);
  }

  /** With the first word of the contraction that a match begins in the middle of. */
  static Filled whole(String old, Filled filled) {
    int end = 0;
    while (end < old.length() && !Character.isWhitespace(old.charAt(end))) {
      end++;
    }
    String word = old.substring(0, end);
    if (Edits.keepsStart(filled.text(), word)) {
      return filled;
    }
    String first = Contractions.expand(word.toLowerCase(Locale.ROOT).replace('’', '\''))[0];
    String kept = Character.isUpperCase(word.charAt(0)) ? Template.capitalized(first) : first;
    String lead = filled.text().isEmpty() ? kept : kept + " ";
    List<Template.Blank> blanks = new ArrayList<>();
    for (Template.Blank blank : filled.blanks()) {
      blanks.add(new Template.Blank(blank.name(), blank.span().shift(lead.length())));
    }
    return new Filled(lead + filled.text(), blanks, filled.usedContext());
  }
}
