package io.github.onmal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.text.Turn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What conditions may ask of paragraphs and of whole replies, and where a transform applies. */
class WholeReplyTest {

  private static final String FILES =
      """
      == pack.yaml
      id: whole
      version: 1.0.0
      == shared/acts/ko.yaml
      cues:
        greeting: { match: ["^ 안녕하세요"] }
        farewell: { match: ["보내세요"] }
        time: { match: ["하루"] }
      == shared/slots/ko.yaml
      slots:
        대안: { label: 대안, source: alternatives, sample: 교환, words: [option] }
      == shared/transforms/ko.yaml
      transforms:
        spelling:
          - {from: "메세지", to: "메시지"}
          - {from: "몇일", to: "며칠"}
      == words/spelling/rule.yaml
      severity: MINOR
      scope: phrase
      since: 1.0.0
      == words/spelling/ko.yaml
      title: 맞춤법
      messages: { default: "‘{match}’" }
      reason: 이유
      cues:
        word: { match: ["메세지|몇일"] }
      suggestions:
        fix: { title: 고치기, applicability: SAFE, transform: [spelling] }
      == words/block/rule.yaml
      severity: MINOR
      scope: draft
      since: 1.0.0
      == words/block/rule.drl
      package whole
      import io.github.onmal.rule.Statement
      global io.github.onmal.rule.Report report
      dialect "mvel"
      rule "block"
      when
        $s : Statement( halvesParagraph(), paragraphSentences() == 4, paragraphLetters() == 12,
            paragraphWords() == 4 )
      then
        report.at("words/block", $s, "MINOR", "default");
      end
      == words/block/ko.yaml
      title: 덩어리
      messages: { default: "‘{match}’" }
      reason: 이유
      suggestions:
        halve: { title: 나누기, applicability: REVIEW, insert: "\\n\\n", at: sentence-start }
      == words/sender/rule.yaml
      severity: INFO
      scope: conversation
      since: 1.0.0
      == words/sender/rule.drl
      package whole
      import io.github.onmal.rule.Situation
      global io.github.onmal.rule.Report report
      dialect "mvel"
      rule "sender"
      when
        Situation( hidesSender(), customerMessages() == 2, agentTurns() == 1, bodySentences() == 1 )
      then
        report.missing("words/sender", "body-end", "INFO", "default");
      end
      == words/sender/ko.yaml
      title: 보낸 곳
      messages: { default: "없습니다." }
      reason: 이유
      suggestions:
        say: { title: 밝히기, applicability: SAFE, insert: "온말샵입니다.", at: body-end }
      """;

  @TempDir static Path folder;
  private static Coach coach;

  @BeforeAll
  static void read() {
    coach = Packs.coach(folder, FILES);
  }

  @Test
  void aTransformChangesWhatItsFindingMarks() {
    String text = "메세지는 몇일 뒤에 갑니다.";
    List<Finding> findings = coach.review(Draft.of(text)).findings();
    assertEquals(2, findings.size());
    assertEquals("메시지는 몇일 뒤에 갑니다.", findings.get(0).suggestions().get(0).applyTo(text));
    assertEquals("메세지는 며칠 뒤에 갑니다.", findings.get(1).suggestions().get(0).applyTo(text));
  }

  @Test
  void aParagraphIsCountedAndHalved() {
    Review review = coach.review(Draft.of("하나요. 두나요. 셋나요. 넷나요."));
    assertEquals("셋나요", review.findings().get(0).excerpt());
    assertTrue(coach.review(Draft.of("하나요. 두나요.\n셋나요. 넷나요.")).findings().isEmpty());
  }

  @Test
  void whatIsMissingAtTheEndOfTheBodyStandsBeforeTheFarewell() {
    String text = "안녕하세요. 오늘 갑니다. 좋은 하루 보내세요.";
    Draft.Builder draft =
        Draft.builder(text)
            .company("온말샵")
            .customerSaid("아직요?")
            .earlier(Turn.Speaker.CUSTOMER, "언제 와요?")
            .earlier(Turn.Speaker.AGENT, "곧 갑니다.");
    Finding finding = coach.review(draft.build()).findings().get(0);
    assertEquals("안녕하세요. 오늘 갑니다. 온말샵입니다. 좋은 하루 보내세요.", finding.suggestions().get(0).applyTo(text));
  }
}
