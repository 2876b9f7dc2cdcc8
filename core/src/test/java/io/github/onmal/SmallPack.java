package io.github.onmal;

/**
 * A pack with one rule for every scope and action, in both languages; its conditions are like those
 * of real rules.
 */
final class SmallPack {

  static final String FILES =
      """
      == pack.yaml
      id: small
      version: 1.0.0
      == shared/classes/en.yaml
      classes:
        LEAD-IN: ["so", "well"]
      == shared/acts/ko.yaml
      cues:
        greeting: { match: ["^ 안녕하세요"] }
        salutation: { match: ["^ 안녕하세요 ,? <NAME>? 고객님?"] }
        apology: { match: ["~죄송하다"] }
        empathy: { match: ["~답답하다[-겠-]"] }
        refusal: { match: ["~불가능하다[final]", "수 ~없다[final]"] }
        sign-off: { match: ["온말샵 드림"] }
      == shared/acts/en.yaml
      cues:
        greeting: { match: ["^ hi|hello"] }
        salutation: { match: ["^ hi|hello <NAME>?"] }
        apology: { match: ["i am sorry"] }
        empathy: { match: ["must be *2 frustrating"] }
        refusal: { match: ["can not"] }
        sign-off: { match: ["best regards"] }
      == shared/signals/ko.yaml
      cues:
        anger: { match: ["~화나다", "짜증-"], weight: 3 }
        gratitude: { match: ["~감사하다"] }
      == shared/signals/en.yaml
      cues:
        anger: { match: ["furious"], weight: 3 }
        gratitude: { match: ["thank you"] }
      == shared/signals/derive.drl
      package small
      import io.github.onmal.rule.Situation
      rule "angry"
      when
        $c : Situation( said("anger"), !thankful() )
      then
        $c.feel("angry");
      end
      == shared/slots/ko.yaml
      slots:
        대안: { label: 대안, source: alternatives, sample: 교환, words: [option] }
        고객명: { label: 고객명, source: customer-name, sample: 김민수, words: [name] }
      == shared/slots/en.yaml
      slots:
        alternative: { label: alternative, source: alternatives, sample: a swap, words: [option] }
        customer-name: { label: name, source: customer-name, sample: Priya, words: [name] }
      == words/opener/rule.yaml
      severity: MINOR
      scope: phrase
      since: 1.0.0
      == words/opener/ko.yaml
      title: 서두
      messages: { default: "‘{match}’" }
      reason: 이유
      cues:
        opener: { match: ["^ 안타깝게도|유감스럽게도 ,?"] }
      suggestions:
        drop: { title: 빼기, applicability: SAFE, replace: "" }
      == words/opener/en.yaml
      title: Opener
      messages: { default: "‘{match}’" }
      reason: Reason
      cues:
        opener: { match: ["^ unfortunately|sadly ,?"] }
      suggestions:
        drop: { title: Drop, applicability: SAFE, replace: "" }
      == words/must/rule.yaml
      severity: MAJOR
      scope: sentence
      since: 1.0.0
      == words/must/ko.yaml
      title: 명령
      messages: { default: "‘{match}’" }
      reason: 이유
      cues:
        must: { match: ["{v: ~보내다[command]|~확인하다[command]|~기다리다[command]} $"] }
      suggestions:
        ask: { title: 부탁하기, applicability: REVIEW, replace: "{v:-어} 주시겠습니까?" }
      == words/must/en.yaml
      title: Must
      messages: { default: "‘{match}’" }
      reason: Reason
      cues:
        must: { match: ["you must *2 {v: ~send|~wait}"] }
      suggestions:
        ask: { title: Ask, applicability: REVIEW, replace: "please {v:base}" }
      == words/placeholder/rule.yaml
      severity: CRITICAL
      scope: phrase
      since: 1.0.0
      == words/placeholder/ko.yaml
      title: 치환자
      messages: { default: "‘{match}’" }
      reason: 이유
      cues:
        slot: { match: ["<SLOT>", "<FILLER>", "<EMOJI>"] }
      suggestions:
        fill: { title: 채우기, applicability: REVIEW, replace: "{match:context}" }
      == words/placeholder/en.yaml
      title: Placeholder
      messages: { default: "‘{match}’" }
      reason: Reason
      cues:
        slot: { match: ["<SLOT>", "<FILLER>", "<EMOJI>"] }
      suggestions:
        fill: { title: Fill, applicability: REVIEW, replace: "{match:context}" }
      == help/refusal/rule.yaml
      severity: MAJOR
      scope: sentence
      since: 1.0.0
      == help/refusal/rule.drl
      package small
      import io.github.onmal.rule.Statement
      global io.github.onmal.rule.Report report
      dialect "mvel"
      rule "refusal"
      when
        $s : Statement( does("refusal") )
      then
        report.at("help/refusal", $s, "MAJOR", "default");
      end
      == help/refusal/ko.yaml
      title: 거절
      messages: { default: "‘{match}’" }
      reason: 이유
      suggestions:
        offer: { title: 대안, applicability: FILL_IN, insert: "대신 {{대안}}(으)로 도와드리겠습니다.", at: sentence-end }
      == help/refusal/en.yaml
      title: Refusal
      messages: { default: "‘{match}’" }
      reason: Reason
      suggestions:
        offer: { title: Offer, applicability: FILL_IN, insert: "I can offer {{alternative}}.", at: sentence-end }
      == help/late-sorry/rule.yaml
      severity: MINOR
      scope: draft
      since: 1.0.0
      == help/late-sorry/rule.drl
      package small
      import io.github.onmal.rule.Statement
      global io.github.onmal.rule.Report report
      dialect "mvel"
      rule "late sorry"
      when
        $s : Statement( does("apology"), !first() )
      then
        report.at("help/late-sorry", $s, "MINOR", "default");
      end
      == help/late-sorry/ko.yaml
      title: 늦은 사과
      messages: { default: "‘{match}’" }
      reason: 이유
      suggestions:
        up: { title: 앞으로, applicability: REVIEW, move: sentence, to: body-start }
      == help/late-sorry/en.yaml
      title: Late sorry
      messages: { default: "‘{match}’" }
      reason: Reason
      suggestions:
        up: { title: Move up, applicability: REVIEW, move: sentence, to: body-start }
      == help/empathy/rule.yaml
      severity: CRITICAL
      scope: conversation
      since: 1.0.0
      == help/empathy/rule.drl
      package small
      import io.github.onmal.rule.Situation
      global io.github.onmal.rule.Report report
      dialect "mvel"
      rule "empathy"
      when
        Situation( mood("angry"), lacksEmpathy() )
      then
        report.missing("help/empathy", "body-start", "CRITICAL", "default");
      end
      == help/empathy/ko.yaml
      title: 공감
      messages: { default: "공감이 없습니다." }
      reason: 이유
      suggestions:
        say: { title: 공감하기, applicability: REVIEW, insert: "많이 답답하셨겠습니다.", at: body-start }
      == help/empathy/en.yaml
      title: Empathy
      messages: { default: "No empathy." }
      reason: Reason
      suggestions:
        say: { title: Say it, applicability: REVIEW, insert: "That must be frustrating.", at: body-start }
      == tone/level/rule.yaml
      severity: INFO
      scope: draft
      since: 1.0.0
      == tone/level/rule.drl
      package small
      import io.github.onmal.rule.Statement
      global io.github.onmal.rule.Report report
      dialect "mvel"
      rule "level"
      when
        $s : Statement( impolite() || strays() )
      then
        report.at("tone/level", $s, "INFO", "default");
      end
      == tone/level/ko.yaml
      title: 말투
      messages: { default: "‘{match}’" }
      reason: 이유
      suggestions:
        same: { title: 맞추기, applicability: SAFE, transform: [to-majority-level] }
      """;

  private SmallPack() {}
}
