package io.github.onmal.email.proxy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The extensions a client is offered. */
final class Offers {

  /**
   * Extensions that change nothing about how lines and mails are delimited. What is not known to be
   * so is not offered: CHUNKING and BINARYMIME would bring mails past DATA.
   */
  private static final Set<String> PASSED_ON =
      Set.of(
          "8BITMIME",
          "SMTPUTF8",
          "DSN",
          "ENHANCEDSTATUSCODES",
          "DELIVERBY",
          "FUTURERELEASE",
          "MT-PRIORITY",
          "LIMITS",
          "HELP",
          "VRFY",
          "EXPN");

  private Offers() {}

  /**
   * The reply to a client's EHLO.
   *
   * @param reply the server's, positive
   * @param largestMail in bytes
   * @param authentication whether passwords may be passed on
   * @param startTls whether the proxy offers STARTTLS
   */
  static Reply of(Reply reply, int largestMail, boolean authentication, boolean startTls) {
    List<String> offers = new ArrayList<>();
    offers.add(text(reply.lines().get(0)));
    long size = largestMail;
    for (String line : reply.lines().subList(1, reply.lines().size())) {
      String offer = text(line);
      String[] words = offer.split("[ =]", 2);
      String name = words[0].toUpperCase(Locale.ROOT);
      if (name.equals("SIZE") && words.length > 1 && words[1].matches("[0-9]{1,18}")) {
        // 0 is no limit.
        long limit = Long.parseLong(words[1]);
        size = limit > 0 ? Math.min(size, limit) : size;
      } else if (PASSED_ON.contains(name) || name.equals("AUTH") && authentication) {
        offers.add(offer);
      }
    }
    offers.add("SIZE " + size);
    // Commands are read one by one, whatever the server bears.
    offers.add("PIPELINING");
    if (startTls) {
      offers.add("STARTTLS");
    }
    return Reply.of("250", offers);
  }

  private static String text(String line) {
    return line.length() < 4 ? "" : line.substring(4).strip();
  }
}
