package io.github.onmal.rule;

import io.github.onmal.text.AnalyzedText;
import io.github.onmal.text.Language;
import io.github.onmal.text.SentenceType;
import io.github.onmal.text.Span;
import io.github.onmal.text.SpeechLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the draft as conditions see it: its cues, the dialogue acts it performs, and where
 * it stands.
 */
public final class Statement implements Fact {

  /** Characters before the colon of a label, at most. */
  private static final int LONGEST_LABEL = 12;

  /** What a name may be taken to do: to answer somehow, to address somebody. */
  private static final Set<String> LABELLING = Set.of("substance", "salutation");

  private static final int MOST_WORDS_OF_A_LABEL = 6;

  private final Situation situation;
  private final AnalyzedText.Placed placed;
  private final int index;
  private Set<String> acts = Set.of();
  private String zone = "body";
  private final List<Cue> cues = new ArrayList<>(2);
  private int wordsToRead = -1;
  private boolean startsLine;
  private Paragraph paragraph = Paragraph.NONE;

  /**
   * Lines of the draft without a break between them.
   *
   * @param first the index of its first sentence
   * @param sentences the number of its sentences
   * @param letters the number of their letters and digits
   * @param words the number of their words
   * @param middle the index of the sentence at which it divides into halves; -1 where there is none
   */
  record Paragraph(int first, int sentences, int letters, int words, int middle) {
    static final Paragraph NONE = new Paragraph(0, 0, 0, 0, -1);
  }

  /**
   * Creates a statement that performs no act yet.
   *
   * @param situation the situation it belongs to
   * @param placed the sentence
   * @param index its place among the sentences, from 0
   */
  public Statement(Situation situation, AnalyzedText.Placed placed, int index) {
    this.situation = situation;
    this.placed = placed;
    this.index = index;
  }

  @Override
  public Situation situation() {
    return situation;
  }

  /** The sentence at its place. */
  public AnalyzedText.Placed placed() {
    return placed;
  }

  /** Its place among the sentences, from 0. */
  public int index() {
    return index;
  }

  /** Where it is in the normalized draft, without its final punctuation. */
  public Span span() {
    return new Span(placed.start(), placed.start() + placed.sentence().bodyEnd());
  }

  /** Whether it performs an act. */
  public boolean does(String act) {
    return acts.contains(act);
  }

  /**
   * Whether it asks for what the customer gave: it performs an act {@code asks-…} where the
   * customer, now or earlier, shows the signal {@code gave-…} of the same name.
   */
  public boolean asksGiven() {
    return situation.asksGiven(acts);
  }

