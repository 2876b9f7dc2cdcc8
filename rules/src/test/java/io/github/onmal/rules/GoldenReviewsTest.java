package io.github.onmal.rules;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.Suggestion;
import io.github.onmal.rule.Applicability;
import io.github.onmal.text.Channel;
import io.github.onmal.text.Conversation;
import io.github.onmal.text.Stage;
import io.github.onmal.text.Turn;
import io.github.onmal.text.Turn.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole drafts, bad, mediocre and excellent, and what the installed rules say of them, to be read
 * by people.
 */
class GoldenReviewsTest {

  private static final Map<String, Draft> DRAFTS = new LinkedHashMap<>();

  static {
    DRAFTS.put(
        "ko-bad-refusal",
        Draft.builder("안타깝게도 환불이 불가능합니다.")
            .customerName("김민수")
            .channel(Channel.EMAIL)
            .customerSaid("벌써 세 번째 문의예요!! 정말 화가 나네요.")
            .build());
    DRAFTS.put(
        "ko-bad-blame",
        Draft.builder(
                """
                안녕하세요, 고객님.
                고객님이 주소를 잘못 입력하셔서 반송되었습니다. 주소를 다시 확인하세요.
                불편하셨다면 죄송합니다.
                온말샵 드림
                """)
            .customerName("이서연")
            .channel(Channel.EMAIL)
            .customerSaid("일주일째 못 받고 있어요. 너무 답답하고 실망이에요.")
            .build());
    DRAFTS.put(
        "ko-bad-template",
        Draft.builder("{고객명} 고객님, 안녕하세요. ○○○ 상품은 [날짜]까지 {{address}}(으)로 배송될 예정이세요.")
            .customerName("박지훈")
            .channel(Channel.CHAT)
            .build());
    DRAFTS.put(
        "ko-bad-levels",
        Draft.builder("문의 주셔서 감사합니다. 재고를 확인했어. 주문하신 상품은 품절이세요. 입고되면 알려 드리겠습니다.")
            .channel(Channel.CHAT)
            .build());
    DRAFTS.put(
        "ko-mediocre-waiting",
        Draft.builder(
                "안녕하세요, 정하늘 고객님. 심사가 끝나기 전까지는 환불이 안 됩니다. 최대한 빨리 처리해 드리겠습니다. 기다리시느라 많이 답답하셨겠습니다.")
            .customerName("정하늘")
            .alternative("포인트 선지급")
            .customerSaid("환불 언제 되나요? 너무 오래 걸려서 불안해요.")
            .build());
    DRAFTS.put(
        "ko-mediocre-haeyo",
        Draft.builder("네, 고객님! 색상 변경은 어려워요. 사진을 보내 주세요. 곧 연락드릴게요~")
            .customerName("최유나")
            .channel(Channel.CHAT)
            .stage(Stage.RESOLVING)
            .customerSaid("색상 바꿀 수 있나요?")
            .build());
    DRAFTS.put(
        "ko-excellent-delay",
        Draft.builder(
                """
                안녕하세요, 김민수 고객님. 온말샵 박서준입니다.

                따님 생일 선물이 늦어져 많이 속상하셨겠습니다. 저희가 출고를 하루 늦게 한 탓이라 진심으로 사과드립니다.
                오늘 오후 2시에 새 상품을 보내 드렸고, 내일 오전 중에 도착합니다. 송장 번호는 1234-5678입니다.
                도착하면 제가 문자로 다시 한번 확인해 드리겠습니다.

                감사합니다.
                온말샵 박서준 드림
                """)
            .customerName("김민수")
            .agentName("박서준")
            .company("온말샵")
            .channel(Channel.EMAIL)
            .customerSaid("딸 생일 선물인데 아직도 안 왔어요. 정말 속상하네요.")
            .build());
    DRAFTS.put(
        "ko-excellent-chat",
        Draft.builder("네, 유나 님! 바로 확인해 봤어요. 오늘 오후 5시에 도착해요. 도착하면 알려 드릴게요.")
            .customerName("최유나")
            .channel(Channel.CHAT)
            .earlier(Speaker.CUSTOMER, "택배 언제 와요?")
            .earlier(Speaker.AGENT, "안녕하세요, 유나 님! 확인해 볼게요.")
            .customerSaid("네 감사합니다")
            .build());
    DRAFTS.put(
        "en-bad-refusal",
        Draft.builder("Unfortunately, we can't refund this order.")
            .customerName("Priya Shah")
            .channel(Channel.EMAIL)
            .customerSaid("This is the third time I'm writing. I'm furious!")
            .build());
    DRAFTS.put(
        "en-bad-blame",
        Draft.builder(
                """
                Dear Customer,

                You failed to attach the receipt. You must send it again. We're sorry if you were inconvenienced.

                Best regards,
                Dana
                """)
            .customerName("Ms Shah")
            .channel(Channel.EMAIL)
            .customerSaid("I'm really disappointed, the mug arrived broken.")
            .build());
    DRAFTS.put(
        "en-bad-template",
        Draft.builder("Hi {{first_name}}, your order XXX ships on [date]. Thanks, %AGENT%")
            .customerName("Thomas Lee")
            .agentName("Dana")
            .build());
    DRAFTS.put(
        "en-mediocre-waiting",
        Draft.builder(
                "Hi Tom,\n\n"
                    + "We can't ship it until we receive payment. We will get back to you as soon"
                    + " as possible. I understand your frustration.")
            .customerName("Thomas Lee")
            .alternative("a pick-up in our store")
            .customerSaid("It's so frustrating, where is my order?")
            .build());
    DRAFTS.put(
        "en-mediocre-chat",
        Draft.builder("Poor you! Click on Settings. Wait for the code.")
            .customerName("Ana")
            .channel(Channel.CHAT)
            .customerSaid("I can't log in")
            .build());
    DRAFTS.put(
        "en-excellent-delay",
        Draft.builder(
                """
                Hi Priya,

                Waiting three weeks for a cot with the baby due is stressful, and I'm sorry we put you through it. I called the courier just now: it arrives on Thursday, 12 June, between 9 and 11.

                I'll check with you on Thursday at noon to make sure it is there.

                Best regards,
                Dana
                """)
            .customerName("Priya Shah")
            .agentName("Dana")
            .channel(Channel.EMAIL)
            .customerSaid(
                "I've been waiting 3 weeks for the cot and the baby is due. Unacceptable!")
            .build());
    DRAFTS.put(
        "en-excellent-chat",
        Draft.builder("You're all set, Ana: the new password works now. Enjoy the lamp!")
            .customerName("Ana")
            .channel(Channel.CHAT)
            .customerSaid("Thank you, that worked!")
            .build());
    DRAFTS.put(
        "mixed-bad",
        Draft.builder(
                "안녕하세요, 고객님. 안타깝게도 교환이 불가능합니다.\n\n"
                    + "Unfortunately, we can't exchange it. Please wait until we reply.")
            .customerName("John Kim")
            .channel(Channel.EMAIL)
            .build());
    DRAFTS.put(
        "mixed-good",
        Draft.builder(
                "John Kim 고객님, 안녕하세요. 주문하신 iPhone 15 Pro 케이스는 내일 오후 3시까지 도착합니다. 감사합니다.\n\n"
                    + "Hi John, your iPhone 15 Pro case arrives by 3 pm tomorrow.\n\nKind regards,\nMina")
            .customerName("John Kim")
            .channel(Channel.EMAIL)
            .build());
  }

