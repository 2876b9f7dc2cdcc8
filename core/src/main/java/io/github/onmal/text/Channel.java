package io.github.onmal.text;

/** Where a reply will be read. */
public enum Channel {
  /** E-mail. */
  EMAIL,
  /** Live chat or messenger. */
  CHAT,
  /** Text message. */
  SMS,
  /** A public page: social media, review or board. */
  SOCIAL,
  /** A saved reply, not yet addressed to anybody. */
  CANNED
}
