package io.github.onmal.email;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a person's name from the display name of an address. */
final class PersonName {

  private static final Pattern AROUND =
      Pattern.compile("^['\"\u2018\u201C\\s]+|['\"\u2019\u201D\\s]+$");
  private static final Pattern ASIDE = Pattern.compile("\\s*[(\\[<（【].*$");
  private static final Pattern FURTHER = Pattern.compile("\\s*[/|·].*$|\\s+-\\s.*$");
  private static final Pattern KOREAN = Pattern.compile("[가-힣]{2,4}");
  private static final Pattern LATIN =
      Pattern.compile(
          "[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'\u2019-]*\\.?( [A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'\u2019-]*\\.?){0,3}");

  /** One word alone is a name if it is written like one: minsukim and ONMAL are not. */
  private static final Pattern ALONE = Pattern.compile("[A-ZÀ-Þ].*[a-zß-ÿ].*");

  private static final int LONGEST = 200;
  private static final int LONGEST_SURNAME = 2;

  private PersonName() {}

  /** The name of a person, or null where it is none: an address, a department, a company. */
  static @Nullable String of(@Nullable String displayName) {
    if (displayName == null || displayName.length() > LONGEST) {
      return null;
    }
    String name = AROUND.matcher(displayName).replaceAll("");
    name = FURTHER.matcher(ASIDE.matcher(name).replaceFirst("")).replaceFirst("");
    name = name.strip().replaceAll("\\s+", " ");
    if (MailPatterns.found(MailPatterns.NOBODY, name)) {
      return null;
    }
    String korean = withoutTitle(name).replace(" ", "");
    if (KOREAN.matcher(korean).matches()) {
      boolean person =
          startsWithSurname(korean) && !MailPatterns.found(MailPatterns.NOBODY, korean);
      return person ? korean : null;
    }
    int comma = name.indexOf(", ");
    String ordered = comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
    boolean person =
        LATIN.matcher(ordered).matches()
            && (ordered.indexOf(' ') > 0 || ALONE.matcher(ordered).matches());
    return person ? ordered : null;
  }

  private static boolean startsWithSurname(String name) {
    for (int length = 1; length <= LONGEST_SURNAME; length++) {
      if (MailPatterns.SURNAMES.contains(name.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  /** A Korean name without the titles after it: 김민수 과장님 is 김민수. */
  private static String withoutTitle(String name) {
    String bare = name;
    for (boolean found = true; found; ) {
      found = false;
      for (String title : MailPatterns.TITLES) {
        int rest = bare.length() - title.length();
        boolean spaced = rest > 0 && bare.charAt(rest - 1) == ' ';
        if (bare.endsWith(title) && (spaced || rest >= 2 && title.endsWith("님"))) {
          bare = bare.substring(0, rest).stripTrailing();
          found = true;
        }
      }
    }
    return bare;
  }
}
