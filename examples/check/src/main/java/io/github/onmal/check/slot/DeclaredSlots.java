package io.github.onmal.check.slot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The slots the settings declare. Immutable. */
final class DeclaredSlots {

  static final DeclaredSlots NONE = new DeclaredSlots(Map.of());

  private static final String FILLERS = "○◯〇●OXxㅇ_*△□";

  private final List<Declaration> all = new ArrayList<>();
  private final List<Declaration> literals = new ArrayList<>();
  private final Set<SlotForm> forms = EnumSet.noneOf(SlotForm.class);

  /**
   * A declared slot.
   *
   * @param written as the settings write it
   * @param form the form it is written in; null where only the name is given, and any form is right
   * @param name its name
   * @param kind what will stand there, where the settings say so
   */
  record Declaration(
      String written, @Nullable SlotForm form, String name, Optional<SlotKind> kind) {

    /** Whether a name is meant; {@code ticket.*} means all that begin so. */
    boolean names(String other) {
      return isPattern()
          ? other.startsWith(name.substring(0, name.length() - 1))
          : other.equals(name);
    }

    boolean isPattern() {
      return name.endsWith("*");
    }

    boolean allows(SlotForm other) {
      return form == null || form == other;
    }
  }

  DeclaredSlots(Map<String, Optional<SlotKind>> declared) {
    // Sorted, so that the choice between two that are equally near is always the same.
    new TreeMap<>(declared)
        .forEach(
            (written, kind) -> {
              Declaration one = declaration(written.strip(), kind);
              all.add(one);
              if (one.form() == SlotForm.LITERAL) {
                literals.add(one);
              }
              if (one.form() != null) {
                forms.add(one.form());
              }
            });
  }

  private static Declaration declaration(String written, Optional<SlotKind> kind) {
    boolean filler = written.length() > 1 && written.chars().allMatch(c -> isFiller((char) c));
    if (filler) {
      return new Declaration(written, SlotForm.LITERAL, written, kind);
    }
    boolean bare =
        written.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_.-* ".indexOf(c) >= 0);
    if (bare) {
      return new Declaration(written, null, written, kind);
    }
    // The star of a pattern is no part of any slot, so a sign that may be stands in for it.
    String scanned = written.replace('*', '_');
    List<Slot> slots = new SlotScanner(scanned, NONE).slots();
    if (slots.size() == 1 && slots.get(0).text().equals(scanned) && slots.get(0).form().isSlot()) {
      String name = slots.get(0).name();
      int at = scanned.indexOf(name);
      return new Declaration(
          written, slots.get(0).form(), written.substring(at, at + name.length()), kind);
    }
    for (SlotForm form : List.of(SlotForm.SQUARE, SlotForm.ANGLE)) {
      String open = form == SlotForm.SQUARE ? "[" : "<";
      String close = form == SlotForm.SQUARE ? "]" : ">";
      if (written.startsWith(open) && written.endsWith(close)) {
        String name = written.replace(open, "").replace(close, "").strip();
        return new Declaration(written, form, name, kind);
      }
    }
    return new Declaration(written, SlotForm.LITERAL, written, kind);
  }

  private static boolean isFiller(char c) {
    return FILLERS.indexOf(c) >= 0;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether any declaration is written in a form. */
  boolean has(SlotForm form) {
    return forms.contains(form);
  }

  /** The declaration of a slot: that of its very name before that of a pattern. */
  Optional<Declaration> find(SlotForm form, String name) {
    Declaration pattern = null;
    for (Declaration one : all) {
      if (one.allows(form) && one.names(name)) {
        if (!one.isPattern()) {
          return Optional.of(one);
        }
        pattern = one;
      }
    }
    return Optional.ofNullable(pattern);
  }

  /** Those that one may have meant. */
  List<Declaration> choices() {
    return all.stream().filter(one -> !one.isPattern() && one.form() != SlotForm.LITERAL).toList();
  }

  /** The declaration that is written so at an offset, and not as a part of more of the same. */
  @Nullable Declaration literal(String text, int at) {
    for (Declaration one : literals) {
      String written = one.written();
      int end = at + written.length();
      if (text.startsWith(written, at)
          && (at == 0 || !continues(text.charAt(at - 1), written.charAt(0)))
          && (end == text.length()
              || !continues(text.charAt(end), written.charAt(written.length() - 1)))) {
        return one;
      }
    }
    return null;
  }

  /** Whether two neighbours belong together: the same sign twice, or two Latin letters. */
  private static boolean continues(char neighbour, char own) {
    return neighbour == own && isFiller(own) || isLatin(neighbour) && isLatin(own);
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
