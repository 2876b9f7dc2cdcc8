package io.github.onmal.check.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.Finding;
import io.github.onmal.Suggestion;
import io.github.onmal.rule.Applicability;
import io.github.onmal.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with slots, and what is not. */
class SlotFindingsTest {

  private static final Slots UNDECLARED = new Slots(Map.of());

  private static Slots declaring(String... names) {
    Map<String, Optional<SlotKind>> declared = new TreeMap<>();
    for (String name : names) {
      declared.put(name, Optional.empty());
    }
    return new Slots(declared);
  }

  private static List<Finding> findings(Slots slots, String text) {
    return slots.findings(text, slots.in(text));
  }

  /** Rule and excerpt of each finding, and what each of its rewrites makes of the text. */
  private static String said(Slots slots, String text) {
    return findings(slots, text).stream()
        .map(
            one ->
                one.rule().substring("check/".length())
                    + " ["
                    + one.excerpt()
                    + "]"
                    + one.suggestions().stream()
                        .map(fix -> " > " + fix.applyTo(text))
                        .collect(Collectors.joining()))
        .collect(Collectors.joining(" & "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{{name}}를 도와드립니다. ~ slot-particle [{{name}}를] > {{name}}님을 도와드립니다. > {{name}}을(를) 도와드립니다.",
        "{{name}}을 불러 ~ slot-particle [{{name}}을] > {{name}}님을 불러 > {{name}}을(를) 불러",
        "{{name}}은 고객님입니다. ~ slot-particle [{{name}}은] > {{name}} 고객님은 고객님입니다. > {{name}}은(는) 고객님입니다.",
        "{name}이 ~ slot-particle [{name}이] > {name}님이 > {name}이(가)",
        "{{name}}아, ~ slot-particle [{{name}}아] > {{name}}님,",
        "{{name}}야, ~ slot-particle [{{name}}야] > {{name}}님,",
        "%{name}라는 ~ slot-particle [%{name}라] > %{name}님이라는 > %{name}(이)라는",
        "저는 {{agent}}예요. ~ slot-particle [{{agent}}예요] > 저는 {{agent}}이에요(예요).",
        "{{상품명}}은 품절입니다. ~ slot-particle [{{상품명}}은] > {{상품명}}은(는) 품절입니다.",
        "#{상품명}로 보냅니다. ~ slot-particle [#{상품명}로] > #{상품명}(으)로 보냅니다.",
        "#{상품명}로는 ~ slot-particle [#{상품명}로] > #{상품명}(으)로는",
        "{{product}}와 함께 ~ slot-particle [{{product}}와] > {{product}}과(와) 함께",
        "{{product}}와의 ~ slot-particle [{{product}}와] > {{product}}과(와)의",
        "'{{상품명}}'를 ~ slot-particle ['{{상품명}}'를] > '{{상품명}}'을(를)",
        "{{city}}였습니다. ~ slot-particle [{{city}}였] > {{city}}이었(였)습니다.",
        "{{plan}}나 {{item}} ~ slot-particle [{{plan}}나] > {{plan}}(이)나 {{item}}",
        "%s이 %s를 ~ slot-particle [%s이] > %s이(가) %s를 & slot-particle [%s를] > %s이 %s을(를)",
        "{0}를 ~ slot-particle [{0}를] > {0}을(를)",
        "[이름]를 ~ slot-particle [[이름]를] > [이름]님을 > [이름]을(를)",
        "#{주문번호}를 ~ slot-particle [#{주문번호}를] > #{주문번호}을(를)",
        "#{결제금액}를 ~ slot-particle [#{결제금액}를] > #{결제금액}을",
        "#{결제금액}로 ~ slot-particle [#{결제금액}로] > #{결제금액}으로",
        "#{예정일}는 ~ slot-particle [#{예정일}는] > #{예정일}은",
        "#{예정일}으로 ~ slot-particle [#{예정일}으로] > #{예정일}로",
      })
  void aParticleThatFitsSomeValuesOnlyIsReported(String text, String expected) {
    // A quotation mark opens before the slot; the excerpt begins at the slot.
    assertEquals(expected.replace("['{{", "[{{"), said(UNDECLARED, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{name}}을(를) {{name}}이(가) {{name}}은(는) {{name}}과(와) {{name}}(으)로",
        "{{name}}을/를 {{name}}은/는 {{name}}이/가 {{name}}와/과",
        "{{name}}를(을) {{name}}(을)를 {{name}}(이)라는 {{name}}이에요(예요)",
        "{{name}}님을 {{name}} 고객님은 {{name}}의 {{name}}에 {{name}}에게 {{name}}도 {{name}}만",
        "{{name}}까지 {{name}}부터 {{name}}께서 {{name}}에서 {{name}}처럼 {{name}}보다",
        "{{name}}이다 {{name}}입니다 {{name}}이며 {{name}}이고 {{name}}이에요",
        "{{city}}로터리 {{city}}가는 {{city}}은행 {{city}}과학관 {{brand}}이벤트",
        "{{count}}개를 {{no}}번을 {{no}}호가 {{count}}여 명 {{school}}고",
        "#{결제금액}을 #{결제금액}은 #{결제금액}이 #{결제금액}으로",
        "#{예정일}을 #{예정일}은 #{예정일}이 #{예정일}로",
        "#{시간}를 #{시간}을 #{일시}로 #{일시}를 #{ticket.created_at}를",
        "{{link}}를 {{url}}을 https://a.example/{{id}}를",
        "{{name}} 를 바꾸세요",
        "[상품명]은 주문서 위에 있습니다. [주문번호]를 적어 주세요.",
        "{% if vip %}를 {{/if}}은",
        "{{name}}, {{name}}. {{name}}",
        "Hi {{name}}, 을 is a particle",
      })
  void aParticleThatFitsEveryValueIsNot(String text) {
    assertEquals("", said(UNDECLARED, text));
  }

  @Test
  void aParticleIsMendedFreelyOnlyWhereNothingElseChanges() {
    assertEquals(List.of(Applicability.SAFE), applicabilities("{{product}}를"));
    assertEquals(List.of(Applicability.REVIEW), applicabilities("{{amount}}를"));
    assertEquals(
        List.of(Applicability.REVIEW, Applicability.SAFE), applicabilities("{{first_name}}를"));
  }

  private static List<Applicability> applicabilities(String text) {
    return findings(UNDECLARED, text).get(0).suggestions().stream()
        .map(Suggestion::applicability)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Hi {{name}, ok ~ malformed-slot [{{name}] > Hi {{name}}, ok",
        "Hi {name}}, ok ~ malformed-slot [{name}}] > Hi {{name}}, ok",
        "{order} for {name}} ~ malformed-slot [{name}}] > {order} for {name}",
        "Hi {{ name ~ malformed-slot [{{ name] > Hi {{name}}",
        "안녕하세요, {{고객명} 고객님 ~ malformed-slot [{{고객명}] > 안녕하세요, {{고객명}} 고객님",
        "Hi %{name, ok ~ malformed-slot [%{name] > Hi %{name}, ok",
        "Hi #{name}}, ok ~ malformed-slot [#{name}}] > Hi #{name}, ok",
        "Hi {{}}, ok ~ malformed-slot [{{}}]",
        "Hi {{ }}, ok ~ malformed-slot [{{ }}]",
        "Hi {{{name}}, ok ~ malformed-slot [{{{name}}] > Hi {{name}}, ok",
        "Hi {{name}}}, ok ~ malformed-slot [{{name}}}] > Hi {{name}}, ok",
        "Hi {{a {{b}} ~ malformed-slot [{{a] > Hi {{a}} {{b}}",
      })
  void bracesThatDoNotMatchAreReported(String text, String expected) {
    assertEquals(expected, said(UNDECLARED, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi {{name}}, {order}.",
        "{\"a\": {\"b\": 1}}",
        "{\"name\": \"{{name}}\"}",
        "{\"id\": {id}}",
        "a {b {c}} d",
        "{{{",
        "{{ :) }}",
        "}} {{",
        "(x) { y",
        "{ name",
        "{name",
        "function f() { return {a: {b}} }",
        "https://a.example/{{id}/x",
        "{{ name |\n default: \"there\" }}",
        "{n, plural, one {# day} other {{n} days}}",
        "50%{",
        "{\"a\": {{}}}",
        "\\{{name}} and \\{name}}",
        "`{{name}`",
      })
  void bracesThatMatchOrAreProseAreNot(String text) {
    assertFalse(said(UNDECLARED, text).contains("malformed"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Hi {{first_nme}}, ~ unknown-slot [{{first_nme}}] > Hi {{first_name}},",
        "Hi {{ first_nme | upcase }}, ~ unknown-slot [{{ first_nme | upcase }}] > Hi {{ first_name | upcase }},",
        "Hi %{First_name}, ~ unknown-slot [%{First_name}] > Hi %{first_name},",
        "{{주문번허}} ~ unknown-slot [{{주문번허}}] > {{주문번호}}",
        "Hi {{zzzzzzzzzzz}}, ~ unknown-slot [{{zzzzzzzzzzz}}]",
        "Hi {company}, ~ unknown-slot [{company}] > Hi {{company}},",
        "[이름]님 ~ unknown-slot [[이름]]",
      })
  void aSlotNobodyDeclaredIsReported(String text, String expected) {
    assertEquals(expected, said(declaring("first_name", "주문번호", "{{company}}", "ticket.*"), text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi {{first_name}}, {{ first_name | default: \"x\" }}",
        "{{company}} {{ company }}",
        "{{ticket.id}} {{ticket.requester.name}}",
        "{% if vip %} {{#if x}} {{else}} {{/if}}",
        "https://a.example/{{unheard_of}}",
        "Order #{id} for ${amount}",
        "○○○ 고객님",
        "[주문내역]에서",
        "`{{unheard_of}}`",
      })
  void aDeclaredSlotIsNot(String text) {
    assertEquals(
        "",
        said(
            declaring("first_name", "주문번호", "{{company}}", "ticket.*", "○○○", "{id}", "amount"),
            text));
  }

  @Test
  void nothingIsUnknownWhereNothingIsDeclared() {
    assertEquals("", said(UNDECLARED, "{{first_name}} {{first_nme}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{{name}} 고객님, [이름]님 ~ mixed-slot-syntax [[이름]] > {{name}} 고객님, {{name}}님",
        "{{a}} {{b}} {c} ~ mixed-slot-syntax [{c}]",
        "{c} {{a}} {{c}} ~ mixed-slot-syntax [{c}] > {{c}} {{a}} {{c}}",
        "[날짜]에 #{고객명}님 ~ mixed-slot-syntax [[날짜]]",
        "Hi %s, your order {{id}} and <order number>. ~"
            + " mixed-slot-syntax [{{id}}] & mixed-slot-syntax [<order number>]",
      })
  void twoWaysOfWritingAreReported(String text, String expected) {
    assertEquals(expected, said(UNDECLARED, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s %{name} %(id)s {% if x %} https://a.example/{{id}}",
        "{{name}} {{{name}}} {{#if x}} {{/if}}",
        "Hi {name}, ${amount} for order #{id} is back.",
        "Hi {{name}}, ticket #{{ticket.id}} cost ${{amount}}.",
        "[이름]님, <날짜>까지",
      })
  void oneWayOfWritingIsNot(String text) {
    assertEquals("", said(UNDECLARED, text));
  }

  @Test
  void twoDeclaredWaysAreNot() {
    assertEquals("", said(declaring("{{name}}", "{code}", "[이름]"), "{{name}} {code} [이름]님"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{first_name}}를 모시고 {{first_name}}라고",
        "{{상품}}으로 {{상품}}와의 {{금액}}는 {{예정일}}가",
        "{{first_name} {first_name}} {{ first_name",
        "%{first_nme} {{ first_nme | upcase }} {company}",
        "{{first_name}} [이름]님 <first name>님",
      })
  void everyRewriteMendsItsFindingAndNoneIsAdded(String text) {
    Slots slots = declaring("first_name", "상품", "금액", "예정일", "{{company}}", "이름", "first name");
    List<Finding> before = findings(slots, text);
    assertFalse(before.isEmpty());
    for (Finding finding : before) {
      for (Suggestion fix : finding.suggestions()) {
        String after = fix.applyTo(text);
        assertTrue(findings(slots, after).size() < before.size(), after);
      }
    }
  }

  @Test
  void aFindingSpeaksTheLanguageOfItsLine() {
    String text = "Hi {{}}, there.\n안녕하세요, {{}}님.\n{{}}";
    assertEquals(
        List.of("Malformed slot", "잘못 적은 치환자", "잘못 적은 치환자"),
        findings(UNDECLARED, text).stream().map(Finding::title).toList());
  }

  @ParameterizedTest
  @EnumSource(SlotRule.class)
  void everyRuleHasWordsInBothLanguages(SlotRule rule) {
    for (Language language : Language.values()) {
      assertFalse(rule.title(language).isBlank());
      assertFalse(rule.reason(language).isBlank());
    }
    assertTrue(rule.id().matches("check/[a-z-]+"), rule.id());
  }
}
