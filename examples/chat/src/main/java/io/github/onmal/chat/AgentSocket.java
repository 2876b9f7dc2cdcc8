package io.github.onmal.chat;

import io.github.onmal.Draft;
import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.json.RequestException;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Stage;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An agent's console: drafts come in and go back reviewed; replies go out. */
final class AgentSocket extends PageSocket {

  private static final Logger LOG = LoggerFactory.getLogger(AgentSocket.class);
  private static final int LONGEST_DRAFT = 10_000;
  private static final int LONGEST_REASON = 500;

  private final Switchboard switchboard;
  private final ReviewDesk desk;
  private final Lane lane = new Lane();

  AgentSocket(
      Switchboard switchboard,
      ReviewDesk desk,
      Settings.Limits limits,
      ScheduledExecutorService timer) {
    super(limits, timer);
    this.switchboard = switchboard;
    this.desk = desk;
  }

  @Override
  void opened() {
    switchboard.add(this);
    send(Outgoing.cases(switchboard.cases()));
    var ready = desk.ready();
    if (!ready.isDone()) {
      send(Outgoing.coach("starting"));
    }
    var unused =
        ready.whenComplete(
            (coach, failure) -> send(Outgoing.coach(failure == null ? "ready" : "failed")));
  }

  @Override
  void closed() {
    switchboard.remove(this);
    lane.clear();
  }

  @Override
  void received(Incoming message) throws RequestException {
    String type = message.text("type", Integer.MAX_VALUE);
    switch (type) {
      case "draft" -> draft(message);
      case "reply" -> reply(message);
      case "restart" -> switchboard.restart(switchboard.find(message.get("case")));
      default ->
          throw new RequestException(
              "`type` is unknown", "/type", "one of draft, reply, restart", null);
    }
  }

  private void draft(Incoming message) throws RequestException {
    SupportCase about = switchboard.find(message.get("case"));
    String revision = message.text("revision", 20);
    String text = message.text("text", LONGEST_DRAFT);
    Stage stage = message.stage();
    lane.offer(
        () ->
            desk.draft(new Draft(text, about.conversation(stage)))
                .whenComplete(
                    (review, failure) -> {
                      if (failure == null) {
                        send(Outgoing.review(about.seed().id(), revision, review));
                      } else {
                        failed(failure);
                      }
                    }));
  }

  private void reply(Incoming message) throws RequestException {
    SupportCase about = switchboard.find(message.get("case"));
    String text = message.text("text", LONGEST_DRAFT);
    if (text.isBlank()) {
      throw new RequestException("`text` is empty", "/text", "a reply", null);
    }
    String reason = message.get("reason") == null ? null : message.text("reason", LONGEST_REASON);
    // Reviewed here once more: what the page shows may be older than what it sends.
    var unused =
        desk.draft(new Draft(text, about.conversation(message.stage())))
            .whenComplete(
                (review, failure) -> {
                  if (failure == null) {
                    reply(about, text, reason, review);
                  } else {
                    failed(failure);
                  }
                });
  }

  private void reply(SupportCase about, String text, @Nullable String reason, Review review) {
    List<String> critical =
        review.findings().stream()
            .filter(finding -> finding.severity() == Severity.CRITICAL)
            .map(Finding::rule)
            .distinct()
            .toList();
    if (critical.isEmpty()) {
      switchboard.reply(about, text, null);
    } else if (reason == null || reason.isBlank()) {
      send(Outgoing.held(about.seed().id(), review));
      return;
    } else {
      switchboard.reply(about, text, new Message.SentAnyway(reason.strip(), critical));
    }
    send(Outgoing.sent(about.seed().id()));
  }

  private void failed(Throwable failure) {
    Throwable cause = ReviewDesk.cause(failure);
    String why = "the review failed";
    if (cause instanceof ReviewDesk.BusyException) {
      why = String.valueOf(cause.getMessage());
    } else {
      // Not the message: it may repeat the draft.
      LOG.error("a review failed: {}", cause.getClass().getName());
    }
    send(Outgoing.error(new RequestException(why, null, null, null)));
  }
}
