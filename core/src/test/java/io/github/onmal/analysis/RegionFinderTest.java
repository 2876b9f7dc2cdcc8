package io.github.onmal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.text.Region;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionFinderTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        // addresses
        "ADDRESS ¦ See ⟦https://a.example/x?y=1&z#t⟧.",
        "ADDRESS ¦ (⟦http://a.example/x⟧)",
        "ADDRESS ¦ ⟦HTTPS://A.EXAMPLE⟧에서",
        "ADDRESS ¦ ⟦www.example.com⟧을 보세요",
        "ADDRESS ¦ Mail ⟦a.b+c@mail.example.com⟧.",
        "ADDRESS ¦ 메일 ⟦help@example.co.kr⟧로",
        // quotations
        "QUOTE ¦ 고객님이 ⟦“환불해 주세요”⟧라고",
        "QUOTE ¦ 고객님이 ⟦\"환불\"⟧이라고",
        "QUOTE ¦ ⟦「배송 조회」⟧ 화면",
        "QUOTE ¦ ⟦『안내문』⟧을",
        "QUOTE ¦ You wrote ⟦\"never again\"⟧.",
        "QUOTE ¦ ⟦'바보 같은 알람'⟧이라는 말씀에",
        "QUOTE ¦ ⟦‘말도 안 되는 요금’⟧이라고",
        "QUOTE ¦ Your ⟦'stupid screaming alarm'⟧ made us laugh; it doesn't wait.",
        "QUOTE ¦ ⟦> I want my money back.⟧",
        // code and mark-up
        "CODE ¦ Run ⟦`rm -rf`⟧ now",
        "CODE ¦ ⟦```a ` b```⟧",
        "MARKUP ¦ ⟦<b>⟧bold⟦</b>⟧",
        "MARKUP ¦ a⟦<br/>⟧b",
        "MARKUP ¦ ⟦<a href='x'>⟧link⟦</a>⟧",
        "MARKUP ¦ ⟦<!-- note -->⟧x",
        // en.md C4, 1 to 4
        "SLOT ¦ Hi ⟦{{name}}⟧,",
        "SLOT ¦ Hi ⟦{{ticket.requester.first_name}}⟧,",
        "SLOT ¦ Hi ⟦{{ name | fallback }}⟧,",
        "SLOT ¦ ⟦{% if vip %}⟧x⟦{% endif %}⟧",
        "SLOT ¦ Hi ⟦${name}⟧,",
        "SLOT ¦ ⟦#{name}⟧님",
        "SLOT ¦ ⟦{order_number}⟧ and ⟦{0}⟧",
        "SLOT ¦ ⟦{고객명}⟧ 고객님",
        "SLOT ¦ ⟦{고객 이름}⟧님",
        // 5 and 6: the doubled brackets; words in single ones are the pack's business
        "SLOT ¦ ⟦[[x]]⟧",
        "SLOT ¦ Hi ⟦<<Name>>⟧,",
        // 7: percent
        "SLOT ¦ Hello ⟦%s⟧, ⟦%d⟧ left",
        "SLOT ¦ Hello ⟦%1$s⟧,",
        "SLOT ¦ Hello ⟦%FIRST_NAME%⟧,",
        "SLOT ¦ Hello ⟦%{name}⟧,",
        "SLOT ¦ ⟦%NAME%⟧님",
        // 8: fillers
        "FILLER ¦ order ⟦XXX⟧.",
        "FILLER ¦ order ⟦xxx⟧,",
        "FILLER ¦ on ⟦____⟧",
        "FILLER ¦ ⟦○○○⟧ 고객님",
        "FILLER ¦ ⟦OOO⟧님",
        "FILLER ¦ ⟦ㅇㅇㅇ⟧님",
        "FILLER ¦ ⟦XX⟧월 ⟦XX⟧일",
        "FILLER ¦ ⟦__⟧월 ⟦__⟧일",
        // masked numbers
        "MASKED_NUMBER ¦ ⟦010-****-1234⟧ 번호로",
        "MASKED_NUMBER ¦ card ⟦XXXX⟧-1234",
        "MASKED_NUMBER ¦ card ⟦****⟧ 1234",
      })
  void finds(Region.Kind kind, String marked) {
    String text = marked.replace("⟦", "").replace("⟧", "");
    StringBuilder found = new StringBuilder();
    int at = 0;
    for (Region region : RegionFinder.find(text)) {
      assertEquals(kind, region.kind(), () -> region.span().of(text));
      found.append(text, at, region.span().start());
      found.append('⟦').append(region.span().of(text)).append('⟧');
      at = region.span().end();
    }
    assertEquals(marked, found.append(text.substring(at)).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A refund of 50% is fine.",
        "Size XXL or XXXL, xl or XL.",
        "a < b and c > d",
        "<3",
        "[1] and [Screenshot] and [Screenshot 1] and [NAME]",
        "[text](here)",
        "[주문내역] 메뉴에서, [마이페이지] → [배송 조회]를 눌러 주세요.",
        "{\"a\": 1}",
        "{}",
        "ㅋㅋㅋ 네 ㅇㅇ",
        "me@home",
        "@minsu 님",
        "www",
        "The \"new\" one",
        "Don't 'quote' me",
        "The drivers' lounge and the guests' bar",
        "It's the '90s look, isn't it?",
        "-----\n",
        "a * b ** c",
        "`",
        "\"",
        "{{",
        "OO",
        "snake_case"
      })
  void leavesProse(String text) {
    assertEquals(List.of(), RegionFinder.find(text));
  }

  @Test
  void quotedHistoryReachesToTheEnd() {
    String text = "네, 알겠습니다.\n----- Original Message -----\n환불해 주세요.\n감사합니다.";
    List<Region> regions = RegionFinder.find(text);
    assertEquals(1, regions.size());
    assertEquals(text.length(), regions.get(0).span().end());
    assertEquals(text.indexOf("-----"), regions.get(0).span().start());
  }

  @Test
  void quotedLinesEndWithTheirLines() {
    List<Region> regions = RegionFinder.find("> one\n> two\nthree");
    assertEquals(
        List.of("> one", "> two"),
        regions.stream().map(region -> region.span().of("> one\n> two\nthree")).toList());
  }

  @Test
  void regionsDoNotOverlap() {
    String text = "\"see https://a.example {{x}} now\" and `{{code}}` and <b title=\"{{t}}\">";
    int end = 0;
    for (Region region : RegionFinder.find(text)) {
      assertEquals(true, region.span().start() >= end, region::toString);
      end = region.span().end();
    }
    assertEquals(3, RegionFinder.find(text).size());
  }
}