  /** The drafts of {@code golden/drafts.txt}. */
  private static Map<String, Draft> written() throws IOException {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    Path file = Sources.MODULE.resolve("src/test/resources/golden/drafts.txt");
    for (String part : Files.readString(file).replace("\r\n", "\n").split("(?m)^== ")) {
      int body = part.indexOf("\n--\n");
      if (body > 0) {
        String[] head = part.substring(0, body).split("\n");
        Draft.Builder draft = Draft.builder(part.substring(body + 4).strip());
        for (String line : List.of(head).subList(1, head.length)) {
          String value = line.substring(line.indexOf(':') + 1).strip();
          switch (line.substring(0, line.indexOf(':'))) {
            case "name" -> draft.customerName(value);
            case "agent" -> draft.agentName(value);
            case "company" -> draft.company(value);
            case "channel" -> draft.channel(Channel.valueOf(value.toUpperCase(Locale.ROOT)));
            case "stage" -> draft.stage(Stage.valueOf(value.toUpperCase(Locale.ROOT)));
            case "customer" -> draft.customerSaid(value);
            case "alternative" -> draft.alternative(value);
            default -> throw new IllegalArgumentException("drafts.txt: " + line);
          }
        }
        drafts.put(head[0].strip(), draft.build());
      }
    }
    return drafts;
  }

