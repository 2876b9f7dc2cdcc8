package io.github.onmal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.Coach;
import io.github.onmal.Edit;
import io.github.onmal.check.slot.SlotKind;
import io.github.onmal.check.slot.Slots;
import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.MappedText;
import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Slots and the rules of the coach together: one finding for one problem, and none for none. */
class SlotReviewTest {

  private static final Coach COACH = Coach.withInstalledRules();

  /** The rules that look at names and slots. */
  private static final Set<String> CONCERNED =
      Set.of(
          "personalization/missing-name",
          "personalization/wrong-name",
          "personalization/unfilled-placeholder",
          "personalization/generic-salutation",
          "structure/missing-greeting");

  private static CheckedReply review(String text, Channel channel, String... declared) {
    Map<String, Optional<SlotKind>> slots = new TreeMap<>();
    for (String name : declared) {
      slots.put(name, Optional.empty());
    }
    Reply reply =
        new Reply(
            Excerpt.whole(text),
            MappedText.verbatim(text),
            Escaping.NONE,
            Reply.About.keyed("reply"));
    return new ReplyReviewer(COACH::review, new Slots(slots))
        .review("reply.txt", reply, channel, Map.of())
        .reply();
  }

  private static String concerned(CheckedReply reply) {
    return reply.findings().stream()
        .map(CheckedFinding::finding)
        .filter(one -> one.rule().startsWith("check/") || CONCERNED.contains(one.rule()))
        .map(one -> one.rule() + " " + one.excerpt())
        .collect(Collectors.joining(" & "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Hi {{ticket.requester.first_name}},",
        "Dear {{ customer.name | default: \"friend\" }},",
        "Hello %{name},",
        "Hi <first name>,",
        "Hi {% if vip %}{{vip_name}}{% else %}{{first_name}}{% endif %},",
      })
  void aNameSlotInTheGreetingIsTheCustomersName(String greeting) {
    String text =
        greeting + "\n\nYour new kettle left our warehouse this morning.\n\nBest regards,\nDana";
    assertEquals("", concerned(review(text, Channel.EMAIL)));
    assertEquals("", concerned(review(text, Channel.CANNED)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{{name}} 고객님, 안녕하세요.",
        "안녕하세요, #{고객명}님.",
        "안녕하세요. [이름] 고객님,",
        "안녕하세요, {0} 고객님.",
      })
  void aNameSlotInTheKoreanGreetingIsTheCustomersName(String greeting) {
    String text = greeting + " 문의하신 상품은 오늘 오전에 발송되었습니다. 감사합니다.";
    assertEquals("", concerned(review(text, Channel.EMAIL)));
    assertEquals("", concerned(review(text, Channel.CANNED)));
  }

  @Test
  void aSuggestionThatNamesTheCustomerWritesTheSlot() {
    assertEquals(
        List.of("Hi {{first_name}},\n\n"),
        insertions(
            "{{first_name}}",
            "Your kettle left today, {{first_name}}. It arrives on Friday.\n\nBest,\nDana"));
    assertEquals(
        List.of(" #{고객명} 고객님, 문의해 주셔서 감사합니다."),
        insertions("#{고객명}", "안녕하세요, #{고객명} 고객님. 주문하신 상품이 오늘 오전에 발송되었습니다."));
  }

  /** What suggestions put in that holds a slot. */
  private static List<String> insertions(String slot, String text) {
    return review(text, Channel.EMAIL).findings().stream()
        .flatMap(one -> one.finding().suggestions().stream())
        .flatMap(one -> one.edits().stream())
        .map(Edit::text)
        .filter(one -> one.contains(slot))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = Channel.class,
      names = {"CANNED", "EMAIL"})
  void oneProblemIsFoundOnce(Channel channel) {
    assertEquals(
        "check/unknown-slot {{first_nme}}",
        concerned(review("Hi {{first_nme}}, your order shipped.", channel, "first_name")));
    assertEquals(
        "check/malformed-slot {{first_name}",
        concerned(review("Hi {{first_name}, your order shipped.", channel)));
    assertEquals(
        "check/unknown-slot [이름]",
        concerned(review("안녕하세요, [이름]님. 주문하신 상품이 출고되었습니다.", channel, "{{name}}")));
    assertEquals(
        "check/mixed-slot-syntax [order number]",
        concerned(review("Hi {{first_name}}, your order [order number] shipped.", channel)));
    assertEquals(
        "personalization/unfilled-placeholder ○○○ 고객님",
        concerned(review("안녕하세요, ○○○ 고객님. 주문하신 상품이 출고되었습니다.", channel)));
    assertEquals("", concerned(review("안녕하세요, ○○○ 고객님. 주문하신 상품이 출고되었습니다.", channel, "○○○")));
  }
}
