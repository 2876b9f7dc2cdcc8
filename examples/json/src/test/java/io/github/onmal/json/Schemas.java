package io.github.onmal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Set;

/** The published schemas, as a client would use them. */
enum Schemas {
  REQUEST("review-request"),
  RESULT("review-result"),
  ERROR("review-error"),
  RULES("rules");

  @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
  private final JsonSchema schema;

  Schemas(String name) {
    schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(ResultWriter.class.getResourceAsStream("schema/" + name + ".schema.json"));
    schema.initializeValidators();
  }

  /** Whether a document follows the schema. */
  boolean accepts(JsonNode document) {
    return schema.validate(document).isEmpty();
  }

  /** Fails unless the document follows the schema. */
  void check(JsonNode document) {
    assertEquals(Set.of(), schema.validate(document), () -> document.toString());
  }
}