  @TestFactory
  Stream<DynamicTest> reviews() throws IOException {
    Coach coach = Coach.withInstalledRules();
    Map<String, Draft> drafts = new LinkedHashMap<>(DRAFTS);
    drafts.putAll(written());
    return drafts.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey(),
                    () ->
                        Snapshot.assertMatches(
                            "golden/" + entry.getKey() + ".txt",
                            written(entry.getValue(), coach.review(entry.getValue())))));
  }

  private static String written(Draft draft, Review review) {
    StringBuilder text =
        new StringBuilder("DRAFT\n").append(draft.text().stripTrailing()).append('\n');
    context(draft.conversation(), text);
    text.append("\nFINDINGS ").append(review.findings().size()).append('\n');
    for (Finding finding : review.findings()) {
      String marked =
          draft.text().substring(0, finding.span().start())
              + '⟦'
              + finding.excerpt()
              + '⟧'
              + draft.text().substring(finding.span().end());
      text.append('\n').append(finding.rule()).append(' ').append(finding.severity()).append('\n');
      text.append("  ").append(sentenceOf(marked)).append('\n');
      text.append("  ").append(finding.title()).append(": ").append(finding.message()).append('\n');
      for (Suggestion suggestion : finding.suggestions()) {
        text.append("  ").append(suggestion.applicability()).append("  ");
        text.append(suggestion.title()).append('\n');
        if (!suggestion.edits().isEmpty()) {
          text.append(suggestion.applyTo(draft.text()).stripTrailing().indent(6));
        }
      }
    }
    for (Applicability most : new Applicability[] {Applicability.SAFE, Applicability.FILL_IN}) {
      String revised = review.revised(most);
      text.append("\nREVISED, ").append(most).append('\n');
      text.append(revised.equals(draft.text()) ? "(unchanged)" : revised.stripTrailing());
      text.append('\n');
    }
    return text.toString();
  }

  /** The lines around a mark. */
  private static String sentenceOf(String marked) {
    int start = marked.lastIndexOf('\n', marked.indexOf('⟦')) + 1;
    int end = marked.indexOf('\n', marked.indexOf('⟧'));
    return marked.substring(start, end < 0 ? marked.length() : end);
  }

  private static void context(Conversation conversation, StringBuilder text) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("customer", conversation.customerName());
    known.put("agent", conversation.agentName());
    known.put("company", conversation.company());
    known.put("channel", conversation.channel());
    known.put("stage", conversation.stage());
    conversation.alternatives().forEach(offer -> known.put("alternative", offer));
    text.append("\nCONTEXT\n");
    known.forEach(
        (name, value) -> {
          if (value != null) {
            text.append(name).append(": ").append(value).append('\n');
          }
        });
    for (Turn turn : conversation.turns()) {
      text.append(turn.speaker()).append(": ").append(turn.text()).append('\n');
    }
    if (conversation.customerMessage() != null) {
      text.append("CUSTOMER, last: ").append(conversation.customerMessage()).append('\n');
    }
  }
}
