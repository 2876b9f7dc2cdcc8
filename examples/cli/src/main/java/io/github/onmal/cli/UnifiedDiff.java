package io.github.onmal.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.onmal.check.Rewritten;
import java.util.ArrayList;
import java.util.List;

/** Shows what changes in a file as {@code diff -u} and {@code git diff} do. */
final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String NO_LINE_END = "\n\\ No newline at end of file";

  private UnifiedDiff() {}

  /** The difference, with a line end; {@code git apply} and {@code patch} take it. */
  static String of(Rewritten file, boolean colour) {
    List<String> before = lines(file.before());
    StringBuilder diff = new StringBuilder();
    List<String> written =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + file.name(),
            "b/" + file.name(),
            before,
            DiffUtils.diff(before, lines(file.after())),
            CONTEXT);
    for (int i = 0; i < written.size(); i++) {
      String line = written.get(i);
      Style style = i < 2 ? Style.STRONG : style(line);
      if (colour) {
        style.begin(diff);
      }
      diff.append(line);
      if (colour) {
        style.end(diff);
      }
      diff.append('\n');
    }
    return diff.toString();
  }

  private static Style style(String line) {
    return switch (line.charAt(0)) {
      case '+' -> Style.GOOD;
      case '-' -> Style.CRITICAL;
      case '@' -> Style.FAINT;
      default -> Style.PLAIN;
    };
  }

  /** The lines, each with what stands before its LF; the last one tells if it has none. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int last = lines.size() - 1;
    String unended = lines.remove(last);
    if (!unended.isEmpty()) {
      lines.add(unended + NO_LINE_END);
    }
    return lines;
  }
}
