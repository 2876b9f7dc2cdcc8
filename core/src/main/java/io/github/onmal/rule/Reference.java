package io.github.onmal.rule;

import io.github.onmal.text.EditDistance;
import io.github.onmal.text.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A number, date, time, amount or address that a text names.
 *
 * @param kind {@code number}, {@code code}, {@code plate}, {@code phone}, {@code email}, {@code
 *     date}, {@code clock} or {@code amount}
 * @param label the shared reference lexicon that names it, such as an order number, or null where
 *     the text does not say what it is; only numbers have one
 * @param value what is compared, whatever the way of writing it: digits and letters without
 *     separators, month and day, minutes of the half day, the sum and its currency
 * @param span where it is in its normalized text
 * @param text it as written
 */
public record Reference(String kind, @Nullable String label, String value, Span span, String text) {

  /** How many digits of a telephone number say what kind of number it is. */
  private static final int PREFIX = 3;

  /** The shortest number that is known again when two of its digits have changed places. */
  private static final int LONG_ENOUGH = 6;

  /** The same of letters and digits, which are seldom as like each other as numbers are. */
  private static final int LONG_ENOUGH_CODE = 5;

  /** Whether it may be the same thing as another: of one kind, not named differently. */
  boolean comparable(Reference other) {
    return kind.equals(other.kind)
        && (label == null || other.label == null || label.equals(other.label));
  }

  /** Whether it is the same as another. */
  boolean same(Reference other) {
    return kind.equals(other.kind) && value.equals(other.value);
  }

  /**
   * Whether it looks like a slip of the pen for another: most of it is the same. Two dates, times
   * or sums are as easily two things, so for these that much is not enough.
   */
  boolean resembles(Reference other) {
    if (same(other)) {
      return false;
    }
    return switch (kind) {
      case "amount" -> amountSlip(value, other.value);
      case "date", "clock" -> true;
      case "phone" ->
          value.length() == other.value.length()
              && value.startsWith(other.value.substring(0, PREFIX))
              && EditDistance.between(value, other.value) <= 2;
      case "email" -> EditDistance.between(value, other.value) <= 2;
      default -> {
        int longest = Math.max(value.length(), other.value.length());
        int slips = EditDistance.between(value, other.value);
        yield slips == 1 && longest >= 4 || slips == 2 && longest >= 7;
      }
    };
  }

  /** A nought too many or too few, two digits swapped, or one digit wrong in a sum not round. */
  private static boolean amountSlip(String mine, String given) {
    int unit = mine.indexOf(' ');
    int otherUnit = given.indexOf(' ');
    if (unit < 0 || otherUnit < 0 || !mine.substring(unit).equals(given.substring(otherUnit))) {
      return false;
    }
    String a = mine.substring(0, unit);
    String b = given.substring(0, otherUnit);
    if (a.length() != b.length()) {
      String shorter = a.length() < b.length() ? a : b;
      String longer = a.length() < b.length() ? b : a;
      return longer.equals(shorter + "0") || longer.equals(shorter + "00");
    }
    return EditDistance.between(a, b) == 1 && significant(a) >= 2 && significant(b) >= 2;
  }

  /**
   * Whether it can hardly be another one: two digits changed places, in a sum that is not round or
   * in a number long enough.
   */
  boolean mistypes(Reference other) {
    if (!resembles(other) || other.kind.equals("date") || other.kind.equals("clock")) {
      return false;
    }
    String mine = digits(value);
    String given = digits(other.value);
    boolean telling =
        switch (kind) {
          case "amount" -> significant(given) >= 2;
          case "code" -> given.length() >= LONG_ENOUGH_CODE;
          default -> given.length() >= LONG_ENOUGH;
        };
    return telling
        && mine.length() == given.length()
        && Arrays.equals(mine.chars().sorted().toArray(), given.chars().sorted().toArray());
  }

  /** The digits of a sum without its unit; of anything else all there is. */
  private static String digits(String value) {
    int unit = value.indexOf(' ');
    return unit < 0 ? value : value.substring(0, unit);
  }

  private static int significant(String digits) {
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return end;
  }
}
