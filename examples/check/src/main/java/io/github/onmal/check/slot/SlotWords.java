package io.github.onmal.check.slot;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.json.Names;
import io.github.onmal.rewrite.korean.Hangul;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words in and around slots say of them, by {@code words.properties}. */
final class SlotWords {

  private static final SlotWords STANDARD = new SlotWords();
  private static final int LONGEST_WORD = 16;

  private final Map<String, Word> words = new HashMap<>();
  private final Set<String> days;
  private final Set<String> html;
  private final Set<String> tags;
  private final Set<String> loneTags;
  private final List<String> honorifics;
  private final List<String> screenAfter;
  private final List<String> screenBefore;

  private enum Role {
    /** Somebody or something that has a name. */
    OWNER,
    /** A name of whatever the words before it say. */
    NAME,
    /** A name of a person. */
    PERSON_NAME,
    /** Anything else that tells the kind. */
    FIELD,
    /** A word that tells nothing. */
    ASIDE
  }

  private record Word(Role role, SlotKind kind) {}

  /**
   * What a name says.
   *
   * @param kind what will stand there
   * @param known whether every word of it is known, and they tell the kind
   */
  record Reading(SlotKind kind, boolean known) {}

  private SlotWords() {
    Properties file = new Properties();
    try (InputStream in = SlotWords.class.getResourceAsStream("words.properties")) {
      if (in == null) {
        throw new IllegalStateException("words.properties is missing; expected it here");
      }
      file.load(new InputStreamReader(in, UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("words.properties cannot be read", unreadable);
    }
    for (SlotKind kind : SlotKind.values()) {
      add(file, "owner." + Names.of(kind), new Word(Role.OWNER, kind));
      add(file, "field." + Names.of(kind), new Word(Role.FIELD, kind));
    }
    add(file, "name", new Word(Role.NAME, SlotKind.TEXT));
    add(file, "name.person", new Word(Role.PERSON_NAME, SlotKind.CUSTOMER_NAME));
    add(file, "aside", new Word(Role.ASIDE, SlotKind.TEXT));
    days = new HashSet<>(list(file, "day"));
    html = new HashSet<>(list(file, "html"));
    tags = new HashSet<>(list(file, "tags"));
    loneTags = new HashSet<>(list(file, "tags.alone"));
    honorifics = list(file, "honorifics");
    screenAfter = list(file, "screen.after");
    screenBefore = list(file, "screen.before");
  }

  static SlotWords standard() {
    return STANDARD;
  }

  private void add(Properties file, String key, Word word) {
    list(file, key).forEach(one -> words.put(one, word));
  }

  private static List<String> list(Properties file, String key) {
    List<String> list = new ArrayList<>();
    for (String word : file.getProperty(key, "").split(",", -1)) {
      if (!word.isBlank()) {
        list.add(word.strip());
      }
    }
    return List.copyOf(list);
  }

  /** What a name says of its slot: the most telling word decides, which is the last but for 명. */
  Reading read(String name) {
    List<String> parts = parts(name);
    SlotKind kind = kind(parts);
    return new Reading(kind, kind != SlotKind.TEXT && words.keySet().containsAll(parts));
  }

  /** Whether a name is that of a day, which ends in 일 as it is read. */
  boolean isDay(String name) {
    List<String> parts = parts(name);
    int last = lastTelling(parts);
    return last >= 0 && days.contains(parts.get(last));
  }

  private int lastTelling(List<String> parts) {
    int last = parts.size() - 1;
    while (last > 0 && is(word(parts, last), Role.ASIDE)) {
      last--;
    }
    return last;
  }

  private SlotKind kind(List<String> parts) {
    int last = lastTelling(parts);
    Word telling = last < 0 ? null : word(parts, last);
    if (telling == null || is(telling, Role.OWNER) || is(telling, Role.FIELD)) {
      return telling == null ? SlotKind.TEXT : telling.kind();
    }
    if (is(telling, Role.ASIDE)) {
      return SlotKind.TEXT;
    }
    boolean person = false;
    for (int i = last; i >= 0; i--) {
      Word word = word(parts, i);
      if (word == null || is(word, Role.FIELD)) {
        return person ? SlotKind.CUSTOMER_NAME : SlotKind.TEXT;
      }
      if (is(word, Role.OWNER)) {
        return word.kind();
      }
      person |= is(word, Role.PERSON_NAME);
    }
    return SlotKind.CUSTOMER_NAME;
  }

  private static boolean is(@Nullable Word word, Role role) {
    return word != null && word.role() == role;
  }

  /** The word at an index, with the one before it where both are one: current user. */
  private @Nullable Word word(List<String> parts, int index) {
    Word both = index == 0 ? null : words.get(parts.get(index - 1) + " " + parts.get(index));
    return both == null ? words.get(parts.get(index)) : both;
  }

  /** The words of a name, at dots, underscores, spaces, humps and, in Korean, where words meet. */
  private List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
      boolean hump =
          letter
              && i > start
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (!letter || hump) {
        if (i > start) {
          split(name.substring(start, i).toLowerCase(Locale.ROOT), parts);
        }
        start = hump ? i : i + 1;
      }
    }
    return parts;
  }

  private void split(String word, List<String> to) {
    Deque<String> found = new ArrayDeque<>();
    int end = word.length();
    while (end > 0) {
      int start = Math.max(0, end - LONGEST_WORD);
      while (start < end && !words.containsKey(word.substring(start, end))) {
        start++;
      }
      if (start == end) {
        break;
      }
      found.addFirst(word.substring(start, end));
      end = start;
    }
    if (end > 0 && !Hangul.isSyllable(word.charAt(0))) {
      to.add(word);
      return;
    }
    if (end > 0) {
      found.addFirst(word.substring(0, end));
    }
    to.addAll(found);
  }

  /** Whether what stands between braces only says what is shown: {@code if vip}, {@code /each}. */
  boolean isTag(String content) {
    if (content.isEmpty() || "#/^!>".indexOf(content.charAt(0)) >= 0) {
      return !content.isEmpty();
    }
    int end = 0;
    while (end < content.length() && !Character.isWhitespace(content.charAt(end))) {
      end++;
    }
    String first = content.substring(0, end);
    return loneTags.contains(first) || end < content.length() && tags.contains(first);
  }

  boolean isHtml(String word) {
    return html.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a person is addressed from an offset on: 님, 고객님. */
  boolean isHonorific(String text, int at) {
    return startsWithAny(text, at, honorifics);
  }

  /** Whether a stretch is called by what somebody sees on a screen: a button, a menu. */
  boolean isOnScreen(String text, int start, int end) {
    int before = start;
    while (before > 0 && text.charAt(before - 1) == ' ') {
      before--;
    }
    for (String word : screenBefore) {
      int at = before - word.length();
      boolean apart = at <= 0 || !Character.isLetter(text.charAt(at - 1));
      if (at >= 0 && apart && text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return startsWithAny(text, skipSpaces(text, end), screenAfter);
  }

  static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static boolean startsWithAny(String text, int at, Collection<String> words) {
    return words.stream().anyMatch(word -> text.startsWith(word, at));
  }
}
