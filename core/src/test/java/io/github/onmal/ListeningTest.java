package io.github.onmal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.text.Turn.Speaker;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules can ask about what both sides said, with a pack that reports just that. */
class ListeningTest {

  private static final String FILES =
      """
      == pack.yaml
      id: listening
      version: 1.0.0
      == shared/classes/ko.yaml
      classes:
        DATE: ["<NUM> 월 <NUM> 일"]
        AMOUNT: ["<NUM> 원"]
      == shared/numbers/ko.yaml
      numbers: {만: 10000, 천: 1000}
      == shared/numbers/en.yaml
      numbers: {november: 11}
      == shared/references/ko.yaml
      cues:
        date: { match: ["<DATE>"] }
        amount: { match: ["<NUM> 만 <NUM> 천 원", "<AMOUNT>"] }
        order: { match: ["주문번호"] }
        tracking: { match: ["송장 번호"] }
      == shared/references/en.yaml
      cues:
        date: { match: ["<DATE>", "<NUM> november"] }
        amount: { match: ["<AMOUNT>"] }
      == shared/topics/ko.yaml
      cues:
        stock: { match: ["문의|감사|확인"] }
        delivery: { match: ["배송|출고", "~오다"] }
      == shared/signals/ko.yaml
      cues:
        asks-when: { match: ["[q] 언제"] }
        asks-whether: { match: ["[q] ~*[final] $"] }
      == shared/acts/ko.yaml
      cues:
        time: { match: ["내일"] }
      == said/misquoted/rule.yaml
      severity: CRITICAL
      scope: conversation
      since: 1.0.0
      == said/misquoted/rule.drl
      package listening
      import io.github.onmal.rule.Mention
      global io.github.onmal.rule.Report report
      dialect "mvel"
      rule "misquoted"
      when
        $m : Mention( misquotes(), !kind("date") || sameRole() )
      then
        report.at("said/misquoted", $m, "CRITICAL", "default");
      end
      == said/misquoted/ko.yaml
      title: 값
      messages: { default: "{match} {about}" }
      reason: 이유
      suggestions:
        correct: { title: 바로잡기, applicability: REVIEW, replace: "{about}" }
      == said/misquoted/en.yaml
      title: Value
      messages: { default: "{match} {about}" }
      reason: Reason
      suggestions:
        correct: { title: Correct, applicability: REVIEW, replace: "{about}" }
      == said/open/rule.yaml
      severity: MAJOR
      scope: conversation
      since: 1.0.0
      == said/open/rule.drl
      package listening
      import io.github.onmal.rule.Question
      global io.github.onmal.rule.Report report
      dialect "mvel"
      rule "when"
      when
        $q : Question( asks("asks-when"), !touched(), !metBy("time") )
      then
        report.missing("said/open", "draft-end", "MAJOR", "default", $q.words());
      end
      rule "whether"
      when
        $q : Question( asks("asks-whether"), !bare(), !touched(), amongOthers() )
      then
        report.missing("said/open", "draft-end", "MAJOR", "default", $q.words());
      end
      == said/open/ko.yaml
      title: 물음
      messages: { default: "{about}" }
      reason: 이유
      suggestions:
        advise: { title: 답하기, applicability: ADVICE, advice: "답해 주세요." }
      == said/nothing/rule.yaml
      severity: INFO
      scope: conversation
      since: 1.0.0
      == said/nothing/rule.drl
      package listening
      import io.github.onmal.rule.Situation
      global io.github.onmal.rule.Report report
      dialect "mvel"
      rule "nothing shared"
      when
        $s : Situation( customerWords() > 2, sharedWords() == 0 )
      then
        report.missing("said/nothing", "draft-start", "INFO", "default", "");
      end
      rule "known"
      when
        $s : Situation( gave("order") )
      then
        report.missing("said/nothing", "draft-end", "INFO", "known", $s.given("order"));
      end
      == said/nothing/ko.yaml
      title: 없음
      messages: { default: "없음", known: "{about}" }
      reason: 이유
      suggestions:
        advise: { title: 말하기, applicability: ADVICE, advice: "말해 주세요." }
      """;

  @TempDir static Path folder;
  private static Coach coach;

