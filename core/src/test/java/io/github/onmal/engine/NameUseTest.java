package io.github.onmal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.rule.Naming;
import io.github.onmal.text.Conversation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameUseTest {

  private static final Names KNOWN = new Names();
  private static final NameUse NAMES = new NameUse(KNOWN);
  private static final NameComparison COMPARISON = new NameComparison(KNOWN, NAMES);

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "guest",
        "Guest",
        "Unknown",
        "N/A",
        "null",
        "고객",
        "고객님",
        "회원님",
        "비회원",
        "minsu@example.com",
        "김**",
        "user1234",
        "010-1234-5678",
        "Acme Inc.",
        "온말 주식회사"
      })
  void nobodyIsAddressedSo(String name) {
    assertFalse(NAMES.isUsable(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"김민수", "Priya Shah", "Ms Shah", "Jean-Luc", "남궁 옥분", "김민수 고객님", "O'Brien", "Li"})
  void somebodyIs(String name) {
    assertTrue(NAMES.isUsable(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        // Korean: the full name, the given name, masked
        "김민수 ¦ 김민수 고객님, 안녕하세요.",
        "김민수 ¦ 민수 고객님, 안녕하세요.",
        "김민수 ¦ 민수님께서 주신 말씀",
        "김민수 ¦ 김*수 고객님, 안녕하세요.",
        "김민수 ¦ 김○수 고객님, 안녕하세요.",
        "김민수 ¦ 김** 고객님, 안녕하세요.",
        "김민수 ¦ 김 고객님, 안녕하세요.",
        "김민수 고객님 ¦ 김민수님, 안녕하세요.",
        "김 민수 ¦ 김민수님, 안녕하세요.",
        "남궁옥분 ¦ 옥분 고객님, 안녕하세요.",
        "제갈 량현 ¦ 량현 고객님, 안녕하세요.",
        "이슬 ¦ 이슬 고객님, 안녕하세요.",
        // English: first or last name, nicknames, titles
        "Priya Shah ¦ Hi Priya,",
        "Priya Shah ¦ Dear Ms. Shah,",
        "Ms Shah ¦ Dear Ms Shah,",
        "PRIYA SHAH ¦ hi priya!",
        "Shah, Priya ¦ Hi Priya,",
        "Thomas Lee ¦ Hi Tom,",
        "Liz Lee ¦ Dear Elizabeth,",
        "Jean-Luc Picard ¦ Hi Jean,",
        "O'Brien ¦ Dear Mr O'Brien,",
        // names that are words as well, where somebody is addressed
        "Will Smith ¦ Hi Will,",
        "Will Smith ¦ Thanks for waiting, Will.",
        "Philip Grant ¦ Thank you for the photo, Mr. Grant.",
        "Philip Grant ¦ We look forward to seeing you Mr Grant.",
        "May Lin ¦ May, your order has shipped.",
        // Korean names in the other script
        "김지우 ¦ Hi Ji-woo, the date has moved.",
        "김지우 ¦ Hello Jiwoo Kim,",
        "김지우 ¦ Hi Ji Woo,",
        "박민수 ¦ Dear Mr. Park,",
        "정유진 ¦ Dear Ms Chung,",
        "최영희 ¦ Dear Young-hee,",
        "이서연 님 ¦ Hi Seoyeon!",
        "남궁민 ¦ Dear Mr Namgung,",
        "김훈 ¦ Hi Hoon,",
        "Minsu Kim ¦ 김민수 고객님, 안녕하세요.",
        "Ji-woo Park ¦ 지우님, 안녕하세요.",
        "Kim Young Hee ¦ 영희 고객님, 안녕하세요.",
        "Mr Hyunwoo Lee ¦ 이현우 고객님께서 주신 말씀",
      })
  void isUsed(String name, String draft) {
    assertTrue(NAMES.isUsed(name, draft));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "김민수 ¦ 안녕하세요, 고객님.",
        "김민수 ¦ 박민서 고객님, 안녕하세요.",
        "이슬 ¦ 참이슬 한 병을 보냈습니다.",
        "남궁옥분 ¦ 궁옥 고객님",
        "Priya Shah ¦ Hi there,",
        "Ann Lee ¦ The annual fee is due.",
        "Will Smith ¦ Dear customer,",
        "Will Smith ¦ We will check. Will you be at home?",
        "Will Smith ¦ Hi. Will you be at home?",
        "Philip Grant ¦ Grant us a day.",
        "May Lin ¦ It ships on 5 May. May I help?",
        "Ms Shah ¦ Dear Ms Lee,",
        "김지우 ¦ Hi Jisoo, the date has moved.",
        "박민수 ¦ The park opens at nine. Park there.",
        "박민수 ¦ Dear Ms Lee,",
        "김소 ¦ So it ships on Monday.",
        "Minsu Kim ¦ 김민서 고객님, 안녕하세요.",
        "Minsu Kim ¦ 고객님, 안녕하세요.",
        "Emily Novak ¦ 영희 고객님, 안녕하세요.",
      })
  void isNotUsed(String name, String draft) {
    assertFalse(NAMES.isUsed(name, draft));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "김민수 ¦ 김민수",
        "김민수 고객님 ¦ 김민수",
        "김민수님 ¦ 김민수",
        "남궁 옥분 ¦ 남궁 옥분",
        "Priya Shah ¦ Priya",
        "Priya ¦ Priya",
        "Ms Shah ¦ Ms Shah",
        "Dr. Ann Lee ¦ Dr. Lee",
        "Shah, Priya ¦ Priya",
        "Priya  Anita   Shah ¦ Priya",
      })
  void isGreetedSo(String name, String expected) {
    assertEquals(expected, NAMES.greetingForm(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "김민수 ¦ 김민수 ¦ CUSTOMER",
        "김민수 ¦ 민수 ¦ CUSTOMER",
        "김민수 ¦ 김 민수 ¦ CUSTOMER",
        "김민수 ¦ 주문 김민수 ¦ CUSTOMER",
        "김민수 ¦ 김만수 ¦ MISSPELT",
        "김민수 ¦ 민서 ¦ MISSPELT",
        "김민수 ¦ 박지훈 ¦ OTHER",
        "김민수 ¦ 박 지훈 ¦ OTHER",
        "김민수 ¦ 남궁옥분 ¦ OTHER",
        "김민수 ¦ 최 ¦ OTHER",
        "김민수 ¦ 김 ¦ CUSTOMER",
        "남궁민 ¦ 최 ¦ OTHER",
        "선우현 ¦ 선우진 ¦ MISSPELT",
        "장하늘 ¦ 서*준 ¦ OTHER",
        "장하늘 ¦ 장*준 ¦ OTHER",
        "장하늘 ¦ 장*늘 ¦ CUSTOMER",
        "장하늘 ¦ 장○○ ¦ CUSTOMER",
        "남궁민수 ¦ 남*수 ¦ CUSTOMER",
        "마이클 조던 ¦ 최 ¦ UNKNOWN",
        "김민수 ¦ 신청분 ¦ UNKNOWN",
        "김민수 ¦ 담당자 ¦ UNKNOWN",
        "김민수 ¦ 이준호 기사 ¦ UNKNOWN",
        "김민수 ¦ 우수 ¦ UNKNOWN",
        "김민수 ¦ 이용자 ¦ UNKNOWN",
        "김민수 ¦ 이벤트 ¦ UNKNOWN",
        "김민수 ¦ 정수기 ¦ UNKNOWN",
        "마이클 조던 ¦ 마이클 ¦ CUSTOMER",
        "마이클 조던 ¦ 마이켈 ¦ MISSPELT",
        "마이클 조던 ¦ 제시카 ¦ OTHER",
        "마이클 조던 ¦ 라디오 ¦ UNKNOWN",
        "김민수 ¦ 제시카 ¦ OTHER",
        "김민수 ¦ Minsu ¦ UNKNOWN",
        "Minsu Kim ¦ 김민수 ¦ UNKNOWN",
        "김** ¦ 박지훈 ¦ UNKNOWN",
        "김민수 ¦ 이하늘 ¦ UNKNOWN",
        "김민수 ¦ 한가람 ¦ UNKNOWN",
        "Priya Shah ¦ Priya ¦ CUSTOMER",
        "Priya Shah ¦ Ms. Shah ¦ CUSTOMER",
        "Elizabeth Moore ¦ Liz ¦ CUSTOMER",
        "José García ¦ Jose ¦ CUSTOMER",
        "Soren Hansen ¦ Søren ¦ CUSTOMER",
        "Łukasz Nowak ¦ Lukasz ¦ CUSTOMER",
        "Juergen Weiss ¦ Jürgen ¦ CUSTOMER",
        "Jürgen Weiß ¦ Mr. Weiss ¦ CUSTOMER",
        "Jürgen Weiß ¦ Mr. Weber ¦ OTHER",
        "Minsu Kim ¦ Min-su ¦ CUSTOMER",
        "Minsu Kim ¦ Min Su ¦ CUSTOMER",
        "Jean-Luc Picard ¦ Jean ¦ CUSTOMER",
        "Will Smith ¦ Will ¦ CUSTOMER",
        "Joanna Lee ¦ Jo ¦ CUSTOMER",
        "Jo Lee ¦ Joanna ¦ CUSTOMER",
        "Peter Johnson ¦ Mr Jonson ¦ MISSPELT",
        "Michael Ray ¦ Michel ¦ MISSPELT",
        "Priya Shah ¦ Sarah ¦ OTHER",
        "Priya Shah ¦ Ms Lee ¦ OTHER",
        "Priya Shah ¦ There ¦ UNKNOWN",
        "Priya Shah ¦ Valued Customer ¦ UNKNOWN",
        "Priya Shah ¦ Ana ¦ UNKNOWN",
        "Priya Shah ¦ Onmal ¦ UNKNOWN",
        "Priya ¦ Ms Lee ¦ UNKNOWN",
        "Ms Okafor ¦ Ada ¦ UNKNOWN",
        "Priya Shah ¦ PJ ¦ UNKNOWN",
      })
  void isTakenFor(String name, String written, Naming expected) {
    Conversation conversation =
        new Conversation(
            name,
            written.equals("Ana") ? "Ana" : "이하늘",
            "Onmal",
            null,
            null,
            "한가람이에요.",
            List.of(),
            List.of());
    assertEquals(expected, COMPARISON.compare(conversation, written));
  }
}
