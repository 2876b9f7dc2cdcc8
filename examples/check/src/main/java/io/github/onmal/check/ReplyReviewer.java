package io.github.onmal.check;

import io.github.onmal.Draft;
import io.github.onmal.Edit;
import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.Suggestion;
import io.github.onmal.check.CheckedFinding.State;
import io.github.onmal.check.slot.Slot;
import io.github.onmal.check.slot.SlotKind;
import io.github.onmal.check.slot.Slots;
import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import io.github.onmal.rule.BrandVoice.Setting;
import io.github.onmal.text.Channel;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reviews one reply of a file. Immutable. */
final class ReplyReviewer {

  private final Function<Draft, Review> coach;
  private final Slots slots;

  /** A checked reply and those comments that let nothing pass. */
  record Outcome(CheckedReply reply, List<Allowance> unused) {}

  ReplyReviewer(Function<Draft, Review> coach, Slots slots) {
    this.coach = coach;
    this.slots = slots;
  }

  Outcome review(String file, Reply reply, @Nullable Channel channel, Map<String, Setting> rules) {
    String text = reply.text().text();
    List<Slot> found = slots.in(text);
    Review review = coach.apply(draft(reply, found, channel));
    List<Finding> findings = new ArrayList<>(review.findings());
    findings.addAll(slots.findings(text, found));
    findings.sort(Comparator.comparing(Finding::span));
    Set<Allowance> used = new HashSet<>();
    List<CheckedFinding> checked = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      Finding set = set(finding, rules.get(finding.rule()));
      if (set != null) {
        checked.add(checked(set, reply, used));
      }
    }
    List<Allowance> unused = new ArrayList<>(reply.about().allowances());
    unused.removeAll(used);
    return new Outcome(new CheckedReply(file, reply, review, checked), unused);
  }

  /** A saved reply, unless something else is known. */
  private static Draft draft(Reply reply, List<Slot> slots, @Nullable Channel channel) {
    Channel own = reply.about().channel() == null ? channel : reply.about().channel();
    Draft.Builder draft =
        Draft.builder(reply.text().text()).channel(own == null ? Channel.CANNED : own);
    slots.stream().map(Slot::text).distinct().forEach(draft::placeholder);
    slots.stream()
        .filter(slot -> slot.kind() == SlotKind.CUSTOMER_NAME)
        .findFirst()
        .ifPresent(slot -> draft.customerName(slot.text()));
    return draft.build();
  }

  /** The finding as the settings want it; null where they do not. */
  private static @Nullable Finding set(Finding finding, @Nullable Setting setting) {
    if (setting == null) {
      return finding;
    }
    return setting.severity() == null
        ? null
        : new Finding(
            finding.rule(),
            setting.severity(),
            finding.span(),
            finding.excerpt(),
            finding.title(),
            finding.message(),
            finding.reason(),
            finding.suggestions());
  }

  private static CheckedFinding checked(Finding finding, Reply reply, Set<Allowance> used) {
    Excerpt excerpt = reply.excerpt();
    Span place = reply.text().source(finding.span());
    Position start = excerpt.position(place.start());
    Position end = excerpt.position(place.end());
    State state = State.NEW;
    String reason = "";
    for (Allowance allowance : reply.about().allowances()) {
      boolean here =
          allowance.line() == 0
              || start.line() <= allowance.line() && allowance.line() <= end.line();
      if (here && allowance.rule().equals(finding.rule())) {
        used.add(allowance);
        state = State.ALLOWED;
        reason = allowance.reason();
      }
    }
    List<Fix> fixes = new ArrayList<>();
    for (Suggestion suggestion : finding.suggestions()) {
      fix(suggestion, reply).ifPresent(fixes::add);
    }
    String fingerprint = Fingerprint.of(finding, reply.text().text());
    return new CheckedFinding(finding, start, end, state, reason, fingerprint, fixes);
  }

  /** What a suggestion does to the file; nothing where it cannot be written there. */
  private static Optional<Fix> fix(Suggestion suggestion, Reply reply) {
    List<Fix.FileEdit> edits = new ArrayList<>();
    for (Edit edit : suggestion.edits()) {
      Optional<Fix.FileEdit> one = FileEdits.of(edit, reply);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      edits.add(one.get());
    }
    return edits.isEmpty() ? Optional.empty() : Optional.of(new Fix(suggestion, edits));
  }
}
