package io.github.onmal.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.json.JsonText;
import io.github.onmal.json.Request;
import io.github.onmal.json.RequestException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered: problem details of RFC 9457, of the type {@code about:blank}.
 *
 * @param status the HTTP status
 * @param detail what is wrong, for people
 * @param path where in the request, as a JSON Pointer, or null
 * @param expected what would have been right, or null
 * @param id what the caller called the request, or null
 */
record Problem(
    int status,
    String detail,
    @Nullable String path,
    @Nullable String expected,
    Request.@Nullable Id id) {

  private static final String TYPE = "application/problem+json";

  static Problem of(int status, String detail) {
    return new Problem(status, detail, null, null, null);
  }

  static Problem of(int status, String detail, String expected) {
    return new Problem(status, detail, null, expected, null);
  }

  static Problem of(RequestException wrong) {
    return new Problem(
        HttpStatus.BAD_REQUEST_400,
        String.valueOf(wrong.getMessage()),
        wrong.path(),
        wrong.expected(),
        wrong.id());
  }

  /** Answers with it. */
  void write(Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
    if (HttpMethod.POST.is(response.getRequest().getMethod())) {
      // The rest of the request may not have been read, and nobody will.
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
    }
    response.write(true, ByteBuffer.wrap(json().getBytes(UTF_8)), callback);
  }

  private String json() {
    return JsonText.of(
        false,
        json -> {
          json.writeStartObject();
          json.writeStringField("type", "about:blank");
          json.writeStringField("title", HttpStatus.getMessage(status));
          json.writeNumberField("status", status);
          json.writeStringField("detail", detail);
          if (path != null) {
            json.writeStringField("path", path);
          }
          if (expected != null) {
            json.writeStringField("expected", expected);
          }
          if (id != null && id.number()) {
            json.writeFieldName("id");
            json.writeNumber(id.text());
          } else if (id != null) {
            json.writeStringField("id", id.text());
          }
          json.writeEndObject();
        });
  }
}
