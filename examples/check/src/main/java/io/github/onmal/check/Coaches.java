package io.github.onmal.check;

import io.github.onmal.Coach;
import io.github.onmal.rule.BrandVoice;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the coaches of this JVM, one for each voice: building one takes a moment. */
public final class Coaches {

  private static final Map<BrandVoice, Coach> BUILT = new ConcurrentHashMap<>();

  private Coaches() {}

  /**
   * The coach of a voice, by the installed rules.
   *
   * @throws io.github.onmal.rule.BrandVoiceException if there are no such rules as the voice sets
   */
  public static Coach of(BrandVoice voice) {
    return BUILT.computeIfAbsent(voice, one -> Coach.builder().voice(one).build());
  }
}
