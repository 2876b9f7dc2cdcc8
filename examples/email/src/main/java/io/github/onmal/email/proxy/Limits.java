package io.github.onmal.email.proxy;

import java.time.Duration;

/**
 * What a proxy bears.
 *
 * @param mail the largest mail, in bytes
 * @param room bytes that all mails being sent at one time may take together
 * @param sessions clients served at one time
 * @param command how long a client may take for a command, and the server for an answer
 * @param transfer how long a client may take for a mail, and the server to take and confirm it
 */
record Limits(int mail, int room, int sessions, Duration command, Duration transfer) {

  private static final int MEGABYTES = 25;

  /** A review takes a few times the mail's size. */
  private static final int ROOM_SHARE = 6;

  /** The limits nobody changes without a reason. */
  static final Limits USUAL =
      new Limits(
          MEGABYTES << 20,
          (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / ROOM_SHARE),
          64,
          Duration.ofMinutes(5),
          Duration.ofMinutes(10));
}
