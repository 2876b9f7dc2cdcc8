package io.github.onmal.rule;

import io.github.onmal.text.Conversation;
import io.github.onmal.text.Language;
import io.github.onmal.text.Span;
import io.github.onmal.text.SpeechLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The draft as a whole and what is known of the conversation, as conditions see it. One for each
 * review.
 */
public final class Situation implements Fact {

  /** What {@link #firstOf} gives where no sentence performs the act. */
  public static final int NOWHERE = Integer.MAX_VALUE;

  /** What the names of acts that ask for something begin with, and of signals that give it. */
  private static final String ASKS = "asks-";

  private static final String GAVE = "gave-";

  private static final List<String> COMPLAINING =
      List.of(
          "complaint",
          "fault",
          "anger",
          "disappointment",
          "frustration",
          "frustration-weak",
          "anxiety",
          "threat",
          "reservation");

  private final Conversation conversation;
  private final @Nullable String channel;
  private final @Nullable String stage;
  private final BrandVoice.Usage usage;
  private final Language language;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Cue> cues = new ArrayList<>();
  private final Map<String, Integer> signals;
  private final Set<String> moods = new HashSet<>();
  private final Set<String> agentActs;
  private final boolean nameKnown;
  private final boolean nameUsed;
  private final List<Span> placeholders;
  private final String greeting;
  private final String closing;
  private final int negativity;
  private final Answering answering = new Answering(this);
  private Tally tally = new Tally(List.of());
  private Listening listening = Listening.NOTHING;
  private @Nullable List<Question> questions;

  /** By rule; made when first asked for, when all cues are there. */
  private @Nullable Map<String, Cue> firstCues;

  /**
   * Creates a situation without statements.
   *
   * @param conversation what is known of the conversation
   * @param usage how the brand wants replies on this channel
   * @param language the language of the draft
   * @param signals the signals of the customer's message and how often each hit
   * @param negativity the sum of the weights of the signals
   * @param agentActs shared lexicons that hit in earlier turns of the agent
   * @param nameKnown whether the customer's name is known and can be used
   * @param nameUsed whether the draft uses it
   * @param placeholders where the normalized draft has texts that a program replaces
   */
  public Situation(
      Conversation conversation,
      BrandVoice.Usage usage,
      Language language,
      Map<String, Integer> signals,
      int negativity,
      Set<String> agentActs,
      boolean nameKnown,
      boolean nameUsed,
      List<Span> placeholders) {
    this.conversation = conversation;
    this.channel = conversation.channel() == null ? null : named(conversation.channel());
    this.stage = conversation.stage() == null ? null : named(conversation.stage());
    this.usage = usage;
    greeting = named(Objects.requireNonNullElse(usage.greeting(), BrandVoice.Policy.EXPECTED));
    closing = named(Objects.requireNonNullElse(usage.closing(), BrandVoice.Policy.EXPECTED));
    this.language = language;
    this.signals = new HashMap<>(signals);
    this.negativity = negativity;
    this.agentActs = agentActs;
    this.nameKnown = nameKnown;
    this.nameUsed = nameUsed;
    this.placeholders = placeholders;
  }

  @Override
  public Situation situation() {
    return this;
  }

  /** Whether a stretch of the normalized draft has a part in a text that a program replaces. */
  boolean isPlaceholder(Span span) {
    return placeholders.stream().anyMatch(span::overlaps);
  }

  /** Adds the next statement. */
  public void add(Statement statement) {
    statements.add(statement);
  }

  /** Adds a cue. */
  public void add(Cue cue) {
    cues.add(cue);
    firstCues = null;
    cue.statement().add(cue);
  }

  /** Whether no cue of its rule was added before a cue. */
  boolean isFirstOfRule(Cue cue) {
    Map<String, Cue> first = firstCues;
    if (first == null) {
      first = new HashMap<>();
      for (Cue other : cues) {
        first.putIfAbsent(other.rule(), other);
      }
      firstCues = first;
    }
    return first.get(cue.rule()) == cue;
  }

  /**
   * Counts once what conditions ask again and again. To be called when acts and zones are settled.
   */
  public void count() {
    tally = new Tally(statements);
  }

  /** The sentences of the draft, in order. */
  public List<Statement> statements() {
    return statements;
  }

  /** The cues of the draft, by rule and place. */
  public List<Cue> cues() {
    return cues;
  }

  /** What is known of the conversation. */
  public Conversation conversation() {
    return conversation;
  }

  /** Whether the customer's last message shows a signal; as {@link Fact#said}. */
  boolean customerShows(String signal) {
    return signals.containsKey(signal);
  }

  boolean customerIs(String mood) {
    return moods.contains(mood);
  }

  int customerNegativity() {
    return negativity;
  }

  boolean hasCustomerMessage() {
    return conversation.customerMessage() != null && !conversation.customerMessage().isBlank();
  }

  boolean agentDid(String act) {
    return agentActs.contains(act);
  }

  boolean channelIs(String name) {
    return name.equals(channel);
  }