  /** Whether it, or one of so many sentences before and after it, performs an act. */
  public boolean near(String act, int before, int after) {
    List<Statement> all = situation.statements();
    int last = Math.min(all.size() - 1, index + after);
    for (int i = Math.max(0, index - before); i <= last; i++) {
      if (all.get(i).does(act)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it, or the sentence right before it, retells what the customer wrote. */
  public boolean retold() {
    return situation.answering().retells(this)
        || index > 0 && situation.answering().retells(situation.statements().get(index - 1));
  }

  /** Whether the sentence right after it performs an act. */
  public boolean nextDoes(String act) {
    Statement next = next();
    return next != null && next.does(act);
  }

  /** Whether it asks. */
  public boolean question() {
    return placed.sentence().type() == SentenceType.QUESTION;
  }

  /** Whether it is Korean. */
  public boolean korean() {
    return placed.sentence().language() == Language.KOREAN;
  }

  /** Whether it is English. */
  public boolean english() {
    return placed.sentence().language() == Language.ENGLISH;
  }

  /** Whether no sentence of the body stands before it. */
  public boolean first() {
    return situation.firstOfBody() == index;
  }

  /** Whether it is the only sentence of the body. */
  public boolean alone() {
    return situation.firstOfBody() == index && situation.lastOfBody() == index;
  }

  /** The number of words, as set apart by spaces. */
  public int words() {
    return placed.sentence().words();
  }

  /**
   * The number of words to be read at a stretch, where a colon or semicolon ends one; of a row of
   * names and numbers after the first word, such as {@code Friday March 2nd}, only one counts.
   */
  public int wordsToRead() {
    if (wordsToRead < 0) {
      wordsToRead = countWordsToRead();
    }
    return wordsToRead;
  }

  private int countWordsToRead() {
    String text = placed.sentence().text();
    int most = 0;
    int words = 0;
    boolean named = false;
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        boolean amount =
            Character.isDigit(first) || Character.getType(first) == Character.CURRENCY_SYMBOL;
        boolean name = words > 0 && (Character.isUpperCase(first) || amount);
        if (!name || !named) {
          words++;
        }
        named = name;
        most = Math.max(most, words);
        if (last == ':' || last == ';') {
          words = 0;
        }
      }
      start = end + 1;
    }
    return most;
  }

  /** The number of words of its longest part between two pauses: commas, dashes, brackets. */
  public int wordsWithoutPause() {
    String text = placed.sentence().text();
    int most = 0;
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c);
      if (!space && !inWord) {
        words++;
      }
      inWord = !space;
      if (isPause(text, i)) {
        words = 0;
      }
      most = Math.max(most, words);
    }
    return most;
  }

  /** A sign of pause, not one inside a word or number: 1,000, well-known, 10:30. */
  private static boolean isPause(String text, int at) {
    if ("(\u2013\u2014".indexOf(text.charAt(at)) >= 0) {
      return true;
    }
    return ",;:)-".indexOf(text.charAt(at)) >= 0
        && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }

  /** Whether it stands in a zone of the draft: greeting, body, closing or signature. */
  public boolean zone(String name) {
    return zone.equals(name);
  }

  /** Its speech level in lower case, such as {@code haeyo}. */
  public boolean level(String name) {
    return level().name().equalsIgnoreCase(name);
  }

  /** Its speech level. */
  public SpeechLevel level() {
    return placed.sentence().level();
  }

  /**
   * Whether it tells something of its own: no question, no request (polite in -세요 beside -습니다), no
   * formula of greeting, thanks, apology or farewell.
   */
  boolean tells() {
    return !question()
        && !does("request")
        && !does("command")
        && !does("greeting")
        && !does("farewell")
        && !does("sign-off")
        && !(does("thanks") && words() < 4)
        && !(does("apology") && words() < 3);
  }

  /**
   * Whether it speaks below what a customer may be addressed in. A line that breaks off without
   * punctuation before another one may well go on in it: 확인해 보았는데⏎오늘 도착합니다.
   */
  public boolean impolite() {
    SpeechLevel level = level();
    return level != SpeechLevel.NONE
        && !level.isPolite()
        && !zone("signature")
        && !listed()
        && !labelled()
        && !(level == SpeechLevel.HAE && !punctuated() && next() != null);
  }

  /** Whether it is a label and its value, as in 재고: 없음. */
  private boolean labelled() {
    int colon = placed.sentence().text().indexOf(':');
    return colon > 0 && colon <= LONGEST_LABEL && !punctuated();
  }

  /**
   * Whether it speaks the polite level that the brand does not, or that fewer sentences of the
   * draft speak, and those are not just a few.
   */
  public boolean strays() {
    SpeechLevel level = level();
    if (!level.isPolite() || !tells() || level == situation.majorityLevel()) {
      return false;
    }
    int mine = situation.countTold(level);
    int all = situation.countTold(SpeechLevel.HASIPSIO) + situation.countTold(SpeechLevel.HAEYO);
    return situation.levelAgreed() || mine * 10 >= all * 3;
  }

  /** Whether the first empathy of the draft comes in it, after an answer or a request. */
  public boolean comesLate() {
    return situation.answering().feelsLate(index);
  }

  /** Whether it is an item of a list. */
  public boolean listed() {
    char c = placed.sentence().text().charAt(0);
    return !Character.isLetterOrDigit(c) || Character.isDigit(c) && words() > 1 && isNumbered();
  }

  /** How many items of a list follow it directly, each on a line of its own. */
  public int items() {
    int items = 0;
    for (Statement next = next(); next != null && next.startsLine && next.listed(); items++) {
      next = next.next();
    }
    return items;
  }

  private boolean isNumbered() {
    String text = placed.sentence().text();
    int at = 0;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ')');
  }

  /** Says which acts it performs. */
  public void perform(Set<String> itsActs) {
    acts = itsActs;
  }

  /** Says which zone it stands in. */
  public void putInto(String zoneName) {
    zone = zoneName;
  }

  /** Its acts, in no order. */
  public Set<String> acts() {
    return acts;
  }

  /** The statement after it, or null. */
  public @Nullable Statement next() {
    List<Statement> all = situation.statements();
    return index + 1 < all.size() ? all.get(index + 1) : null;
  }

  /** Whether it ends in a full stop, a question mark or an exclamation mark. */
  public boolean punctuated() {
    String text = placed.sentence().text();
    for (int i = placed.sentence().bodyEnd(); i < text.length(); i++) {
      if (".!?。".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The number of characters, white space and final punctuation not counted. */
  public int characters() {
    int characters = 0;
    String text = placed.sentence().text();
    for (int i = 0; i < placed.sentence().bodyEnd(); i++) {
      characters += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
    }
    return characters;
  }

  /** Which question of the draft it is, from 1, of those that do not perform an act; else 0. */
  public int questionBut(String act) {
    if (!question() || does(act)) {
      return 0;
    }
    int number = 0;
    for (Statement statement : situation.statements().subList(0, index + 1)) {
      number += statement.question() && !statement.does(act) ? 1 : 0;
    }
    return number;
  }

  /** Whether no sentence before it performs an act. */
  public boolean firstTo(String act) {
    return situation.firstOf(act) == index;
  }

  /** Whether no sentence of the body stands after it. */
  public boolean last() {
    return situation.lastOfBody() == index;
  }

  /** The number of its letters and digits; spaces, signs, links and placeholders do not count. */
  public int letters() {
    return placed.sentence().letters();
  }

  /**
   * How often a cue of a rule matched in it.
   *
   * @param rule the id of the rule
   * @param name the name of the cue within the rule
   */
  public int cues(String rule, String name) {
    int matched = 0;
    for (Cue cue : cues) {
      matched += cue.rule().equals(rule) && cue.name().equals(name) ? 1 : 0;
    }
    return matched;
  }

  /** How many cues of a rule matched in it. */
  public int countCues(String rule) {
    int matched = 0;
    for (Cue cue : cues) {
      matched += cue.rule().equals(rule) ? 1 : 0;
    }
    return matched;
  }

  /** Adds a cue that matched in it. */
  void add(Cue cue) {
    cues.add(cue);
  }

  /** Notes that a line of the draft begins with it. */
  public void startLine() {
    startsLine = true;
  }

  /** Whether a line of the draft begins with it; not noted for the first line. */
  public boolean startsLine() {
    return startsLine;
  }

  /** Whether a line of the draft ends with it. */
  public boolean endsLine() {
    Statement next = next();
    return next == null || next.startsLine();
  }

  /** Whether the draft begins with it and goes on with a sentence that has its full stop. */
  public boolean leadsOn() {
    Statement next = next();
    return index == 0 && next != null && next.punctuated();
  }

  /**
   * Whether it is a short line after the first that is no sentence and does nothing known, such as
   * a name or an address.
   */
  public boolean isLabel() {
    return startsLine
        && words() <= MOST_WORDS_OF_A_LABEL
        && LABELLING.containsAll(acts)
        && !level().isPolite()
        && !listed()
        && endsBare();
  }

  /** Says which paragraph it stands in. */
  void putInto(Paragraph itsParagraph) {
    paragraph = itsParagraph;
  }

  /** The number of sentences of its paragraph: those of the body without a line break between. */
  public int paragraphSentences() {
    return paragraph.sentences();
  }

  /** The number of letters and digits of its paragraph. */
  public int paragraphLetters() {
    return paragraph.letters();
  }

  /** The number of words of its paragraph. */
  public int paragraphWords() {
    return paragraph.words();
  }

  /** How often a cue of a rule matched in its paragraph; as {@link #cues}. */
  public int paragraphCues(String rule, String name) {
    int sum = 0;
    for (int i = 0; i < paragraph.sentences(); i++) {
      sum += situation.statements().get(paragraph.first() + i).cues(rule, name);
    }
    return sum;
  }

  /** Whether its paragraph divides into halves before it. */
  public boolean halvesParagraph() {
    return paragraph.middle() == index;
  }

  /** Whether it is an English question, which mostly asks about what was just said. */
  boolean followsUp() {
    return english() && question();
  }

  /** Whether it, or a sentence after it, performs an act. */
  public boolean fromHere(String act) {
    return near(act, 0, situation.size());
  }

  /** Whether it ends in a letter or digit, without a full stop. */
  boolean endsBare() {
    String text = placed.sentence().text();
    return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
  }

  @Override
  public String toString() {
    return "Statement[" + index + ", acts=" + acts + "]";
  }
}
