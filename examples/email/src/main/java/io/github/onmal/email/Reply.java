package io.github.onmal.email;

import static io.github.onmal.email.MailPatterns.found;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a mail, told apart: what its author wrote, and the mail it answers.
 *
 * @param text the author's own words, lines set apart by LF, without history and signature
 * @param answered the words of the author of the mail answered, in the same form, or null
 * @param answeredAuthor the line or lines that say who wrote it, or null
 */
record Reply(String text, @Nullable String answered, @Nullable String answeredAuthor) {

  private static final int LONGEST_ATTRIBUTION = 800;
  private static final int ATTRIBUTION_LINES = 3;
  private static final int LONGEST_HEADER = 12;
  private static final int FEWEST_LABELS = 3;

  /** Tells the lines of a mail apart. */
  static Reply of(List<Line> lines) {
    List<Line> told = withHistoryQuoted(lines);
    List<Line> history = new ArrayList<>();
    for (Line line : told) {
      if (line.depth() > 0 && !line.signature()) {
        history.add(line.deeper(-1));
      }
    }
    int body = 0;
    while (body < history.size() && history.get(body).isBlank()) {
      body++;
    }
    int heading = body;
    body = afterHeading(history, body);
    String author = author(history.subList(heading, body));
    String answered = own(withHistoryQuoted(history.subList(body, history.size())));
    return new Reply(own(told), answered.isEmpty() ? null : answered, author);
  }

  /** Whether an address wrote the mail answered: then the author follows up on their own. */
  boolean answers(String address) {
    return answeredAuthor != null
        && answeredAuthor.toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
  }

  /** The lines, with one level more for history that no sign and no container marks as quoted. */
  private static List<Line> withHistoryQuoted(List<Line> lines) {
    List<Line> told = new ArrayList<>(lines.size());
    int at = 0;
    while (at < lines.size()) {
      Line line = lines.get(at);
      int attribution = line.depth() == 0 ? attributionAt(lines, at) : 0;
      boolean history =
          line.depth() == 0
              && (attribution > 0 && !isQuoted(lines, at + attribution)
                  || found(MailPatterns.SEPARATOR, line.text().strip())
                  || headerAt(lines, at) > 0);
      if (history) {
        quoteRuleBefore(told);
        lines.subList(at, lines.size()).forEach(rest -> told.add(rest.deeper(1)));
        return told;
      }
      for (int i = 0; i < Math.max(1, attribution); i++) {
        told.add(lines.get(at + i).deeper(attribution > 0 ? 1 : 0));
      }
      at += Math.max(1, attribution);
    }
    return told;
  }

  /** A rule drawn over history belongs to it. */
  private static void quoteRuleBefore(List<Line> told) {
    int last = told.size() - 1;
    while (last >= 0 && told.get(last).isBlank()) {
      last--;
    }
    if (last >= 0 && told.get(last).depth() == 0 && isRule(told.get(last).text().strip())) {
      told.remove(last);
    }
  }

  private static boolean isRule(String text) {
    return text.length() >= 5 && text.chars().allMatch(c -> c == '_' || c == '-' || c == '=');
  }

  /** Whether the next line that is not blank is quoted. */
  private static boolean isQuoted(List<Line> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        return lines.get(i).depth() > 0;
      }
    }
    return false;
  }

  /** How many lines from here name the author of what follows; 0 where none does. */
  private static int attributionAt(List<Line> lines, int at) {
    int depth = lines.get(at).depth();
    for (int count = 1; count <= ATTRIBUTION_LINES && at + count <= lines.size(); count++) {
      Line last = lines.get(at + count - 1);
      if (last.depth() != depth || last.isBlank()) {
        return 0;
      }
      if (count == 2 && !found(MailPatterns.ATTRIBUTION_START, lines.get(at).text().strip())) {
        return 0;
      }
      if (last.text().endsWith(":")) {
        String joined = joined(lines, at, count);
        return joined.length() <= LONGEST_ATTRIBUTION && found(MailPatterns.ATTRIBUTION, joined)
            ? count
            : 0;
      }
    }
    return 0;
  }

  /** How many lines from here are the header of an older mail; 0 where none is. */
  private static int headerAt(List<Line> lines, int at) {
    if (!found(MailPatterns.HEADER_FIRST, lines.get(at).text().strip())) {
      return 0;
    }
    int labels = 1;
    int end = at + 1;
    for (int i = at + 1; i < Math.min(lines.size(), at + LONGEST_HEADER); i++) {
      String text = lines.get(i).text().strip();
      if (found(MailPatterns.HEADER_OTHER, text)) {
        labels++;
        end = i + 1;
      } else if (text.isEmpty() && labels >= FEWEST_LABELS) {
        break;
      }
    }
    return labels >= FEWEST_LABELS ? end - at : 0;
  }

  /** Where the words of a quoted mail begin, after whatever says who wrote it. */
  private static int afterHeading(List<Line> history, int at) {
    int next = at;
    while (next < history.size()) {
      int heading = attributionAt(history, next);
      if (heading == 0) {
        heading = headerAt(history, next);
      }
      Line line = history.get(next);
      if (heading == 0
          && (found(MailPatterns.SEPARATOR, line.text().strip()) || next > at && line.isBlank())) {
        heading = 1;
      }
      if (heading == 0) {
        return next;
      }
      next += heading;
    }
    return next;
  }

  /** Of the heading of a mail what names its author: a header names the recipients as well. */
  private static @Nullable String author(List<Line> heading) {
    for (int at = 0; at < heading.size(); at++) {
      int lines = attributionAt(heading, at);
      if (lines > 0 || found(MailPatterns.HEADER_FIRST, heading.get(at).text().strip())) {
        return joined(heading, at, Math.max(1, lines));
      }
    }
    return null;
  }

  private static String joined(List<Line> lines, int at, int count) {
    StringBuilder joined = new StringBuilder();
    for (Line line : lines.subList(at, at + count)) {
      joined.append(joined.isEmpty() ? "" : " ").append(line.text().strip());
    }
    return joined.toString();
  }

  /** The lines of depth 0 that are no signature. */
  private static String own(List<Line> told) {
    List<String> own = new ArrayList<>();
    boolean signature = false;
    for (Line line : told) {
      if (line.depth() > 0) {
        signature = false;
      } else {
        signature |= line.text().equals("--");
        if (!signature && !line.signature() && !found(MailPatterns.DEVICE, line.text().strip())) {
          own.add(line.text());
        }
      }
    }
    return String.join("\n", withoutBlankEnds(own));
  }

  private static List<String> withoutBlankEnds(List<String> lines) {
    int start = 0;
    int end = lines.size();
    while (start < end && lines.get(start).isBlank()) {
      start++;
    }
    while (end > start && lines.get(end - 1).isBlank()) {
      end--;
    }
    return lines.subList(start, end);
  }
}
