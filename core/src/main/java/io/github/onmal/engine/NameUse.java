package io.github.onmal.engine;

import io.github.onmal.cue.Memory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a draft uses a customer's name. Names are compared as strings: a dictionary takes
 * 이슬 or 한별 for a common noun.
 */
final class NameUse {

  /** The shortest beginning of a name that may stand for it. */
  private static final int SHORTEST_PART = 2;

  private static final int NAMES_REMEMBERED = 64;

  private final Names names;
  private final List<Set<String>> nicknames = new ArrayList<>();
  private final NameInOtherScript otherScript;

  /** A name is asked about again and again while its draft is typed. */
  private final Memory<String, Set<String>> forms = new Memory<>(NAMES_REMEMBERED);

  private final Memory<String, Boolean> usable = new Memory<>(NAMES_REMEMBERED);

  NameUse(Names names) {
    this.names = names;
    names.forEachList(
        (name, group) -> {
          if (name.startsWith("nickname")) {
            nicknames.add(group);
          }
        });
    otherScript =
        new NameInOtherScript(names.list("title"), names.list("surname"), names.list("honorific"));
  }

  boolean isUsable(@Nullable String name) {
    if (name == null) {
      return false;
    }
    Boolean known = usable.find(name);
    if (known == null) {
      known = isSomebody(name);
      usable.keep(name, known);
    }
    return known;
  }

  private boolean isSomebody(String name) {
    if (name.isBlank() || name.indexOf('@') >= 0 || name.indexOf('*') >= 0) {
      return false;
    }
    if (name.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    List<String> words = Names.words(names.withoutHonorific(name.trim()));
    if (words.isEmpty()) {
      return false;
    }
    String last = words.get(words.size() - 1);
    return !names.list("company").contains(last)
        && !names.list("nobody").contains(name.trim().toLowerCase(Locale.ROOT))
        && words.stream().noneMatch(names.list("nobody")::contains);
  }

  /** Whether a draft uses a name, in its own script or, a Korean one, in the other. */
  boolean isUsed(String name, String draft) {
    if (isUsedAsWritten(name, draft)) {
      return true;
    }
    String bare = names.withoutHonorific(name.trim());
    return Names.hasHangul(bare)
        ? otherScript.usesInLatin(bare.replace(" ", ""), draft)
        : otherScript.usesInHangul(names.untitled(Names.plain(bare)), draft);
  }

  boolean isUsedAsWritten(String name, String draft) {
    if (isWritten(name, draft)) {
      return true;
    }
    String spelledName = Names.spelledOut(name);
    String spelledDraft = Names.spelledOut(draft);
    return (!spelledName.equals(name) || !spelledDraft.equals(draft))
        && isWritten(spelledName, spelledDraft);
  }

  private boolean isWritten(String name, String draft) {
    // There is no lower case of Hangul.
    String text = Names.isHangul(name) ? draft : Names.plain(draft);
    for (String form : forms(Names.plain(name))) {
      if (names.list("common").contains(form)
          ? isAddressed(form, text, draft)
          : occurs(form, text)) {
        return true;
      }
      boolean latin = form.charAt(0) < 0x250;
      for (int length = SHORTEST_PART; latin && length < form.length(); length++) {
        if (isAddressed(form.substring(0, length), text, draft)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a name that is a word as well (Will, May), or the beginning of a name (Jo of Joanna),
   * occurs with a capital where somebody is addressed: after a greeting word, a title or a comma,
   * or before one.
   */
  private boolean isAddressed(String form, String text, String draft) {
    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      int end = at + form.length();
      boolean word =
          (at == 0 || !Character.isLetter(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetter(text.charAt(end)));
      if (word && text.length() == draft.length() && Character.isUpperCase(draft.charAt(at))) {
        int before = at;
        while (before > 0 && text.charAt(before - 1) == ' ') {
          before--;
        }
        int wordEnd = before > 0 && text.charAt(before - 1) == '.' ? before - 1 : before;
        int start = wordEnd;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
          start--;
        }
        String wordBefore = text.substring(start, wordEnd);
        boolean called = end == text.length() || ",!:\n".indexOf(text.charAt(end)) >= 0;
        boolean opens = before == 0 || text.charAt(before - 1) == '\n';
        if (opens && called
            || before > 0 && text.charAt(before - 1) == ','
            || wordEnd == before && names.list("greeting").contains(wordBefore)
            || names.list("title").contains(wordBefore)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A Korean name as it is stored, without what follows it; of others the first name, or title and
   * last name.
   */
  String greetingForm(String name) {
    String trimmed = String.join(" ", Names.pieces(name, false));
    if (Names.hasHangul(trimmed)) {
      return names.withoutHonorific(trimmed);
    }
    List<String> words = Names.pieces(trimmed, false);
    boolean titled = names.list("title").contains(Names.bareWord(words.get(0)));
    if (titled && words.size() > 1) {
      return words.get(0) + " " + words.get(words.size() - 1);
    }
    int comma = trimmed.indexOf(',');
    List<String> afterComma =
        comma < 0 ? List.of() : Names.pieces(trimmed.substring(comma + 1), false);
    return afterComma.isEmpty() ? words.get(0) : afterComma.get(0);
  }

  /** Every form of the name that counts as using it, lower case. */
  private Set<String> forms(String name) {
    Set<String> known = forms.find(name);
    if (known == null) {
      known = formsOf(name);
      forms.keep(name, known);
    }
    return known;
  }

  private Set<String> formsOf(String name) {
    Set<String> forms = new HashSet<>();
    String bare = names.withoutHonorific(name.trim());
    if (Names.hasHangul(bare)) {
      String joined = bare.replace(" ", "");
      forms.add(bare);
      forms.add(joined);
      for (String piece : Names.pieces(bare, false)) {
        if (piece.length() >= 2) {
          forms.add(piece);
        }
      }
      int length = joined.length();
      if (length >= 3) {
        boolean longSurname = names.list("surname").contains(joined.substring(0, 2)) && length > 3;
        forms.add(joined.substring(longSurname ? 2 : 1));
        for (String honorific : names.list("honorific")) {
          forms.add(joined.substring(0, longSurname ? 2 : 1) + " " + honorific);
        }
        String middle = "*".repeat(length - 2);
        forms.add(joined.charAt(0) + middle + joined.charAt(length - 1));
        forms.add(joined.charAt(0) + "○".repeat(length - 2) + joined.charAt(length - 1));
        forms.add(joined.charAt(0) + "*".repeat(length - 1));
      }
      return forms;
    }
    for (String word : Names.words(bare)) {
      if (!names.list("title").contains(word)) {
        forms.add(word);
        for (Set<String> group : nicknames) {
          if (group.contains(word)) {
            forms.addAll(group);
          }
        }
      }
    }
    forms.removeIf(form -> form.length() < 2);
    return forms;
  }

  /**
   * Whether a form occurs as a word; after a Korean name a particle or honorific may follow at
   * once.
   */
  private static boolean occurs(String form, String text) {
    boolean korean = Names.hasHangul(form);
    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
      int end = at + form.length();
      boolean ends = korean || end == text.length() || !Character.isLetter(text.charAt(end));
      if (ends && (begins || korean && form.length() > 2)) {
        return true;
      }
    }
    return false;
  }
}
