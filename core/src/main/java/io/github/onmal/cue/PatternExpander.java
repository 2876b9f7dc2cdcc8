package io.github.onmal.cue;

import io.github.onmal.rewrite.english.Contractions;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Nearest;
import io.github.onmal.rule.Problem;
import io.github.onmal.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes patterns out for one language: classes as what they list, words as texts of the language
 * are cut.
 */
final class PatternExpander {

  private final Language language;
  private final Map<String, List<Located>> classes;
  private final List<Problem> problems;
  private final Map<String, Pattern> parsedClasses = new HashMap<>();
  private final Set<String> opened = new HashSet<>();

  PatternExpander(Language language, Map<String, List<Located>> classes, List<Problem> problems) {
    this.language = language;
    this.classes = classes;
    this.problems = problems;
  }

  /** Notes what is wrong with classes, used or not. */
  void checkClasses() {
    for (Map.Entry<String, List<Located>> entry : classes.entrySet()) {
      try {
        classPattern(new Pattern.ClassName(entry.getKey()));
      } catch (PatternParser.SyntaxException wrong) {
        problems.add(entry.getValue().get(0).problem(String.valueOf(wrong.getMessage())));
      }
    }
  }

  /**
   * Replaces classes by what they list, joins Korean literals, and splits English words as texts
   * are split.
   */
  Pattern expand(Pattern pattern) throws PatternParser.SyntaxException {
    if (pattern instanceof Pattern.Word word) {
      return word(word);
    }
    if (pattern instanceof Pattern.ClassName name) {
      return classPattern(name);
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      List<Pattern> parts = new ArrayList<>();
      for (Pattern part : sequence.parts()) {
        Pattern flat = expand(part);
        if (flat instanceof Pattern.Sequence inner) {
          inner.parts().forEach(one -> join(parts, one));
        } else {
          join(parts, flat);
        }
      }
      return parts.size() == 1 ? parts.get(0) : new Pattern.Sequence(parts);
    }
    if (pattern instanceof Pattern.Choice choice) {
      List<Pattern> options = new ArrayList<>();
      for (Pattern option : choice.options()) {
        Pattern flat = expand(option);
        if (flat instanceof Pattern.Choice inner) {
          options.addAll(inner.options());
        } else {
          options.add(flat);
        }
      }
      return new Pattern.Choice(options);
    }
    if (pattern instanceof Pattern.Maybe maybe) {
      return new Pattern.Maybe(expand(maybe.part()));
    }
    if (pattern instanceof Pattern.Not not) {
      return new Pattern.Not(expand(not.part()));
    }
    if (pattern instanceof Pattern.Capture capture) {
      return new Pattern.Capture(capture.name(), expand(capture.part()));
    }
    if (pattern instanceof Pattern.Comma && language == Language.ENGLISH) {
      // As a word it can be looked up, so a pattern that begins with one is not tried everywhere.
      return new Pattern.Word(",", false);
    }
    return pattern;
  }

  /** Two Korean literals in a row are one, whatever the spacing. */
  private void join(List<Pattern> parts, Pattern part) {
    if (language == Language.KOREAN
        && !parts.isEmpty()
        && parts.get(parts.size() - 1) instanceof Pattern.Word before
        && part instanceof Pattern.Word word
        && !before.open()) {
      parts.set(parts.size() - 1, new Pattern.Word(before.text() + word.text(), word.open()));
    } else {
      parts.add(part);
    }
  }

  private Pattern word(Pattern.Word word) {
    if (language == Language.KOREAN) {
      return word;
    }
    List<Pattern> parts = new ArrayList<>();
    for (String piece : word.text().toLowerCase(Locale.ROOT).split("-")) {
      for (String part : Contractions.expand(piece)) {
        if (!part.isEmpty()) {
          parts.add(new Pattern.Word(part, false));
        }
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Pattern.Sequence(parts);
  }

  private Pattern classPattern(Pattern.ClassName name) throws PatternParser.SyntaxException {
    List<Located> listed = classes.get(name.name());
    Vocabulary.Builtin builtin = Vocabulary.Builtin.named(name.name());
    if (listed == null) {
      if (builtin != null) {
        return name;
      }
      Set<String> valid = new TreeSet<>(classes.keySet());
      valid.addAll(Vocabulary.Builtin.names());
      throw new PatternParser.SyntaxException(
          "class `" + name.name() + "` is not known; " + Nearest.expected(name.name(), valid));
    }
    Pattern known = parsedClasses.get(name.name());
    if (known != null) {
      return known;
    }
    if (!opened.add(name.name())) {
      throw new PatternParser.SyntaxException("class `" + name.name() + "` contains itself");
    }
    List<Pattern> options = new ArrayList<>();
    for (Located one : listed) {
      try {
        Pattern flat = expand(PatternParser.parse(one.text()));
        if (flat instanceof Pattern.Choice choice) {
          options.addAll(choice.options());
        } else {
          options.add(flat);
        }
      } catch (PatternParser.SyntaxException wrong) {
        problems.add(one.problem(String.valueOf(wrong.getMessage())));
      }
    }
    if (builtin != null) {
      options.add(name);
    }
    opened.remove(name.name());
    Pattern pattern = new Pattern.Choice(grouped(options));
    parsedClasses.put(name.name(), pattern);
    return pattern;
  }

  /** Puts the one-word options of a class into one atom, so that a class costs one look-up. */
  private List<Pattern> grouped(List<Pattern> options) {
    List<Pattern> single = new ArrayList<>();
    List<Pattern> others = new ArrayList<>();
    for (Pattern option : options) {
      if (option instanceof Pattern.Word
          || option instanceof Pattern.Lemma
          || option instanceof Pattern.ClassName) {
        single.add(option);
      } else {
        others.add(option);
      }
    }
    if (others.isEmpty() || single.size() < 2) {
      return options;
    }
    List<Pattern> grouped = new ArrayList<>();
    grouped.addAll(others);
    grouped.add(new Pattern.Choice(single));
    return grouped;
  }
}
