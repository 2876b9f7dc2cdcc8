package io.github.onmal.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI description a server serves, and whether its answers follow it. */
final class Contract {

  private static final String BASE = "http://contract";

  private final JsonNode description;
  private final JsonSchemaFactory schemas;
  private final Set<String> seen = new TreeSet<>();

  /** Reads the description, and the schemas it refers to, from the server itself. */
  Contract(TestServer server) throws Exception {
    description = TestServer.json(server.get("/openapi.json"));
    Map<String, String> documents =
        Map.of(
            BASE + "/openapi.json",
            server.get("/openapi.json").body(),
            BASE + "/schemas/review-request.schema.json",
            server.get("/schemas/review-request.schema.json").body(),
            BASE + "/schemas/review-result.schema.json",
            server.get("/schemas/review-result.schema.json").body(),
            BASE + "/schemas/rules.schema.json",
            server.get("/schemas/rules.schema.json").body());
    schemas =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(documents)));
  }

  /** The description itself. */
  JsonNode description() {
    return description;
  }

  /** The answers that were checked, each as {@code METHOD path status}. */
  Set<String> seen() {
    return seen;
  }

  /** All answers described, each as {@code METHOD path status}. */
  Set<String> described() {
    Set<String> described = new TreeSet<>();
    description
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            method
                                .getValue()
                                .get("responses")
                                .fieldNames()
                                .forEachRemaining(
                                    status ->
                                        described.add(
                                            method.getKey().toUpperCase(Locale.ROOT)
                                                + " "
                                                + path.getKey()
                                                + " "
                                                + status))));
    return described;
  }

  /** Whether a body follows the schema of requests to review. */
  boolean accepts(JsonNode request) {
    return validate("#/paths/~1v1~1review/post/requestBody/content/application~1json", request)
        .isEmpty();
  }

  /**
   * Fails unless an answer is described and follows its description.
   *
   * @param operation {@code METHOD path} of the description
   */
  void check(String operation, HttpResponse<String> response) throws Exception {
    String method = operation.substring(0, operation.indexOf(' ')).toLowerCase(Locale.ROOT);
    String path = operation.substring(operation.indexOf(' ') + 1);
    String pointer =
        "/paths/" + path.replace("/", "~1") + "/" + method + "/responses/" + response.statusCode();
    JsonNode answer = description.at(pointer);
    assertTrue(answer.isObject(), operation + " " + response.statusCode() + " is not described");
    if (answer.has("$ref")) {
      pointer = answer.get("$ref").textValue().substring(1);
      answer = description.at(pointer);
    }
    String type = response.headers().firstValue("Content-Type").orElse("none");
    JsonNode content = answer.get("content").get(type);
    assertNotNull(content, operation + " answers " + type);
    if (answer.has("headers")) {
      answer
          .get("headers")
          .fieldNames()
          .forEachRemaining(name -> assertTrue(response.headers().firstValue(name).isPresent()));
    }
    String place = "#" + pointer + "/content/" + type.replace("/", "~1");
    assertEquals(Set.of(), validate(place, TestServer.json(response)), response.body());
    seen.add(operation + " " + response.statusCode());
  }

  private Set<ValidationMessage> validate(String contentPointer, JsonNode document) {
    ObjectNode reference = TestServer.JSON.createObjectNode();
    reference.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    reference.put("$id", BASE + "/check.json");
    reference.put("$ref", "/openapi.json" + contentPointer + "/schema");
    return schemas.getSchema(reference).validate(document);
  }
}
