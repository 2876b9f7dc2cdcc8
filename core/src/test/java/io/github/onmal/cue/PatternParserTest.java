package io.github.onmal.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.cue.Pattern.Capture;
import io.github.onmal.cue.Pattern.Choice;
import io.github.onmal.cue.Pattern.ClassName;
import io.github.onmal.cue.Pattern.Comma;
import io.github.onmal.cue.Pattern.End;
import io.github.onmal.cue.Pattern.Gap;
import io.github.onmal.cue.Pattern.Lemma;
import io.github.onmal.cue.Pattern.Maybe;
import io.github.onmal.cue.Pattern.Not;
import io.github.onmal.cue.Pattern.Question;
import io.github.onmal.cue.Pattern.Sequence;
import io.github.onmal.cue.Pattern.Start;
import io.github.onmal.cue.Pattern.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the table in the package description, then every way to get it wrong. */
class PatternParserTest {

  private static final Pattern A = word("a");
  private static final Pattern B = word("b");
  private static final Pattern C = word("c");

  @Test
  void words() {
    assertParsed("a", A);
    assertParsed("a b", sequence(A, B));
    assertParsed("o'clock", word("o'clock"));
    assertParsed("불쌍-", new Word("불쌍", true));
    assertParsed("'['", new Word("[", true));
    assertParsed("'a b'", new Word("a b", true));
  }

  @Test
  void alternatives() {
    assertParsed("a|b", choice(A, B));
    assertParsed("a|b_c", choice(A, sequence(B, C)));
    assertParsed("a_불쌍-", sequence(A, new Word("불쌍", true)));
    assertParsed("(a b | c)", choice(sequence(A, B), C));
    assertParsed("(a)", A);
    assertParsed("~a|<B>", choice(new Lemma("a", null), new ClassName("B")));
  }

  @Test
  void aQuestionMarkMakesTheWholeAlternativeOptional() {
    assertParsed("a b?", sequence(A, maybe(B)));
    assertParsed("a b|c?", sequence(A, maybe(choice(B, C))));
    assertParsed("a (b c)?", sequence(A, maybe(sequence(B, C))));
    assertParsed("a ,?", sequence(A, maybe(new Comma())));
    assertParsed("a {x: b}?", sequence(A, maybe(new Capture("x", B))));
  }

  @Test
  void lemmasAndClasses() {
    assertParsed("~wait", new Lemma("wait", null));
    assertParsed("~되다[final,!-었-]", new Lemma("되다", "final,!-었-"));
    assertParsed("~*[-ㄹ]", new Lemma("*", "-ㄹ"));
    assertParsed("<NUM>", new ClassName("NUM"));
    assertParsed("<-ㄹ>", new ClassName("-ㄹ"));
  }

  @Test
  void gapsAndPlaces() {
    assertParsed("a *3 b", sequence(A, new Gap(3, false), B));
    assertParsed("a **12 b", sequence(A, new Gap(12, true), B));
    assertParsed("^ a $", sequence(new Start(), A, new End()));
    assertParsed("a , b", sequence(A, new Comma(), B));
    assertParsed("a !b", sequence(A, new Not(B)));
    assertParsed("a !(b | c)", sequence(A, new Not(choice(B, C))));
    assertParsed("{x: a *3} b", sequence(new Capture("x", sequence(A, new Gap(3, false))), B));
    assertParsed("[q] a", sequence(new Question(true), A));
    assertParsed("[!q] a", sequence(new Question(false), A));
  }

  @ParameterizedTest(name = "pattern {0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '"',
      textBlock =
          """
          ""             ¦ 1  ¦ expected a word
          a )            ¦ 3  ¦ `)` closes nothing
          a }            ¦ 3  ¦ `}` closes nothing
          (a b           ¦ 5  ¦ `)` is missing
          (a | )         ¦ 6  ¦ expected a word
          ()             ¦ 2  ¦ expected a word
          {x: a          ¦ 6  ¦ `}` is missing
          {: a}          ¦ 1  ¦ expected {name: …}
          {a b: c}       ¦ 1  ¦ expected {name: …}
          {a}            ¦ 1  ¦ expected {name: …}
          a *b           ¦ 4  ¦ expected a gap such as *3
          a ** b         ¦ 5  ¦ expected a gap such as *3
          a *0 b         ¦ 5  ¦ expected 1 to 60
          a *61 b        ¦ 6  ¦ expected 1 to 60
          a *99999999999 ¦ 15 ¦ expected 1 to 60
          a [x]          ¦ 3  ¦ expected [q] or [!q]
          <NUM           ¦ 1  ¦ `>` is missing
          'abc           ¦ 1  ¦ a quotation that does not end
          a ''           ¦ 3  ¦ a quotation that does not end, or is empty
          ~되다[final    ¦ 4  ¦ `]` is missing
          ~              ¦ 2  ¦ the pattern ends early
          a | b          ¦ 3  ¦ `|` is unexpected
          a||b           ¦ 3  ¦ `|` is unexpected
          a:b            ¦ 2  ¦ `:` is unexpected
          a__b           ¦ 5  ¦ `_` joins words
          a_             ¦ 3  ¦ `_` joins words
          a !            ¦ 4  ¦ the pattern ends early
          *3             ¦ 3  ¦ expected at least one word, lemma or class
          a?             ¦ 3  ¦ expected at least one word, lemma or class
          !a             ¦ 3  ¦ expected at least one word, lemma or class
          (a | b?)       ¦ 9  ¦ expected at least one word, lemma or class
          """)
  void saysWhatIsWrongAndWhere(String pattern, int column, String expected) {
    PatternParser.SyntaxException wrong =
        assertThrows(PatternParser.SyntaxException.class, () -> PatternParser.parse(pattern));
    String start = "pattern `" + pattern + "`, column " + column + ": ";
    assertTrue(
        wrong.getMessage().startsWith(start) && wrong.getMessage().contains(expected),
        wrong::getMessage);
  }

  private static void assertParsed(String text, Pattern expected) {
    try {
      assertEquals(expected, PatternParser.parse(text), text);
    } catch (PatternParser.SyntaxException wrong) {
      throw new AssertionError(wrong);
    }
  }

  private static Pattern word(String text) {
    return new Word(text, false);
  }

  private static Pattern sequence(Pattern... parts) {
    return new Sequence(List.of(parts));
  }

  private static Pattern choice(Pattern... options) {
    return new Choice(List.of(options));
  }

  private static Pattern maybe(Pattern part) {
    return new Maybe(part);
  }
}
