package io.github.onmal.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LaneTest {

  private final Lane lane = new Lane();
  private final List<String> started = new ArrayList<>();

  private CompletableFuture<Void> offer(String name) {
    CompletableFuture<Void> job = new CompletableFuture<>();
    lane.offer(
        () -> {
          started.add(name);
          return job;
        });
    return job;
  }

  @Test
  void oneRunsOneWaitsAndTheNewestTakesItsPlace() {
    CompletableFuture<Void> first = offer("first");
    offer("second");
    CompletableFuture<Void> third = offer("third");
    assertEquals(List.of("first"), started);
    first.complete(null);
    assertEquals(List.of("first", "third"), started);
    offer("fourth");
    third.completeExceptionally(new IllegalStateException());
    assertEquals(List.of("first", "third", "fourth"), started);
  }

  @Test
  void whoIsGoneIsNotWaitedFor() {
    CompletableFuture<Void> first = offer("first");
    offer("second");
    lane.clear();
    first.complete(null);
    offer("third");
    assertEquals(List.of("first", "third"), started);
  }
}
