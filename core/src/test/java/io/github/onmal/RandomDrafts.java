package io.github.onmal;

import io.github.onmal.text.Turn.Speaker;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;

/**
 * Drafts put together from sentences that rules look for and from whatever else a string can hold.
 */
final class RandomDrafts {

  private static final List<String> PROSE =
      List.of(
          "안녕하세요, 김민수 고객님. ",
          "안타깝게도, ",
          "환불이 불가능합니다. ",
          "보내 드릴 수 없습니다.",
          "확인하세요.",
          "죄송합니다. ",
          "많이 답답하셨겠습니다. ",
          "확인했어요. ",
          "보냈어. ",
          "온말샵 드림\n",
          "○○○님 ",
          "{{name}} ",
          "Hi Tom,\n\n",
          "Unfortunately, ",
          "sadly we can't help. ",
          "You must wait. ",
          "I'm sorry. ",
          "That must be very frustrating! ",
          "{option} ",
          "XXX ",
          "Best regards,\nKim",
          "https://a.example/?q=1 ",
          "a@b.example ",
          "\"quoted words here\" ",
          "`code` ",
          "> quoted\n",
          "<b>",
          "010-****-1234 ",
          "$20 ",
          "3.5일 ",
          "1. ",
          "- ",
          "Mr. ",
          "e.g. ");

  private static final List<String> NOISE =
      List.of(
          "\r\n",
          "\r",
          "\n",
          "\u2028",
          "\t",
          " ",
          "  ",
          "\u00a0",
          "\u200b",
          "\u200d",
          "\ufeff",
          "\u202e",
          "\u2066",
          "\u2069",
          "\u0000",
          "\u0007",
          "\u001b[1m",
          "\ud83c",
          "\udf89",
          "🎉",
          "👨\u200d👩\u200d👧",
          "❤\ufe0f",
          "1\ufe0f\u20e3",
          "🇰🇷",
          "\u0301",
          "e\u0301\u0323",
          "\u1100",
          "\u1161",
          "\u11a8",
          "ㅋㅋㅋㅋ",
          "ㅠㅠ",
          "^^",
          "!!!",
          "?!",
          "…",
          "...",
          ".",
          "。",
          "，",
          "Ａ",
          "ｂ",
          "{",
          "}",
          "{{",
          "}}",
          "⟦",
          "⟧",
          "<",
          ">",
          "\"",
          "“",
          "”",
          "'",
          "’",
          "`",
          "```",
          "-----",
          "(",
          ")",
          "[[",
          "]]",
          "%",
          "%s",
          "$",
          "#",
          "@",
          "_",
          "____",
          "*",
          "***",
          "○",
          "\ue001",
          "\ue005",
          "\uffff",
          "ß",
          "İ",
          "ﬁ",
          "日本語",
          "ไทย",
          "العربية",
          "0",
          "9,9",
          "a",
          "가");

  private final Random random;

  RandomDrafts(long seed) {
    random = new Random(seed);
  }

  Draft next() {
    Draft.Builder draft = Draft.builder(text(random.nextInt(14)));
    if (random.nextInt(3) == 0) {
      draft.customerSaid(random.nextBoolean() ? "정말 화나요!! " + text(3) : "I am furious. " + text(3));
    }
    if (random.nextInt(3) == 0) {
      draft.customerName(random.nextBoolean() ? "김민수" : text(2));
    }
    if (random.nextInt(4) == 0) {
      draft.alternative(text(2)).earlier(Speaker.AGENT, text(4)).earlier(Speaker.CUSTOMER, text(4));
    }
    return draft.build();
  }

  String text(int parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      List<String> source = random.nextInt(3) == 0 ? NOISE : PROSE;
      text.append(source.get(random.nextInt(source.size())));
      if (random.nextInt(6) == 0) {
        text.append((char) random.nextInt(0x10000));
      }
    }
    String made = text.toString();
    return random.nextInt(4) == 0 ? Normalizer.normalize(made, Normalizer.Form.NFD) : made;
  }
}