  boolean stageIs(String name) {
    return name.equals(stage);
  }

  /** What conditions call a constant. */
  private static String named(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether nothing is known of the channel. */
  public boolean channelUnknown() {
    return channel == null;
  }

  /** Whether nothing is known of the stage. */
  public boolean stageUnknown() {
    return stage == null;
  }

  /** Whether this is the agent's first reply, as far as is known. */
  public boolean firstReply() {
    return stageIs("opening")
        || stageUnknown()
            && conversation.turns().stream()
                .noneMatch(turn -> turn.speaker() == io.github.onmal.text.Turn.Speaker.AGENT);
  }

  /** Whether the draft is mostly Korean. */
  public boolean korean() {
    return language == Language.KOREAN;
  }

  /** Whether the draft is mostly English. */
  public boolean english() {
    return language == Language.ENGLISH;
  }

  /** The language of most of the draft. */
  public Language language() {
    return language;
  }

  /** Whether the customer's name is known and can be used. */
  public boolean nameKnown() {
    return nameKnown;
  }

  /** Whether the draft uses the customer's name. */
  public boolean nameUsed() {
    return nameUsed;
  }

  /** How many sentences perform an act. */
  public int count(String act) {
    Tally.Performed performed = tally.performed(act);
    return performed == null ? 0 : performed.count;
  }

  /** The index of the first sentence that performs an act, or {@link #NOWHERE}. */
  public int firstOf(String act) {
    Tally.Performed performed = tally.performed(act);
    return performed == null ? NOWHERE : performed.first;
  }

  /** Whether some sentence performs an act; as {@link Fact#draftDoes}. */
  public boolean does(String act) {
    return firstOf(act) < NOWHERE;
  }

  /** Whether some sentence asks for what the customer gave; as {@link Statement#asksGiven}. */
  public boolean asksGiven() {
    return asksGiven(tally.acts());
  }

  /** Whether one of some acts asks for what the customer gave. */
  boolean asksGiven(Set<String> acts) {
    for (String act : acts) {
      if (act.startsWith(ASKS) && everSaid(GAVE + act.substring(ASKS.length()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a rule has a cue of this name in the draft. */
  public boolean hasCue(String rule, String name) {
    for (Cue cue : cues) {
      if (cue.rule().equals(rule) && cue.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The index of the first sentence of the body, or of the first of all where there is no body. */
  public int firstOfBody() {
    return tally.firstOfBody;
  }

  /** The index of the last sentence of the body, or of the last of all where there is no body. */
  public int lastOfBody() {
    return tally.lastOfBody;
  }

  /** The number of sentences. */
  public int size() {
    return statements.size();
  }

  /**
   * The polite level, 합쇼체 or 해요체, that Korean sentences are to speak: the brand's; where it has
   * none, the one that more sentences of the draft speak, or 합쇼체 where none does.
   */
  public SpeechLevel majorityLevel() {
    return Objects.requireNonNullElse(usage.level(), tally.majorityLevel);
  }

  /** Whether the brand has agreed on a level for Korean sentences. */
  public boolean levelAgreed() {
    return usage.level() != null;
  }

  /** Whether the brand expects a greeting always, as usual (expected) or never (optional). */
  public boolean greetingIs(String policy) {
    return greeting.equals(policy);
  }

  /** Whether the brand expects closing words always, as usual (expected) or never (optional). */
  public boolean closingIs(String policy) {
    return closing.equals(policy);
  }

  /** Whether some Korean sentence of the draft is polite. */
  public boolean polite() {
    return statements.stream().anyMatch(statement -> statement.level().isPolite());
  }

  /** Whether some sentence speaks below what a customer may be addressed in. */
  public boolean impolite() {
    return statements.stream().anyMatch(Statement::impolite);
  }

  /** The number of letters and digits of the longest Korean sentence; 0 without any. */
  public int mostLetters() {
    int most = 0;
    for (Statement statement : statements) {
      most = Math.max(most, statement.korean() ? statement.letters() : 0);
    }
    return most;
  }

  /** The most words of an English sentence to be read at a stretch; 0 without any. */
  public int mostWordsToRead() {
    int most = 0;
    for (Statement statement : statements) {
      most = Math.max(most, statement.english() ? statement.wordsToRead() : 0);
    }
    return most;
  }

  /** The number of questions that do not perform an act. */
  public int questionsBut(String act) {
    int questions = 0;
    for (Statement statement : statements) {
      questions += statement.question() && !statement.does(act) ? 1 : 0;
    }
    return questions;
  }

  /** How many sentences tell something at a level; questions and formulas are left out. */
  int countTold(SpeechLevel level) {
    return tally.told(level);
  }

  boolean customerIsThankful() {
    if (signals.containsKey("relieved")) {
      return true;
    }
    if (!signals.containsKey("gratitude")) {
      return false;
    }
    for (String signal : COMPLAINING) {
      if (signals.containsKey(signal)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the draft acknowledges nothing of what the customer went through, and neither did the
   * agent before. In English an apology acknowledges; in Korean it does not (사과는 공감이 아니다).
   */
  public boolean lacksEmpathy() {
    return answering.lacksEmpathy();
  }

  /** Whether the draft apologizes. */
  public boolean apologizes() {
    return does("apology");
  }

  /** Whether the first thing the draft tells or asks is a refusal. */
  public boolean refusesFirst() {
    return answering.refusesFirst();
  }

  /** How the draft goes about answering. */
  Answering answering() {
    return answering;
  }

  /** Whether the customer's name is known, could be written here, and is not. */
  public boolean nameMissing() {
    return nameKnown && !nameUsed && !channelIs("canned") && !(korean() && channelIs("social"));
  }

  /** Whether some sentence of the body performs an act: no greeting, closing or signature. */
  public boolean bodyDoes(String act) {
    Tally.Performed performed = tally.performed(act);
    return performed != null && performed.inBody;
  }

  /** Puts the customer into a mood. For deriving conditions. */
  public void feel(String mood) {
    moods.add(mood);
  }

  /**
   * Lets the customer's message show a signal that follows from others. For deriving conditions.
   */
  public void show(String signal) {
    signals.merge(signal, 1, Integer::sum);
  }

  /** Takes a signal back. For deriving conditions. */
  public void withdrawSignal(String signal) {
    signals.remove(signal);
  }

  /** The index of the last sentence that performs an act, or {@link #NOWHERE}. */
  public int lastOf(String act) {
    Tally.Performed performed = tally.performed(act);
    return performed == null ? NOWHERE : performed.last;
  }

  /** How many cues of a rule the draft has. */
  public int countCues(String rule) {
    int count = 0;
    for (Cue cue : cues) {
      count += cue.rule().equals(rule) ? 1 : 0;
    }
    return count;
  }

  /** Says what both sides said. */
  public void listen(Listening both) {
    listening = both;
  }

  Listening listening() {
    return listening;
  }

  /** What the customer's message asks, in order. */
  public List<Question> questions() {
    List<Question> all = questions;
    if (all == null) {
      all = List.copyOf(listening.questions(this));
      questions = all;
    }
    return all;
  }

  /** What the draft names, in order; of nothing but numbers, dates, amounts and addresses. */
  public List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    for (Remark heard : listening.customer()) {
      if (!heard.references().isEmpty()) {
        for (Statement statement : statements) {
          for (Reference reference : listening.draft().get(statement.index()).references()) {
            mentions.add(new Mention(statement, reference, listening.misquoted(reference)));
          }
        }
        break;
      }
    }
    return mentions;
  }

  /** The number of earlier turns of the agent. */
  public int agentTurns() {
    int turns = 0;
    for (io.github.onmal.text.Turn turn : conversation.turns()) {
      turns += turn.speaker() == io.github.onmal.text.Turn.Speaker.AGENT ? 1 : 0;
    }
    return turns;
  }

  /** The number of sentences of the body, items of lists left out. */
  public int bodySentences() {
    return tally.bodySentences;
  }

  /** The number of letters and digits of the body. */
  public int bodyLetters() {
    return tally.bodyLetters;
  }

  /** The number of words of the body, as set apart by spaces. */
  public int bodyWords() {
    return tally.bodyWords;
  }

  /** How many messages of the customer are known, the one the draft answers among them. */
  public int customerMessages() {
    int messages = 0;
    for (io.github.onmal.text.Turn turn : conversation.turns()) {
      messages += turn.speaker() == io.github.onmal.text.Turn.Speaker.CUSTOMER ? 1 : 0;
    }
    return messages + (hasCustomerMessage() ? 1 : 0);
  }

  /** Whether a company or an agent is known, and the draft names neither. */
  public boolean hidesSender() {
    String company = conversation.company();
    String agent = conversation.agentName();
    return (company != null || agent != null) && !names(company) && !names(agent);
  }

  private boolean names(@Nullable String name) {
    return name != null
        && statements.stream().anyMatch(s -> s.placed().sentence().text().contains(name));
  }

  /**
   * Whether the draft asks the customer something that it needs for going on; an offer of help is
   * none.
   */
  public boolean asksForMore() {
    return statements.stream()
        .anyMatch(
            s -> s.zone("body") && !s.does("offer-help") && (s.question() || s.does("request")));
  }

  /** Whether one of the last so many sentences performs an act. */
  public boolean endsWith(String act, int last) {
    for (int i = Math.max(0, statements.size() - last); i < statements.size(); i++) {
      if (statements.get(i).does(act)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the draft ends in a line that is no sentence, such as a name or an address. */
  public boolean endsInSignature() {
    Statement end = statements.isEmpty() ? null : statements.get(statements.size() - 1);
    return end != null && (end.zone("signature") || end.isLabel());
  }

  @Override
  public String toString() {
    return "Situation[signals=" + signals + ", moods=" + moods + ", negativity=" + negativity + "]";
  }
}
