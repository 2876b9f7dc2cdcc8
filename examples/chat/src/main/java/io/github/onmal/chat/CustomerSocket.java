package io.github.onmal.chat;

import io.github.onmal.json.RequestException;
import java.util.concurrent.ScheduledExecutorService;

/** The page of somebody who plays a customer. */
final class CustomerSocket extends PageSocket {

  private static final int LONGEST_MESSAGE = 2_000;

  private final Switchboard switchboard;
  private final SupportCase own;

  CustomerSocket(
      SupportCase own,
      Switchboard switchboard,
      Settings.Limits limits,
      ScheduledExecutorService timer) {
    super(limits, timer);
    this.switchboard = switchboard;
    this.own = own;
  }

  @Override
  void opened() {
    switchboard.add(this);
    send(Outgoing.state(own, false));
  }

  @Override
  void closed() {
    switchboard.remove(this);
  }

  void sendIfAt(SupportCase where, String message) {
    if (where == own) {
      send(message);
    }
  }

  @Override
  void received(Incoming message) throws RequestException {
    if (!"say".equals(message.get("type"))) {
      throw new RequestException("`type` is unknown", "/type", "say", null);
    }
    String text = message.text("text", LONGEST_MESSAGE);
    if (text.isBlank()) {
      throw new RequestException("`text` is empty", "/text", "a message", null);
    }
    switchboard.say(own, text);
  }
}