  @BeforeAll
  static void readPack() {
    coach = Packs.coach(folder, FILES);
  }

  @Test
  void aNumberWithADigitSwappedIsMisquotedAndPutRight() {
    Draft draft =
        Draft.builder("주문번호 20241103-0021을 확인했습니다.").customerSaid("주문번호 20241103-0012인데요").build();
    Finding finding = of(draft, "said/misquoted").get(0);
    assertEquals("20241103-0021", finding.excerpt());
    assertEquals("20241103-0021 20241103-0012", finding.message());
    assertEquals("주문번호 20241103-0012를 확인했습니다.", finding.suggestions().get(0).applyTo(draft.text()));
  }

  @Test
  void valuesAreComparedHoweverTheyAreWritten() {
    quiet("주문번호 202411030012를 확인했습니다.", "주문번호 20241103-0012인데요");
    quiet("12,000원을 환불했습니다.", "1만 2천원 환불해 주세요");
    quiet("11/25 방문을 확인했습니다.", "11월 25일 방문이요");
    quiet("Your visit on 25 November is confirmed.", "11월 25일 방문이요");
  }

  @Test
  void aNewValueIsNoMisquotation() {
    quiet("송장 번호는 20241103-0021입니다.", "주문번호 20241103-0012인데요");
    quiet("주문번호 20241103-0012 대신 20241103-0013으로 접수했습니다.", "주문번호 20241103-0012인데요");
    quiet("주문번호 20251224-7781입니다.", "주문번호 20241103-0012인데요");
    quiet("36,000원을 환불했습니다. 배송비는 3,000원입니다.", "39,000원 환불해 주세요");
    quiet("11월 26일에 도착합니다.", "11월 25일 방문이요");
  }

  @Test
  void aSlipInAnAmountOrADateIsFound() {
    assertEquals("3,900원", misquoted("3,900원을 환불했습니다.", "39,000원 환불해 주세요"));
    assertEquals("11월 15일", misquoted("11월 15일 방문을 확인했습니다.", "11월 25일 방문 예약이요"));
  }

  @Test
  void whatAnEarlierTurnNamedIsKnown() {
    Draft draft =
        Draft.builder("주문번호를 알려 주세요.")
            .earlier(Speaker.CUSTOMER, "주문번호 20241103-0012예요.")
            .customerSaid("언제 와요?")
            .build();
    assertEquals("20241103-0012", of(draft, "said/nothing").get(0).message());
  }

  @Test
  void eachQuestionIsLookedForByItself() {
    assertEquals(List.of("주차되나요?"), open("매장은 강남역에 있습니다.", "매장이 멀어요? 주차되나요?"));
    assertEquals(List.of("언제 와요?"), open("감사합니다.", "언제 와요?"));
    assertEquals(List.of(), open("내일 도착합니다.", "언제 와요?"));
    assertEquals(List.of(), open("출고했습니다.", "언제 와요?"));
  }

  @Test
  void wordsCountWhateverTheirForm() {
    String customer = "쿠폰을 쓰면 결제 화면이 하얗게 변하고 멈춥니다.";
    assertEquals(0, nothingShared("화면이 멈추는 현상을 확인했습니다.", customer));
    assertEquals(1, nothingShared("문의 감사합니다. 확인했습니다.", customer));
  }

  @Test
  void withoutAMessageNothingIsKnown() {
    assertEquals(List.of(), coach.review(Draft.of("주문번호 20241103-0021을 확인했습니다.")).findings());
  }

  private static int nothingShared(String text, String customer) {
    return of(Draft.builder(text).customerSaid(customer).build(), "said/nothing").size();
  }

  private static List<String> open(String text, String customer) {
    return of(Draft.builder(text).customerSaid(customer).build(), "said/open").stream()
        .map(Finding::message)
        .toList();
  }

  private static void quiet(String text, String customer) {
    assertEquals(
        List.of(), of(Draft.builder(text).customerSaid(customer).build(), "said/misquoted"));
  }

  private static String misquoted(String text, String customer) {
    return of(Draft.builder(text).customerSaid(customer).build(), "said/misquoted")
        .get(0)
        .excerpt();
  }

  private static List<Finding> of(Draft draft, String rule) {
    return coach.review(draft).findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }
}
