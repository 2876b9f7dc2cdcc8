package io.github.onmal.check.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.onmal.check.format.FieldPath.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPathTest {

  @ParameterizedTest
  @CsvSource({
    "body, body, true",
    "body, a body, false",
    "macros[*].body, macros 0 body, true",
    "macros[*].body, macros key body, false",
    "macros[2].body, macros 2 body, true",
    "macros[2].body, macros 1 body, false",
    "*.body, ko body, true",
    "*.body, 0 body, false",
    "**.body, body, true",
    "**.body, a 0 b body, true",
    "**.body, a body b, false",
    "a.**, a b 0 c, true",
    "a.**.b.**.c, a b x b y c, true",
    "a.**.b.**.c, a x y c, false",
    "**[*], a 0, true",
    "[*].본문, 3 본문, true",
    "'\"a.b\".c', a.b c, true",
    "'\"*\"', '*', true",
    "'\"*\"', a, false",
    "\"say \\\"hi\\\"\", 'say_\"hi\"', false",
  })
  void matchesPlaces(String path, String place, boolean matches) throws FormatException {
    List<Step> steps = new ArrayList<>();
    for (String step : place.split(" ", -1)) {
      steps.add(step.matches("\\d+") ? Step.to(Integer.parseInt(step)) : Step.to(step));
    }
    assertEquals(matches, FieldPath.of(path).matches(steps));
  }

  @ParameterizedTest
  @CsvSource({
    "'', expected a key at character 1",
    "a..b, expected a key at character 3",
    "a[, 'expected `[*]` or a number such as `[2]` at character 2'",
    "a[x].b, 'expected `[*]` or a number such as `[2]` at character 2'",
    "a[-1], 'expected `[*]` or a number such as `[2]` at character 2'",
    "a[0]b, expected `.` or `[` at character 5",
    "a], expected `.` or `[` at character 2",
    "'\"a', expected a quote that ends the key at character 3",
  })
  void saysWhatIsWrongWithAPath(String path, String what) {
    FormatException wrong = assertThrows(FormatException.class, () -> FieldPath.of(path));
    assertEquals(
        "`" + path + "` is no path to a field: " + what,
        wrong.what().replace("a key, `*` or `**`", "a key"));
  }
}
