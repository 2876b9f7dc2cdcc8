package io.github.onmal.check.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table hold what, each by its index, or -1 where there is none.
 *
 * @param replies the columns that hold replies
 * @param allowances the column of comments that let rules pass
 */
record TableColumns(
    List<ReplyColumn> replies, int key, int title, int language, int channel, int allowances) {

  /**
   * A column of replies.
   *
   * @param name how its header is written
   * @param language the language its name tells, or null
   */
  record ReplyColumn(int index, String name, @Nullable String language) {}

  /**
   * Finds the columns by the header row. Of the columns the layout names for replies, all count.
   * Where it names none, the first usual name that is there counts, with all its variants: a
   * language ({@code reply_ko}, {@code 답변(영어)}) or a number ({@code reply2}); or else the columns
   * that are called like languages.
   *
   * @return without replies, if no column holds any
   */
  static TableColumns of(List<String> header, Layout layout) {
    return new TableColumns(
        replies(header, layout.replies()),
        first(header, List.of(), "key"),
        first(header, layout.title(), "title"),
        first(header, layout.language(), "language"),
        first(header, layout.channel(), "channel"),
        first(header, List.of(), "allow"));
  }

  private static int first(List<String> header, List<String> given, String usual) {
    Map<String, Integer> indices = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      indices.putIfAbsent(FieldWords.plain(header.get(i)), i);
    }
    List<String> names =
        given.isEmpty() ? FieldWords.usual(usual) : given.stream().map(FieldWords::plain).toList();
    for (String name : names) {
      Integer index = indices.get(name);
      if (index != null) {
        return index;
      }
    }
    return -1;
  }

  private static List<ReplyColumn> replies(List<String> header, List<String> given) {
    List<String> plain = header.stream().map(FieldWords::plain).toList();
    List<ReplyColumn> found = new ArrayList<>();
    if (!given.isEmpty()) {
      List<String> names = given.stream().map(FieldWords::plain).toList();
      for (int i = 0; i < header.size(); i++) {
        if (names.contains(plain.get(i))) {
          found.add(new ReplyColumn(i, header.get(i), languageIn(plain.get(i))));
        }
      }
      return found;
    }
    for (String usual : FieldWords.usual("reply")) {
      for (int i = 0; i < header.size(); i++) {
        String name = plain.get(i);
        String language = languageBeside(usual, name);
        if (name.equals(usual) || language != null || isNumbered(usual, name)) {
          found.add(new ReplyColumn(i, header.get(i), language));
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    for (int i = 0; i < header.size(); i++) {
      String language = FieldWords.languageNamed(plain.get(i));
      if (language != null) {
        found.add(new ReplyColumn(i, header.get(i), language));
      }
    }
    return found;
  }

  private static @Nullable String languageIn(String name) {
    String whole = FieldWords.languageNamed(name);
    if (whole != null) {
      return whole;
    }
    for (String usual : FieldWords.usual("reply")) {
      String language = languageBeside(usual, name);
      if (language != null) {
        return language;
      }
    }
    return null;
  }

  /** The language that stands before or after a name, or null. */
  private static @Nullable String languageBeside(String usual, String name) {
    if (name.startsWith(usual)) {
      return FieldWords.languageNamed(name.substring(usual.length()));
    }
    return name.endsWith(usual)
        ? FieldWords.languageNamed(name.substring(0, name.length() - usual.length()))
        : null;
  }

  private static boolean isNumbered(String usual, String name) {
    return name.startsWith(usual)
        && name.length() > usual.length()
        && name.chars().skip(usual.length()).allMatch(Character::isDigit);
  }
}
