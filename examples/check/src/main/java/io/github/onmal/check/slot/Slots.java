package io.github.onmal.check.slot;

import io.github.onmal.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the slots of replies, and what is wrong with them. Immutable. */
public final class Slots {

  private final Map<String, Optional<SlotKind>> declared;

  /**
   * Creates it.
   *
   * @param declared the kind of each slot the help desk fills in, by its name; no kind where the
   *     name tells it; empty where nothing is declared
   */
  public Slots(Map<String, Optional<SlotKind>> declared) {
    this.declared = Map.copyOf(declared);
  }

  /** The slots of a reply, by place. */
  public List<Slot> in(String text) {
    return List.of();
  }

  /**
   * What is wrong with the slots of a reply, by place.
   *
   * @param slots those that {@link #in} found
   */
  public List<Finding> findings(String text, List<Slot> slots) {
    return declared.isEmpty() ? List.of() : List.of();
  }
}
