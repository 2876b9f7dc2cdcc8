package io.github.onmal;

import io.github.onmal.rewrite.Template;
import io.github.onmal.rewrite.Template.Filled;
import io.github.onmal.rewrite.english.Connectives;
import io.github.onmal.rewrite.english.Contractions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fits English rewrites to what stands before and after them. */
final class EnglishJoints {

  private EnglishJoints() {}

  /**
   * A sentence as it opens a reply: without the word that joined it to others, and, after a comma,
   * without its capital.
   */
  static String opening(String text, int at, String sentence) {
    int word = sentence.indexOf(' ');
    boolean joins = word > 0 && Connectives.joins(sentence.substring(0, word));
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
