package io.github.onmal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.text.Language;
import io.github.onmal.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A text with the stretch in ⟦ ⟧, what takes its place, and the text as a careful writer would
 * leave it.
 */
class EditsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        // taken out: comma and spaces behind it go too, the capital comes back
        "⟦Unfortunately⟧, we are closed.   ¦ ``  ¦ We are closed.",
        "⟦Unfortunately⟧ we are closed.    ¦ ``  ¦ We are closed.",
        "We are ⟦unfortunately⟧ closed.    ¦ ``  ¦ We are closed.",
        "We are closed ⟦unfortunately⟧.    ¦ ``  ¦ We are closed.",
        "We are closed⟦ now⟧!              ¦ ``  ¦ We are closed!",
        "No. ⟦Sadly,⟧ we left.             ¦ ``  ¦ No. We left.",
        "(⟦sadly⟧ closed)                  ¦ ``  ¦ (closed)",
        "It left ⟦lol⟧, please wait.       ¦ ``  ¦ It left, please wait.",
        "It left, ⟦lol⟧, please wait.      ¦ ``  ¦ It left, please wait.",
        "저희 것은 ⟦아쉽게도⟧, 품절입니다. ¦ ``  ¦ 저희 것은 품절입니다.",
        "⟦안타깝게도⟧ 품절입니다.          ¦ ``  ¦ 품절입니다.",
        "⟦안타깝게도⟧, 품절입니다.         ¦ ``  ¦ 품절입니다.",
        "오늘 갑니다. ⟦죄송합니다⟧. 네     ¦ ``  ¦ 오늘 갑니다. 네",
        "⟦죄송합니다⟧! 오늘 갑니다.        ¦ ``  ¦ 오늘 갑니다.",
        // a pause goes with what it follows, the end of a sentence stays
        "고객님, ⟦안 좋은 소식인데요⟧… 품절이에요. ¦ ``  ¦ 고객님, 품절이에요.",
        "⟦Bad news⟧... we are closed.      ¦ ``  ¦ We are closed.",
        "We are closed ⟦now⟧... Thanks.    ¦ ``  ¦ We are closed... Thanks.",
        "It left, ⟦lol⟧... Thanks.         ¦ ``  ¦ It left... Thanks.",
        // replaced: the capital is kept, a final mark is not doubled
        "⟦You must⟧ wait.                  ¦ please  ¦ Please wait.",
        "So ⟦you must⟧ wait.               ¦ please  ¦ So please wait.",
        "⟦Send it⟧!                        ¦ could you send it?  ¦ Could you send it?",
        "⟦확인하세요⟧.                     ¦ 확인해 주시겠어요?  ¦ 확인해 주시겠어요?",
        "⟦확인하세요⟧.. 네                 ¦ 확인해 주시겠어요?  ¦ 확인해 주시겠어요? 네",
        "⟦you must⟧ wait.                  ¦ please  ¦ please wait.",
        // a mark stands close to the word before it
        "쓰실 수 있어요 ⟦ㅎㅎ⟧ 네          ¦ .  ¦ 쓰실 수 있어요. 네",
      })
  void replaces(String marked, String replacement, String expected) {
    int start = marked.indexOf('⟦');
    int end = marked.indexOf('⟧') - 1;
    String text = marked.replace("⟦", "").replace("⟧", "");
    int sentence = Math.max(text.lastIndexOf(". ", start) + 2, 0);
    sentence = text.lastIndexOf(". ", start) < 0 ? 0 : sentence;
    boolean korean = text.codePoints().anyMatch(c -> c >= '가');
    Edit edit =
        Edits.replace(
            text,
            new Span(start, end),
            replacement,
            sentence,
            korean ? Language.KOREAN : Language.ENGLISH);
    assertEquals(expected, Edit.apply(text, List.of(edit)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "|Wait.                ¦ Sorry.         ¦ Sorry. Wait.",
        "|wait.                ¦ Sorry.         ¦ Sorry. Wait.",
        "Hi Tom, |we left.     ¦ sorry,         ¦ Hi Tom, sorry, we left.",
        "Hi Tom, |we left.     ¦ I am sorry.    ¦ Hi Tom, I am sorry. We left.",
        "We left.|             ¦ Sorry.         ¦ We left. Sorry.",
        "We left.| Bye.        ¦ ` Sorry. `     ¦ We left. Sorry. Bye.",
        "Hi|, we left.         ¦ Tom            ¦ Hi Tom, we left.",
        "(|we left)            ¦ sorry,         ¦ (sorry, we left)",
        "안녕하세요. |품절입니다. ¦ 죄송합니다. ¦ 안녕하세요. 죄송합니다. 품절입니다.",
        "|                     ¦ Sorry.         ¦ Sorry.",
        "We sent it|           ¦ I call at 5.   ¦ We sent it. I call at 5.",
        "전달했습니다| ¦ 곧 알려 드리겠습니다. ¦ 전달했습니다. 곧 알려 드리겠습니다.",
        "죄송해요ㅠㅠ| ¦ 바로 보낼게요. ¦ 죄송해요ㅠㅠ 바로 보낼게요.",
      })
  void inserts(String marked, String insertion, String expected) {
    int at = marked.indexOf('|');
    String text = marked.replace("|", "");
    Edit edit = Edits.insert(text, at, insertion, Language.ENGLISH);
    assertEquals(expected, Edit.apply(text, List.of(edit)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"We sent it.|", "We sent it. |", "We sent it. \t|"})
  void leavesNoSpaceBeforeALineBreak(String marked) {
    String text = marked.replace("|", "");
    Edit edit = Edits.insert(text, marked.indexOf('|'), "\n\nRegards,\nJo", Language.ENGLISH);
    assertEquals("We sent it.\n\nRegards,\nJo", Edit.apply(text, List.of(edit)));
  }

  /** Lines end with a stroke. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "A.//⟦죄송합니다⟧./Jo   ¦ A.//Jo",
        "A.//⟦죄송합니다⟧.//B.  ¦ A.//B.",
        "A./⟦죄송합니다⟧.//B.   ¦ A.//B.",
        "A.//⟦죄송합니다⟧.      ¦ A.",
        "⟦죄송합니다⟧.//B.      ¦ B.",
        "A.//⟦죄송합니다⟧. B.   ¦ A.//B.",
      })
  void takesAnEmptyLineAlong(String marked, String expected) {
    Span target = new Span(marked.indexOf('⟦'), marked.indexOf('⟧') - 1);
    String text = marked.replace("⟦", "").replace("⟧", "").replace('/', '\n');
    Edit edit = Edits.replace(text, target, "", target.start(), Language.KOREAN);
    assertEquals(expected.replace('/', '\n'), Edit.apply(text, List.of(edit)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "A. ⟦B.⟧ C. ¦ A. C.",
        "⟦A.⟧ B.    ¦ B.",
        "A. ⟦B.⟧    ¦ A.",
        "⟦A.⟧       ¦ ''",
      })
  void removesASentence(String marked, String expected) {
    Span sentence = new Span(marked.indexOf('⟦'), marked.indexOf('⟧') - 1);
    String text = marked.replace("⟦", "").replace("⟧", "");
    assertEquals(expected, Edit.apply(text, List.of(Edits.remove(text, sentence))));
  }

  @Test
  void removesALineWithItsBlankLines() {
    assertEquals("A.\n\nC.", without("A.\n\n⟦B.⟧\n\nC."));
    assertEquals("A.\n\nC.", without("A.\n⟦B.⟧\n\nC."));
    assertEquals("A.\n\nC.", without("A.\n\n⟦B.⟧\nC."));
    assertEquals("C.", without("⟦B.⟧\n\nC."));
    assertEquals("A.", without("A.\n\n⟦B.⟧"));
    assertEquals("A.\n\nC.", without("A.\n\n⟦B.⟧ C."));
  }

  private static String without(String marked) {
    Span sentence = new Span(marked.indexOf('⟦'), marked.indexOf('⟧') - 1);
    String text = marked.replace("⟦", "").replace("⟧", "");
    return Edit.apply(text, List.of(Edits.remove(text, sentence)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "Thank you.       ¦ thank you.",
        "A colleague is.  ¦ a colleague is.",
        "I'm sorry.       ¦ I'm sorry.",
        "I can help.      ¦ I can help.",
        "SMS is fine.     ¦ SMS is fine.",
      })
  void takesTheCapitalOfASentence(String text, String expected) {
    assertEquals(expected, Edits.uncapitalized(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {"Hi Tom, |we left. ¦ true", "Hi Tom. |We left. ¦ false", "|We left. ¦ false"})
  void knowsAPlaceAfterAComma(String marked, boolean expected) {
    assertEquals(expected, Edits.followsComma(marked.replace("|", ""), marked.indexOf('|')));
  }
}
