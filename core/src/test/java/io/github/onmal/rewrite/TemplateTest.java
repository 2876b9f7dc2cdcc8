package io.github.onmal.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.rewrite.Template.Value;
import io.github.onmal.rewrite.english.Inflector;
import io.github.onmal.rewrite.korean.Inflected;
import io.github.onmal.rewrite.korean.InflectionReader;
import io.github.onmal.rule.SlotDefinition;
import io.github.onmal.text.Language;
import io.github.onmal.text.SpeechLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  private static final Inflector INFLECTOR =
      new Inflector(Map.of("send", List.of("send", "sends", "sending", "sent", "sent")));

  /** A predicate as it stands in a draft, a template, and what becomes of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "보낼, 보내다         ¦ {v:-어} 주시겠어요?   ¦ 보내 주시겠어요?",
        "도울, 돕다           ¦ {v:-어} 드리겠습니다. ¦ 도와 드리겠습니다.",
        "쓸, 쓰다             ¦ {v:-기} 어렵습니다.   ¦ 쓰기 어렵습니다.",
        "들을, 듣다           ¦ {v:-면} 됩니다.       ¦ 들으면 됩니다.",
        "고를, 고르다         ¦ {v:-어}서             ¦ 골라서",
        "받으실, 받다         ¦ {v:-기} 어렵습니다.   ¦ 받으시기 어렵습니다.",
        "받으실, 받다         ¦ {v:-ㄹ} 때            ¦ 받으실 때",
        "제출하십시오, 제출하다 ¦ {v:-어} 주시면        ¦ 제출해 주시면",
        "불편하셨다면, 불편하다 ¦ {v:-게} 해 드려       ¦ 불편하게 해 드려",
        "보내세요, 보내다     ¦ {v:request}           ¦ 보내 주시겠습니까?",
        "확인하셨고, 확인하다 ¦ {v:-었-으며}          ¦ 확인하셨으며",
        "보낼, 보내다         ¦ {v:-시-면} 됩니다.    ¦ 보내시면 됩니다.",
        "확인하셨습니다, 확인하다 ¦ {v:plain}           ¦ 확인했습니다",
        "보낼, 보내다         ¦ {v}                   ¦ 보낼",
        "쌉니다, 싸다         ¦ {v:=저렴하다}         ¦ 저렴합니다",
        "물어보시면, 물어보다 ¦ {v:=문의하다}         ¦ 문의하시면",
        "비싼, 비싸다         ¦ {v:=높다}             ¦ 높은",
        "할께요, 하다         ¦ {v:spelt}             ¦ 할게요",
        "되서, 되다           ¦ {v:spelt}             ¦ 돼서",
        "있읍니다, 있다       ¦ {v:spelt}             ¦ 있습니다",
      })
  void inflectsWhatWasCaptured(String captured, String template, String expected) {
    assertEquals(expected, fill(template, SpeechLevel.NONE, Map.of("v", read(captured))));
  }

  @Test
  void whatIsFormalStaysFormalWithoutItsHonorific() {
    Map<String, Value> values = Map.of("v", read("나오셨습니다, 나오다"));
    assertEquals("나왔습니다", fill("{v:plain}", SpeechLevel.HAEYO, values));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "환불    ¦ {x}은(는) 됩니다.      ¦ 환불은 됩니다.",
        "교체    ¦ {x}은(는) 됩니다.      ¦ 교체는 됩니다.",
        "서울    ¦ {x}(으)로 보냅니다.    ¦ 서울로 보냅니다.",
        "택배함  ¦ {x}(으)로 보냅니다.    ¦ 택배함으로 보냅니다.",
        "3       ¦ {x}을(를) 누르십시오.  ¦ 3을 누르십시오.",
        "VIP     ¦ {x}이(가) 됩니다.      ¦ VIP가 됩니다.",
        "환불(전액) ¦ {x}이(가) 됩니다.   ¦ 환불(전액)이 됩니다.",
      })
  void particlesAgreeWithWhatWasCaptured(String captured, String template, String expected) {
    assertEquals(expected, fill(template, SpeechLevel.HASIPSIO, Map.of("x", Value.of(captured))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "{k} {x} 갑니다.      ¦ 오늘 갑니다.",
        "{x} {k} 갑니다.      ¦ 오늘 갑니다.",
        "{k}{x} 갑니다.       ¦ 오늘 갑니다.",
        "아마 {k} {k} {x}도   ¦ 아마 오늘도",
      })
  void aSpaceGoesWithACaptureOfNothing(String template, String expected) {
    Map<String, Value> values = Map.of("k", Value.of(""), "x", Value.of("오늘"));
    assertEquals(expected, fill(template, SpeechLevel.NONE, values));
  }

  @Test
  void theLastSentenceSpeaksAtTheLevelOfTheDraft() {
    String template = "대신 교환해 드리겠습니다. 확인해 주시겠습니까?";
    assertEquals("대신 교환해 드릴게요. 확인해 주시겠어요?", fill(template, SpeechLevel.HAEYO, Map.of()));
    assertEquals(template, fill(template, SpeechLevel.HASIPSIO, Map.of()));
    assertEquals(template, fill(template, SpeechLevel.NONE, Map.of()));
  }

  @Test
  void aBlankShowsItsLabelAndIsFoundWhereItStands() {
    Template.Filled filled =
        Template.parse(Language.KOREAN, "{{대안}}(으)로 {{시각}}까지, {{대안}}도 됩니다.")
            .fill(new TestValues(SpeechLevel.HASIPSIO, Map.of(), Map.of()), INFLECTOR)
            .orElseThrow();
    assertEquals("{대안}(으)로 {시각}까지, {대안}도 됩니다.", filled.text());
    assertEquals(
        List.of("{대안}", "{시각}", "{대안}"),
        filled.blanks().stream().map(blank -> blank.span().of(filled.text())).toList());
    assertTrue(!filled.usedContext());
  }

  @Test
  void aBlankIsFilledFromTheContextAndParticlesFollow() {
    Template.Filled filled =
        Template.parse(Language.KOREAN, "{{대안}}(으)로 {{시각}}까지 됩니다.")
            .fill(new TestValues(SpeechLevel.HAEYO, Map.of(), Map.of("대안", "다른 색상")), INFLECTOR)
            .orElseThrow();
    assertEquals("다른 색상으로 {시각}까지 돼요.", filled.text());
    assertEquals(1, filled.blanks().size());
    assertEquals("{시각}", filled.blanks().get(0).span().of(filled.text()));
    assertTrue(filled.usedContext());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "Sent    ¦ by {v:ing} it     ¦ by sending it",
        "send    ¦ we {v:ed} it      ¦ we sent it",
        "waiting ¦ please {v:base}   ¦ please wait",
        "we      ¦ {v:cap} can       ¦ We can",
        "WE      ¦ and {v:lower}     ¦ and we",
      })
  void inflectsEnglish(String captured, String template, String expected) {
    Optional<Template.Filled> filled =
        Template.parse(Language.ENGLISH, template)
            .fill(
                new TestValues(SpeechLevel.NONE, Map.of("v", Value.of(captured)), Map.of()),
                INFLECTOR);
    assertEquals(expected, filled.orElseThrow().text());
  }

  @Test
  void whatIsNotCapturedOrCannotBeInflectedGivesNothing() {
    TestValues values = new TestValues(SpeechLevel.HASIPSIO, Map.of("n", Value.of("환불")), Map.of());
    for (String template : List.of("{v} 됩니다.", "{n:-어} 됩니다.", "{n:request}", "{n:context}님")) {
      assertEquals(
          Optional.empty(),
          Template.parse(Language.KOREAN, template).fill(values, INFLECTOR),
          template);
    }
  }

  @Test
  void aPlaceholderGivesWayToWhatItStandsFor() {
    TestValues values =
        new TestValues(
            SpeechLevel.NONE, Map.of("p", Value.of("{{name}}")), Map.of("{{name}}", "Kim"));
    assertEquals(
        "Kim",
        Template.parse(Language.ENGLISH, "{p:context}")
            .fill(values, INFLECTOR)
            .orElseThrow()
            .text());
  }

  @Test
  void knowsWhatItNeeds() {
    Template template = Template.parse(Language.ENGLISH, "{a:cap} {b} {{slot}} {a}");
    assertEquals(Set.of("a", "b"), template.variables());
    assertEquals(Set.of("slot"), template.slots());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{v", "{{slot}", "{}", "{{ }}", "{v:nope}", "{v:-어}", "{v:request}"})
  void brokenEnglishTemplatesAreRefused(String template) {
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class, () -> Template.parse(Language.ENGLISH, template));
    assertTrue(wrong.getMessage().contains("`" + template + "`"), wrong::getMessage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{v:-뷁}", "{v:ing}", "{v:어}"})
  void brokenKoreanTemplatesAreRefused(String template) {
    assertThrows(IllegalArgumentException.class, () -> Template.parse(Language.KOREAN, template));
  }

  private static String fill(String template, SpeechLevel level, Map<String, Value> values) {
    return Template.parse(Language.KOREAN, template)
        .fill(new TestValues(level, values, Map.of()), INFLECTOR)
        .orElseThrow()
        .text();
  }

  /** A form and the predicate it is a form of. */
  private static Value read(String captured) {
    String[] parts = captured.split(", ");
    for (Inflected reading : InflectionReader.readAt(parts[0], 0)) {
      if (reading.end() == parts[0].length()
          && reading.predicate().dictionaryForm().equals(parts[1])) {
        return new Value(parts[0], reading.predicate(), reading.ending(), "");
      }
    }
    throw new AssertionError("no reading of " + captured);
  }

  private record TestValues(
      SpeechLevel level, Map<String, Value> values, Map<String, String> context)
      implements Template.Values {

    TestValues {
      values = new HashMap<>(values);
    }

    @Override
    public Value value(String name) {
      return values.get(name);
    }

    @Override
    public SlotDefinition slot(String name) {
      return new SlotDefinition(name, name, SlotDefinition.Source.NONE, "", List.of());
    }

    @Override
    public String known(SlotDefinition slot) {
      return context.get(slot.name());
    }

    @Override
    public String placeholder(String text) {
      return context.get(text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "클레임, 을, 불편 사항을",
    "클레임, 으로, 불편 사항으로",
    "제품을, 를, 불편 사항을",
    "하자, 가, 불편 사항이",
    "하자, 까지, 불편 사항까지",
  })
  void aParticleAgreesWithTheWordItNowFollows(String before, String particle, String expected) {
    Value captured = new Value(particle, null, null, before);
    assertEquals(expected, fill("불편 사항{j:agree}", SpeechLevel.NONE, Map.of("j", captured)));
  }

  @Test
  void whatStandsApartIsNoParticle() {
    Value captured = new Value("이", null, null, "클레임 ");
    assertEquals("사항 이", fill("사항{j:agree}", SpeechLevel.NONE, Map.of("j", captured)));
    assertEquals("사항", fill("사항{j:agree}", SpeechLevel.NONE, Map.of()));
  }
}
