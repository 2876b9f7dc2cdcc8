package io.github.onmal.email.proxy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a mail server answers.
 *
 * @param lines as they came, code included, without line ends; at least one
 */
record Reply(List<String> lines) {

  private static final int CODE_LENGTH = 3;
  private static final int LONGEST_LINE = 4_096;
  private static final int MOST_LINES = 200;

  Reply {
    lines = List.copyOf(lines);
  }

  /** A reply of one line. */
  static Reply of(String line) {
    return new Reply(List.of(line));
  }

  /**
   * A reply of several lines.
   *
   * @param code what each begins with: a code, perhaps with an enhanced one
   */
  static Reply of(String code, List<String> texts) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      char separator = i + 1 < texts.size() ? '-' : ' ';
      String rest = code.length() > CODE_LENGTH ? code.substring(CODE_LENGTH + 1) + " " : "";
      lines.add(code.substring(0, CODE_LENGTH) + separator + rest + texts.get(i));
    }
    return new Reply(lines);
  }

  /** Reads a reply. */
  static Reply read(Wire wire) throws IOException {
    List<String> lines = new ArrayList<>();
    while (true) {
      String line = wire.readLine(LONGEST_LINE);
      boolean wellFormed =
          line.length() >= 3
              && line.substring(0, 3).chars().allMatch(c -> c >= '0' && c <= '9')
              && (line.length() == 3 || line.charAt(3) == ' ' || line.charAt(3) == '-');
      if (!wellFormed || lines.size() == MOST_LINES) {
        throw new IOException("the server's answer is no SMTP reply");
      }
      lines.add(line);
      if (line.length() == 3 || line.charAt(3) == ' ') {
        return new Reply(lines);
      }
    }
  }

  int code() {
    return Integer.parseInt(lines.get(lines.size() - 1).substring(0, 3));
  }

  boolean isPositive() {
    return code() / 100 == 2;
  }

  /** The reply as it is sent, line ends included. */
  String wireForm() {
    return String.join("\r\n", lines) + "\r\n";
  }
}
