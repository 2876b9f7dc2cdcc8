package io.github.onmal.chat;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.onmal.Review;
import io.github.onmal.json.JsonText;
import io.github.onmal.json.RequestException;
import io.github.onmal.json.ResultWriter;
import io.github.onmal.rule.Applicability;
import io.github.onmal.text.Turn;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;

/** The messages for the pages, as JSON. */
final class Outgoing {

  private static final ResultWriter RESULTS = new ResultWriter(Applicability.SAFE, false);

  private Outgoing() {}

  /** Whether drafts can be reviewed: {@code starting}, {@code ready} or {@code failed}. */
  static String coach(String state) {
    return message("coach", json -> json.writeStringField("state", state));
  }

  /** All cases, for an agent. */
  static String cases(Collection<SupportCase> cases) {
    return message(
        "cases",
        json -> {
          json.writeArrayFieldStart("cases");
          for (SupportCase one : cases) {
            json.writeStartObject();
            details(json, one, true);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  /** One case as it now is; what only agents see, for agents. */
  static String state(SupportCase one, boolean forAgent) {
    return message("case", json -> details(json, one, forAgent));
  }

  private static void details(JsonGenerator json, SupportCase one, boolean forAgent)
      throws IOException {
    SupportCase.Seed seed = one.seed();
    json.writeStringField("id", seed.id());
    json.writeStringField("language", seed.language());
    json.writeStringField("customer", seed.customer());
    json.writeStringField("agent", seed.agent());
    json.writeStringField("company", seed.company());
    json.writeStringField("topic", seed.topic());
    if (forAgent) {
      json.writeStringField("order", seed.order());
      json.writeArrayFieldStart("alternatives");
      for (String alternative : seed.alternatives()) {
        json.writeString(alternative);
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart("messages");
    for (Message message : one.messages()) {
      write(json, message, forAgent);
    }
    json.writeEndArray();
  }

  /** A message of a case that has just been sent. */
  static String said(String caseId, Message message, boolean forAgent) {
    return message(
        "message",
        json -> {
          json.writeStringField("case", caseId);
          json.writeFieldName("message");
          write(json, message, forAgent);
        });
  }

  private static void write(JsonGenerator json, Message message, boolean forAgent)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("from", name(message.speaker()));
    json.writeStringField("text", message.text());
    json.writeStringField("at", message.at().toString());
    Message.SentAnyway sentAnyway = message.sentAnyway();
    if (sentAnyway != null && forAgent) {
      json.writeObjectFieldStart("sentAnyway");
      json.writeStringField("reason", sentAnyway.reason());
      json.writeArrayFieldStart("rules");
      for (String rule : sentAnyway.rules()) {
        json.writeString(rule);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static String name(Turn.Speaker speaker) {
    return speaker.name().toLowerCase(Locale.ROOT);
  }

  /** The customer of a case is typing. */
  static String typing(String caseId) {
    return message("typing", json -> json.writeStringField("case", caseId));
  }

  /** The review of a draft. */
  static String review(String caseId, String revision, Review review) {
    return message(
        "review",
        json -> {
          json.writeStringField("case", caseId);
          json.writeStringField("revision", revision);
          json.writeFieldName("result");
          RESULTS.write(json, null, review);
        });
  }

  /** A reply was sent. */
  static String sent(String caseId) {
    return message("sent", json -> json.writeStringField("case", caseId));
  }

  /** A reply was not sent, because of what the review found. */
  static String held(String caseId, Review review) {
    return message(
        "held",
        json -> {
          json.writeStringField("case", caseId);
          json.writeFieldName("result");
          RESULTS.write(json, null, review);
        });
  }

  /** A message could not be used. */
  static String error(RequestException wrong) {
    return message(
        "error",
        json -> {
          json.writeStringField("message", wrong.getMessage());
          if (wrong.path() != null) {
            json.writeStringField("path", wrong.path());
          }
          if (wrong.expected() != null) {
            json.writeStringField("expected", wrong.expected());
          }
        });
  }

  private static String message(String type, JsonText.Writing rest) {
    return JsonText.of(
        false,
        json -> {
          json.writeStartObject();
          json.writeStringField("type", type);
          rest.to(json);
          json.writeEndObject();
        });
  }
}
