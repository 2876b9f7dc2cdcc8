package io.github.onmal.check.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.onmal.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a slot, and of which kind. */
class SlotsTest {

  private static final Slots UNDECLARED = new Slots(Map.of());

  private static String slots(Slots slots, String text) {
    return slots.in(text).stream()
        .filter(slot -> slot.form() != SlotForm.TAG)
        .map(slot -> slot.text() + " " + slot.kind())
        .collect(Collectors.joining(" & "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Hi {{ticket.requester.first_name}}, ~ {{ticket.requester.first_name}} CUSTOMER_NAME",
        "Hi {{ ticket.requester.name }}, ~ {{ ticket.requester.name }} CUSTOMER_NAME",
        "안녕하세요, {{ name | default: \"고객\" }}님. ~ {{ name | default: \"고객\" }} CUSTOMER_NAME",
        "Hi {{{customer.name}}}, ~ {{{customer.name}}} CUSTOMER_NAME",
        "Hi {{first_name, fallback=there}}, ~ {{first_name, fallback=there}} CUSTOMER_NAME",
        "Hi {{&user.name}}, ~ {{&user.name}} CUSTOMER_NAME",
        "{{ticket.assignee.name}} ~ {{ticket.assignee.name}} AGENT_NAME",
        "{{current_user.first_name}} ~ {{current_user.first_name}} AGENT_NAME",
        "{{organization.name}} ~ {{organization.name}} COMPANY",
        "{{product_name}} & {{productName}} ~ {{product_name}} PRODUCT & {{productName}} PRODUCT",
        "{{customer.email}} ~ {{customer.email}} LINK",
        "{{order.total}} ~ {{order.total}} AMOUNT",
        "{{ticket.id}} ~ {{ticket.id}} NUMBER",
        "{{ticket.created_at}} ~ {{ticket.created_at}} DATE",
        "{{file.name}} ~ {{file.name}} TEXT",
        "{{customer.address}} ~ {{customer.address}} TEXT",
        "{{ticket.title}} ~ {{ticket.title}} TEXT",
        "{name}님 ~ {name} CUSTOMER_NAME",
        "{고객명} 고객님 ~ {고객명} CUSTOMER_NAME",
        "{0} 고객님 ~ {0} CUSTOMER_NAME",
        "{0}까지 ~ {0} TEXT",
        "{when, date, long} ~ {when, date, long} TEXT",
        "%{user_name}님, ~ %{user_name} CUSTOMER_NAME",
        "Hello %s, you have %1$d and %2$s. ~ %s TEXT & %1$d TEXT & %2$s TEXT",
        "총 %d개 ~ %d TEXT",
        "%s님 ~ %s CUSTOMER_NAME",
        "%(customer_name)s ~ %(customer_name)s CUSTOMER_NAME",
        "Hi %FIRST_NAME%, ~ %FIRST_NAME% CUSTOMER_NAME",
        "할인율 100%{name} ~ {name} CUSTOMER_NAME",
        "${company} ~ ${company} COMPANY",
        "#{고객명} ~ #{고객명} CUSTOMER_NAME",
        "#{고객 이름} ~ #{고객 이름} CUSTOMER_NAME",
        "#{주문번호} ~ #{주문번호} NUMBER",
        "#{운송장번호} ~ #{운송장번호} NUMBER",
        "#{결제금액} ~ #{결제금액} AMOUNT",
        "#{주문일시} ~ #{주문일시} DATE",
        "#{배송예정일} ~ #{배송예정일} DATE",
        "#{상품명} ~ #{상품명} PRODUCT",
        "#{회사명} ~ #{회사명} COMPANY",
        "#{담당자명} ~ #{담당자명} AGENT_NAME",
        "#{상담사} ~ #{상담사} AGENT_NAME",
        "#{파일명} ~ #{파일명} TEXT",
        "#{배송지주소} ~ #{배송지주소} TEXT",
        "#{이메일} ~ #{이메일} LINK",
        "[이름]님, 안녕하세요. ~ [이름] CUSTOMER_NAME",
        "[고객 이름] 고객님 ~ [고객 이름] CUSTOMER_NAME",
        "방문 예정일은 [날짜]입니다. ~ [날짜] DATE",
        "Hi [[name]], ~ [[name]] CUSTOMER_NAME",
        "Dear [Customer Name], ~ [Customer Name] CUSTOMER_NAME",
        "Your order [order number] shipped. ~ [order number] NUMBER",
        "Hi <first name>, ~ <first name> CUSTOMER_NAME",
        "Hi <<Name>>, ~ <<Name>> CUSTOMER_NAME",
        "<고객명> 고객님 ~ <고객명> CUSTOMER_NAME",
        "{{a}}{{b}} ~ {{a}} TEXT & {{b}} TEXT",
        "{count, plural, one {# item for {name}} other {# items for {name}}} ~"
            + " {name} CUSTOMER_NAME & {name} CUSTOMER_NAME",
        "https://a.example/{{ticket.id}}?n={name} {name} ~"
            + " {{ticket.id}} LINK & {name} LINK & {name} CUSTOMER_NAME",
        "{{base_url}}/orders/{{order_no}}에서 ~ {{base_url}} LINK & {{order_no}} LINK",
        "{{user}}@example.com ~ {{user}} LINK",
      })
  void isFoundWithItsKind(String text, String expected) {
    assertEquals(expected, slots(UNDECLARED, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "지금 50%s 할인",
        "100%할인",
        "최대 50% 적립, 10% 할인",
        "It is 50%d",
        "a 100% sure thing",
        "100%% off",
        "{3+1} 행사",
        "{}",
        "{ }",
        "{{{",
        "{{{{name}}}}",
        ":) :} :{ ;-}",
        "{>_<}",
        "{note: see below}",
        "{이 부분은 필요할 때만 적어 주세요}",
        "{\"name\": \"value\"}",
        "{{\"a\": 1}}",
        "body { color: red }",
        "if (x) { go }",
        "`{{name}}`",
        "```\n{{name}}\n```",
        "\\{name}",
        "{% if vip %}",
        "{{#if vip}} {{/if}} {{else}} {{^vip}} {{! note }} {{> footer}}",
        "{{ if .Vip }} {{ end }}",
        "{# note #}",
        "[주문내역]에서 확인하실 수 있습니다.",
        "[안내] 배송이 늦어지고 있습니다.",
        "[이름](https://example.com)",
        "[name][1]",
        "[1]",
        "[주문번호] 1024-88",
        "[상품명] 무선 이어폰",
        "- [금액]: 35,000원",
        "[주문번호] 버튼을 눌러 주세요.",
        "마이페이지 > [주문번호]",
        "[이메일]을 눌러 주세요.",
        "Please press [Order number].",
        "Open the [Date] tab.",
        "[Screenshot 1]",
        "[공지] 점검 안내",
        "<b>name</b>",
        "<name>Kim</name>",
        "<time>",
        "a < name > b",
        "<공지>",
        "○○○ 고객님",
        "OOO님",
        "____",
        "$5 and #3",
        "https://a.example/%7Bname%7D",
      })
  void isLeftAlone(String text) {
    assertEquals("", slots(UNDECLARED, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{% if vip %}", "{{#if vip}}", "{{/if}}", "{{else}}", "{{ end }}", "{# note #}"})
  void tagsAreFilledButAreNoSlots(String tag) {
    Slot only = UNDECLARED.in("Hi " + tag + ".").get(0);
    assertEquals(SlotForm.TAG, only.form());
    assertEquals(tag, only.text());
    assertEquals(new Span(3, 3 + tag.length()), only.span());
  }

  @Test
  void whatTheSettingsSayWins() {
    Slots slots =
        new Slots(
            Map.of(
                "name", Optional.of(SlotKind.PRODUCT),
                "{{who}}", Optional.of(SlotKind.CUSTOMER_NAME),
                "ticket.*", Optional.of(SlotKind.AGENT_NAME),
                "ticket.id", Optional.empty(),
                "{agent.*}", Optional.of(SlotKind.AGENT_NAME),
                "[등급]", Optional.empty(),
                "○○○", Optional.empty(),
                "OOO", Optional.of(SlotKind.CUSTOMER_NAME),
                "*|FNAME|*", Optional.of(SlotKind.CUSTOMER_NAME)));
    assertEquals("{{ name | upcase }} PRODUCT", slots(slots, "{{ name | upcase }}"));
    assertEquals("%{name} PRODUCT", slots(slots, "%{name}"));
    assertEquals("{{ who }} CUSTOMER_NAME", slots(slots, "{{ who }}"));
    assertEquals("{{ticket.x}} AGENT_NAME", slots(slots, "{{ticket.x}}"));
    assertEquals("{{ticket.id}} NUMBER", slots(slots, "{{ticket.id}}"));
    assertEquals("{agent.x} AGENT_NAME", slots(slots, "{agent.x}"));
    assertEquals("[등급] TEXT", slots(slots, "[등급] 회원"));
    assertEquals("○○○ CUSTOMER_NAME", slots(slots, "○○○ 고객님"));
    assertEquals("", slots(slots, "○○○○ 고객님"));
    assertEquals("OOO CUSTOMER_NAME", slots(slots, "OOO님"));
    assertEquals("", slots(slots, "FOOOD OOOPS"));
    assertEquals("*|FNAME|* CUSTOMER_NAME", slots(slots, "Hi *|FNAME|*,"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{{",
        "{{{",
        "{{a",
        "{{{{{",
        "{a",
        "%{",
        "%(",
        "%a",
        "[",
        "[[",
        "[a",
        "<",
        "<<",
        "<name>",
        "</",
        "`",
        "```",
        "``` `",
        "{{}}",
        "{{ |",
        "http://",
        "{n, plural, ",
        "}",
        "}}",
        "#{a",
        "{%",
        "○"
      })
  void hostileTextTakesLinearTime(String piece) {
    String text = piece.repeat(500_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> UNDECLARED.in(text));
  }

  @Test
  void slotsStandWhereTheySayWhateverTheText() {
    String[] pieces = {
      "{",
      "}",
      "{{",
      "}}",
      "%",
      "s",
      "name",
      "고객명",
      " ",
      "\n",
      "[",
      "]",
      "<",
      ">",
      "#",
      "$",
      "(",
      ")",
      "|",
      "`",
      "를",
      "은",
      "https://a.kr/",
      "😀",
      "\"",
      ",",
      "○○○",
      ".",
      "이름",
      "1"
    };
    Random random = new Random(5);
    Slots declared = new Slots(Map.of("name", Optional.empty(), "○○○", Optional.empty()));
    for (int round = 0; round < 20_000; round++) {
      StringBuilder made = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        made.append(pieces[random.nextInt(pieces.length)]);
      }
      String text = made.toString();
      int end = 0;
      List<Slot> found = declared.in(text);
      for (Slot slot : found) {
        assertEquals(slot.text(), slot.span().of(text));
        assertEquals(true, slot.span().start() >= end && !slot.span().isEmpty(), text);
        end = slot.span().end();
      }
      declared
          .findings(text, found)
          .forEach(one -> one.suggestions().forEach(s -> s.applyTo(text)));
    }
  }
}
