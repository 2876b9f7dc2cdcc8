package io.github.onmal.chat;

import io.github.onmal.text.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads {@code cases.yaml}, which lies beside this class. */
final class Seeds {

  private Seeds() {}

  static List<SupportCase.Seed> read() {
    try (InputStream in = Seeds.class.getResourceAsStream("cases.yaml")) {
      Object cases = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      List<SupportCase.Seed> seeds = new ArrayList<>();
      for (Object one : (List<?>) cases) {
        seeds.add(seed((Map<?, ?>) one));
      }
      return seeds;
    } catch (IOException failed) {
      throw new UncheckedIOException("cases.yaml cannot be read", failed);
    }
  }

  private static SupportCase.Seed seed(Map<?, ?> map) {
    List<SupportCase.Line> messages = new ArrayList<>();
    for (Object message : list(map, "messages")) {
      List<?> parts = (List<?>) message;
      messages.add(
          new SupportCase.Line(
              Turn.Speaker.valueOf(parts.get(0).toString().toUpperCase(Locale.ROOT)),
              (Integer) parts.get(1),
              parts.get(2).toString()));
    }
    return new SupportCase.Seed(
        text(map, "id"),
        text(map, "language"),
        text(map, "customer"),
        text(map, "agent"),
        text(map, "company"),
        text(map, "topic"),
        text(map, "order"),
        list(map, "alternatives").stream().map(Object::toString).toList(),
        messages,
        list(map, "script").stream().map(Object::toString).toList());
  }

  private static String text(Map<?, ?> map, String key) {
    return Objects.requireNonNull(map.get(key), key).toString();
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return (List<?>) Objects.requireNonNull(map.get(key), key);
  }
}
