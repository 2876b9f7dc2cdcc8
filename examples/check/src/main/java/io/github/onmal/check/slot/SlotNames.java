package io.github.onmal.check.slot;

/** Tells what may be the name of a slot from prose and code. */
final class SlotNames {

  private static final int MOST_WORDS = 3;

  private SlotNames() {}

  /** The name in what braces hold: without filters, formats and the signs that trim spaces. */
  static String of(String content) {
    int end = 0;
    while (end < content.length() && "|,".indexOf(content.charAt(end)) < 0) {
      end++;
    }
    int start = 0;
    while (start < end && "-~&. \n".indexOf(content.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "-~ \n".indexOf(content.charAt(end - 1)) >= 0) {
      end--;
    }
    return content.substring(start, end);
  }

  /** A name, perhaps with filters, and no JSON. */
  static boolean isNameWithFilters(String content) {
    return hasLetterOrDigit(of(content))
        && "\"':[".indexOf(content.charAt(0)) < 0
        && !content.contains("\":");
  }

  /** Whether it may be the name of a slot, rather than prose or code. */
  static boolean isBraceName(String name) {
    return hasLetterOrDigit(name)
        && name.charAt(0) != '-'
        && name.chars().allMatch(c -> isNamePart((char) c) || c == ' ')
        && name.split(" +", -1).length <= MOST_WORDS;
  }

  /** Whether a tag begins as tags do: {@code if}, {@code /if}, {@code #if user}. */
  static boolean isTagStart(String tag) {
    char first = tag.charAt(0);
    return Character.isLetter(first) || first == '/' || first == '#' && tag.indexOf(' ') > 0;
  }

  /** What follows the first comma: {@code plural} in {@code n, plural, …}. */
  static String argumentType(String content) {
    String[] parts = content.split(",", 3);
    return parts.length > 1 && hasLetterOrDigit(parts[0]) ? parts[1].strip() : "";
  }

  static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || "_.-#".indexOf(c) >= 0;
  }

  static boolean isIdentifier(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  static boolean hasLetterOrDigit(String name) {
    return name.chars().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether a character makes a name tell anything: not so those of 0 and 1$s. */
  static boolean tells(int c) {
    return Character.isLetter(c) && "sdf".indexOf(c) < 0;
  }
}
