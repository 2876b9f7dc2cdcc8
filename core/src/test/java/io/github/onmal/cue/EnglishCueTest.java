package io.github.onmal.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pattern, and a text with what it finds in ⟦ ⟧. */
class EnglishCueTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          unfortunately            ¦ ⟦Unfortunately⟧, we are closed.
          unfortunately            ¦ Fortunately, we are open.
          able                     ¦ We are unable to help.
          sorry|thanks|thank_you   ¦ ⟦Thank you⟧, and ⟦sorry⟧ again.
          (no longer | not now)    ¦ It is ⟦no longer⟧ here, ⟦not now⟧.
          we really? regret        ¦ ⟦We regret⟧ it, ⟦we really regret⟧ it.
          we really? regret        ¦ We deeply regret it.
          ~wait                    ¦ He ⟦waited⟧ and ⟦waits⟧, still ⟦waiting⟧; she will ⟦wait⟧.
          ~wait                    ¦ The waiter came.
          ~reply                   ¦ Nobody ⟦replied⟧ or ⟦replies⟧.
          ~stop                    ¦ It ⟦stopped⟧, it is ⟦stopping⟧.
          ~go                      ¦ She ⟦went⟧ and has ⟦gone⟧.
          can not                  ¦ We ⟦can't⟧, ⟦can’t⟧, ⟦cannot⟧, ⟦cant⟧ and ⟦can not⟧.
          will not                 ¦ It ⟦won't⟧.
          is not                   ¦ It ⟦isn't⟧, it ⟦isnt⟧, it ⟦ISN'T⟧.
          i am                     ¦ ⟦I'm⟧ here, ⟦I’m⟧ there, ⟦im⟧ everywhere, ⟦I am⟧.
          let us                   ¦ ⟦Let's⟧ see.
          can't                    ¦ We ⟦cannot⟧.
          customer account         ¦ The ⟦customer's account⟧ and the ⟦customer’s account⟧.
          it is                    ¦ ⟦It's⟧ late.
          ill                      ¦ I'll call, I’ll write.
          well                     ¦ We'll call.
          follow up                ¦ A ⟦follow-up⟧ and a ⟦follow up⟧.
          email                    ¦ An ⟦e-mail⟧, an ⟦email⟧, an ⟦E-Mail⟧.
          can *2 help              ¦ I ⟦can surely not help⟧.
          can *2 help              ¦ I can by no means help.
          can *2 help              ¦ I can, of course, help.
          can **2 help             ¦ I ⟦can, of course, help⟧.
          {mark: (<WORD> gets you | so it goes)} ¦ ⟦This gets you⟧ home, ⟦so it goes⟧.
          (^ *2 then | , then)     ¦ ⟦And only then⟧ this⟦, then⟧ that then.
          can **2 help             ¦ I ⟦can (if asked) help⟧.
          can **9 help             ¦ I can; you help.
          can **9 help             ¦ I can. You help.
          ^ please                 ¦ ⟦Please⟧ wait. Could you please wait?
          ^ please                 ¦ 1. ⟦Please⟧ wait.
          ^ please                 ¦ - ⟦Please⟧ wait.
          ^ please                 ¦ John, ⟦please⟧ wait.
          ^ please                 ¦ Mary Ann, ⟦please⟧ wait.
          ^ please                 ¦ We ask, please wait.
          sorry $                  ¦ So ⟦sorry⟧. Sorry for that. So ⟦sorry⟧!! Really ⟦sorry⟧ 🙏
          sorry $                  ¦ I am so ⟦sorry⟧ :)
          well ,                   ¦ ⟦Well,⟧ no. Well no.
          sorry !for|about         ¦ Sorry for that, ⟦sorry⟧ again, sorry about it.
          {mark: sadly} ,? we      ¦ ⟦Sadly⟧, we closed.
          [q] can you              ¦ ⟦Can you⟧ wait? You can you know.
          [!q] can you             ¦ Can you wait? ⟦Can you⟧ not wait.
          order '#' <NUM>          ¦ Your ⟦order #123⟧ shipped.
          <NUM> days               ¦ Within ⟦3 days⟧, or ⟦1,000 days⟧.
          <CLOCK>                  ¦ At ⟦10:30⟧ on 5 May.
          <DATE>                   ¦ On ⟦12/05/2026⟧ at 10:30.
          <AMOUNT>                 ¦ A fee of $⟦20⟧ for 20 days.
          <CARD>                   ¦ Card ⟦4111 1111 1111 1111⟧ or ⟦4111-1111-1111-1111⟧ was charged.
          <CARD>                   ¦ Card ⟦4111111111111111⟧, not 4111-1111-1111-1112.
          <CARDLIKE>               ¦ Card ⟦4111-1111-1111-1112⟧, not 1234-5678-9012-3456-7890.
          <PERSONID>               ¦ It is ⟦123-45-6789⟧, not 123-456-7890 or 000-12-3456.
          see <URL>                ¦ ⟦See https://example.com/a?b=c⟧ now.
          hi <SLOT>                ¦ ⟦Hi {{first_name}}⟧, welcome.
          order <FILLER>           ¦ Your ⟦order XXX⟧ shipped.
          <EMOJI>                  ¦ Thanks ⟦🎉⟧!
          <RUN>                    ¦ Really⟦?!⟧ Now⟦!!!⟧ Well⟦...⟧ Yes! A-B, a.b.
          !!'!' <RUN>              ¦ Now⟦!!!⟧ Well... Really?!
          <CAPS>                   ¦ ⟦PLEASE⟧ send it ⟦NOW⟧. I sent A and AB12 and X-100 and 5-GB, Mr Smith.
          !!<CAPS> now|not         ¦ Not now. ⟦NOT⟧ the USB, ⟦NOW⟧.
          <CAPS> <CAPS>            ¦ We ⟦DO NOT⟧ know. We ⟦DON'T⟧ know.
          hi <NAME>                ¦ ⟦Hi Priya⟧, hi there.
          for <WORD> days          ¦ ⟦For many days⟧ now.
          refund                   ¦ She wrote "I want a refund now" to us.
          refund                   ¦ Use `refund` here, see https://example.com/refund.
          """)
  void finds(String pattern, String marked) {
    Cues cues = Cues.english(pattern).withLemma("go", "go", "goes", "going", "went", "gone");
    assertEquals(marked, cues.mark(marked.replace("⟦", "").replace("⟧", "")));
  }

  /** However a pattern begins, it is tried at every place where it can. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          really? sorry           ¦ I am ⟦really sorry⟧, ⟦sorry⟧.
          (so | very)? sorry      ¦ I am ⟦so sorry⟧, ⟦very sorry⟧.
          i am? *1 so? sorry      ¦ ⟦I'm so sorry⟧ for you. ⟦I'm really sorry⟧.
          (this is)? not the news ¦ ⟦This is not the news⟧. Surely ⟦not the news⟧.
          <WHO> sorry             ¦ ⟦All of us sorry⟧, ⟦we sorry⟧.
          <WHO>? sorry            ¦ ⟦All of us sorry⟧, they ⟦sorry⟧.
          {w: <WHO>} sorry        ¦ ⟦All of us sorry⟧, ⟦we sorry⟧.
          {w: so very?} sorry     ¦ ⟦So sorry⟧, ⟦so very sorry⟧.
          !we <WORD> sorry        ¦ We sorry, ⟦they sorry⟧.
          *2 sorry                ¦ ⟦We are sorry⟧.
          ^ *2 sorry              ¦ ⟦We are sorry⟧. We are not so sorry.
          [!q] *1 sorry           ¦ Are you sorry? You ⟦are sorry⟧.
          , sorry                 ¦ Well⟦, sorry⟧.
          <NUM> sorry|sad people  ¦ ⟦12 sorry people⟧.
          <SLOT> sorry            ¦ ⟦{{name}} sorry⟧.
          ~be sorry               ¦ We ⟦are sorry⟧, it ⟦was sorry⟧.
          """)
  void begins(String pattern, String marked) {
    Cues cues =
        Cues.english(pattern)
            .withClass("WHO", "we", "all of us")
            .withLemma("be", "be", "is", "being", "was", "been", "am", "are", "were");
    assertEquals(marked, cues.mark(marked.replace("⟦", "").replace("⟧", "")));
  }

  @Test
  void leadInWordsMayStandBeforeTheStart() {
    Cues cues = Cues.english("^ please").withClass("LEAD-IN", "and", "so", "thank you");
    assertEquals("And so, ⟦please⟧ wait.", cues.mark("And so, please wait."));
    assertEquals("Thank you, ⟦please⟧ wait.", cues.mark("Thank you, please wait."));
    assertEquals("Or please wait.", cues.mark("Or please wait."));
  }

  @Test
  void aClassMayHoldPhrasesAndOtherClasses() {
    Cues cues =
        Cues.english("by <TIME>")
            .withClass("TIME", "the end of *1 day", "<WEEKDAY> morning?")
            .withClass("WEEKDAY", "monday|tuesday");
    assertEquals(
        "⟦By Monday⟧, ⟦by the end of the day⟧.", cues.mark("By Monday, by the end of the day."));
  }

  @Test
  void aClassMayAddWordsToABuiltInOne() {
    Cues cues = Cues.english("<NUM> days").withClass("NUM", "two", "a couple of");
    assertEquals(
        "⟦Two days⟧, ⟦2 days⟧, ⟦a couple of days⟧.",
        cues.mark("Two days, 2 days, a couple of days."));
  }
}
