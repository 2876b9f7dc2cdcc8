package io.github.onmal.email;

/** Plain text whose long lines were broken for transport: {@code format=flowed}, RFC 3676. */
final class Flowed {

  private static final String SIGNATURE = "-- ";

  private Flowed() {}

  /**
   * Joins the lines that were broken for transport.
   *
   * @param delSp whether the space before such a break is not part of the text
   */
  static String unfold(String text, boolean delSp) {
    StringBuilder unfolded = new StringBuilder(text.length());
    String open = null;
    for (String line : text.split("\r\n|\n", -1)) {
      String quotes = quotes(line);
      String words = line.substring(quotes.length());
      boolean stuffed = words.startsWith(" ");
      words = stuffed ? words.substring(1) : words;
      boolean goesOn = quotes.equals(open) && !words.equals(SIGNATURE);
      if (!goesOn) {
        unfolded.append(unfolded.isEmpty() && open == null ? "" : "\n");
        unfolded.append(quotes).append(quotes.isEmpty() ? "" : " ");
      }
      boolean soft = words.endsWith(" ") && !words.equals(SIGNATURE);
      unfolded.append(soft && delSp ? words.substring(0, words.length() - 1) : words);
      open = soft ? quotes : null;
    }
    return unfolded.toString();
  }

  private static String quotes(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) == '>') {
      end++;
    }
    return line.substring(0, end);
  }
}
