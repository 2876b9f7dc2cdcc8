package io.github.onmal.check.slot;

import io.github.onmal.Edit;
import io.github.onmal.Finding;
import io.github.onmal.Suggestion;
import io.github.onmal.check.slot.DeclaredSlots.Declaration;
import io.github.onmal.check.slot.SlotParticles.Misfit;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Nearest;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the slots of replies, and what is wrong with them. Immutable. */
public final class Slots {

  private static final String HONORIFIC = "님";
  private static final String CUSTOMER = "고객님";

  private final DeclaredSlots declared;

  /**
   * Creates it.
   *
   * @param declared the kind of each slot the help desk fills in, by its name; no kind where the
   *     name tells it; empty where nothing is declared. A name stands for every way to write the
   *     slot, a slot with its braces for that way alone, {@code ticket.*} for all names that begin
   *     so, and signs such as {@code ○○○} for themselves
   */
  public Slots(Map<String, Optional<SlotKind>> declared) {
    this.declared = new DeclaredSlots(declared);
  }

  /**
   * The slots of a reply, by place: also tags that only say what is shown, and slots that are
   * broken, for a program was meant to replace them too.
   */
  public List<Slot> in(String text) {
    return new SlotScanner(text, declared).slots();
  }

  /**
   * What is wrong with the slots of a reply, by place.
   *
   * @param slots those that {@link #in} found
   */
  public List<Finding> findings(String text, List<Slot> slots) {
    List<Finding> findings = new ArrayList<>();
    List<Slot> known = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot.form() == SlotForm.BROKEN) {
        findings.add(malformed(text, slot, slots));
      } else if (slot.form().isSlot() && !slot.inAddress()) {
        if (isKnown(slot)) {
          known.add(slot);
        } else {
          findings.add(unknown(text, slot));
        }
        particle(text, slot).ifPresent(findings::add);
      }
    }
    mixed(text, known, findings);
    findings.sort(Comparator.comparing(Finding::span));
    return findings;
  }

  private boolean isKnown(Slot slot) {
    return declared.isEmpty() || isDeclared(slot);
  }

  private boolean isDeclared(Slot slot) {
    return declared.find(slot.form(), slot.name()).isPresent();
  }

  // check/unknown-slot

  private Finding unknown(String text, Slot slot) {
    SlotMessages messages = SlotMessages.near(text, slot.span());
    Optional<Declaration> meant = meant(slot);
    if (meant.isEmpty()) {
      return finding(text, SlotRule.UNKNOWN_SLOT, slot.span(), "message", List.of(), slot.text());
    }
    Declaration near = meant.get();
    int at = slot.text().indexOf(slot.name());
    boolean nameOnly = near.allows(slot.form()) && !slot.name().isEmpty() && at >= 0;
    String whole =
        nameOnly
            ? slot.text().substring(0, at)
                + near.name()
                + slot.text().substring(at + slot.name().length())
            : near.written();
    Span name = new Span(0, slot.name().length()).shift(slot.span().start() + Math.max(0, at));
    Edit edit = nameOnly ? new Edit(name, near.name()) : new Edit(slot.span(), near.written());
    Suggestion fix =
        suggestion(messages, SlotRule.UNKNOWN_SLOT, "fix", whole, Applicability.REVIEW, edit);
    return finding(
        text, SlotRule.UNKNOWN_SLOT, slot.span(), "near", List.of(fix), slot.text(), whole);
  }

  /** The declaration of the same name in another form, or of one that is nearly the same. */
  private Optional<Declaration> meant(Slot slot) {
    List<Declaration> choices = declared.choices();
    return Nearest.of(slot.name(), choices.stream().map(Declaration::name).toList())
        .flatMap(name -> choices.stream().filter(one -> one.name().equals(name)).findFirst());
  }

  // check/malformed-slot

  private static Finding malformed(String text, Slot slot, List<Slot> slots) {
    if (slot.name().isEmpty()) {
      return finding(text, SlotRule.MALFORMED_SLOT, slot.span(), "empty", List.of(), slot.text());
    }
    SlotMessages messages = SlotMessages.near(text, slot.span());
    String closed = closed(slot, slots);
    Suggestion fix =
        suggestion(
            messages,
            SlotRule.MALFORMED_SLOT,
            "fix",
            closed,
            Applicability.REVIEW,
            new Edit(slot.span(), closed));
    return finding(
        text, SlotRule.MALFORMED_SLOT, slot.span(), "message", List.of(fix), slot.text());
  }

  /** The slot as it was probably meant: in the form of the others where it may be that. */
  private static String closed(Slot broken, List<Slot> slots) {
    char sign = broken.text().charAt(0);
    if (sign != '{') {
      return sign + "{" + broken.name() + "}";
    }
    boolean single =
        broken.text().charAt(1) != '{'
            && slots.stream().anyMatch(slot -> slot.form() == SlotForm.BRACES)
            && slots.stream().noneMatch(slot -> slot.form() == SlotForm.DOUBLE_BRACES);
    return single ? "{" + broken.name() + "}" : "{{" + broken.name() + "}}";
  }

  // check/mixed-slot-syntax

  private void mixed(String text, List<Slot> slots, List<Finding> findings) {
    Map<SlotForm, Integer> counts = new EnumMap<>(SlotForm.class);
    for (Slot slot : slots) {
      if (slot.form().isProgrammed()) {
        counts.merge(slot.form(), 1, Integer::sum);
      }
    }
    Slot usual = null;
    for (Slot slot : slots) {
      if (slot.form().isProgrammed()
          && (usual == null || weight(slot, counts) > weight(usual, counts))) {
        usual = slot;
      }
    }
    if (usual == null) {
      return;
    }
    for (Slot slot : slots) {
      if (!slot.form().mayMeet(usual.form()) && !declared.has(slot.form())) {
        findings.add(mixed(text, slot, usual, slots));
      }
    }
  }

  private int weight(Slot slot, Map<SlotForm, Integer> counts) {
    int count = counts.getOrDefault(slot.form(), 0);
    return declared.has(slot.form()) ? Integer.MAX_VALUE : count;
  }

  private static Finding mixed(String text, Slot slot, Slot usual, List<Slot> slots) {
    SlotMessages messages = SlotMessages.near(text, slot.span());
    List<Suggestion> fixes = new ArrayList<>();
    slots.stream()
        .filter(one -> one.form() == usual.form() && isSame(one, slot))
        .findFirst()
        .ifPresent(
            one ->
                fixes.add(
                    suggestion(
                        messages,
                        SlotRule.MIXED_SLOT_SYNTAX,
                        "fix",
                        one.text(),
                        Applicability.REVIEW,
                        new Edit(slot.span(), one.text()))));
    return finding(
        text, SlotRule.MIXED_SLOT_SYNTAX, slot.span(), "message", fixes, slot.text(), usual.text());
  }

  /** Whether two slots stand for the same value. */
  private static boolean isSame(Slot one, Slot other) {
    return one.name().equals(other.name())
        || one.kind() == SlotKind.CUSTOMER_NAME && other.kind() == SlotKind.CUSTOMER_NAME;
  }

  // check/slot-particle

  private Optional<Finding> particle(String text, Slot slot) {
    // Brackets may be the name of something on a screen, which is read as it is written.
    boolean person = slot.kind() == SlotKind.CUSTOMER_NAME || slot.kind() == SlotKind.AGENT_NAME;
    boolean sure = slot.form().isProgrammed() || person || !declared.isEmpty() && isDeclared(slot);
    return sure
        ? SlotParticles.standard().after(text, slot).map(misfit -> misfit(text, slot, misfit))
        : Optional.empty();
  }

  private static Finding misfit(String text, Slot slot, Misfit misfit) {
    Span span = new Span(slot.span().start(), misfit.span().end());
    SlotMessages messages = SlotMessages.near(text, slot.span());
    String before = text.substring(slot.span().start(), misfit.span().start());
    List<Suggestion> fixes = new ArrayList<>();
    if (slot.kind() == SlotKind.CUSTOMER_NAME) {
      String title = text.contains(CUSTOMER) ? " " + CUSTOMER : HONORIFIC;
      fixes.add(
          particle(
              messages,
              "address",
              before,
              misfit,
              title + misfit.honorific(),
              Applicability.REVIEW));
    }
    if (!misfit.isVocative()) {
      // A shape by the sound of the kind is right for the usual values only.
      Applicability how = misfit.sound() == null ? Applicability.SAFE : Applicability.REVIEW;
      fixes.add(particle(messages, "fix", before, misfit, misfit.right(), how));
    }
    String message = misfit.sound() == null ? "message" : "sound";
    return finding(
        text,
        SlotRule.SLOT_PARTICLE,
        span,
        misfit.isVocative() ? "vocative" : message,
        fixes,
        slot.text(),
        misfit.written(),
        misfit.right(),
        String.valueOf(misfit.sound()));
  }

  private static Suggestion particle(
      SlotMessages messages,
      String part,
      String before,
      Misfit misfit,
      String right,
      Applicability how) {
    return suggestion(
        messages,
        SlotRule.SLOT_PARTICLE,
        part,
        before + right,
        how,
        new Edit(misfit.span(), right));
  }

  private static Suggestion suggestion(
      SlotMessages messages,
      SlotRule rule,
      String part,
      String written,
      Applicability how,
      Edit edit) {
    return new Suggestion(messages.text(rule, part, written), how, List.of(edit), List.of());
  }

  private static Finding finding(
      String text,
      SlotRule rule,
      Span span,
      String message,
      List<Suggestion> fixes,
      Object... arguments) {
    SlotMessages messages = SlotMessages.near(text, span);
    return new Finding(
        rule.id(),
        rule.severity(),
        span,
        span.of(text),
        messages.text(rule, "title"),
        messages.text(rule, message, arguments),
        messages.text(rule, "reason"),
        fixes);
  }
}
