package io.github.onmal;

import io.github.onmal.analysis.NormalizedText;
import io.github.onmal.analysis.TextAnalyzer;
import io.github.onmal.cue.CueMatcher.Hit;
import io.github.onmal.cue.CueMatcher.Scan;
import io.github.onmal.cue.Found;
import io.github.onmal.cue.Matchers;
import io.github.onmal.cue.Memory;
import io.github.onmal.cue.TextReader;
import io.github.onmal.cue.TextReader.ReadText;
import io.github.onmal.engine.Evidence;
import io.github.onmal.engine.Judge;
import io.github.onmal.engine.Judgement;
import io.github.onmal.rule.BrandVoice;
import io.github.onmal.rule.BrandVoice.Term;
import io.github.onmal.rule.BrandVoiceException;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RulePackException;
import io.github.onmal.rule.RulePackProvider;
import io.github.onmal.text.Conversation;
import io.github.onmal.text.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reviews drafts by the rules of a pack. Building one takes a moment; it is then immutable, safe
 * for use by several threads, and meant to be kept.
 */
public final class Coach {

  /** The path of words that come from no file. */
  private static final String GIVEN_IN_CODE = "given in code";

  private static final String ACT = "act";
  private static final String SIGNAL = "signal";

  /** More hits of a signal do not make a message sound worse. */
  private static final int MOST_HITS_COUNTED = 2;

  private static final int MOST_MESSAGES_REMEMBERED = 64;

  private final RulePack pack;
  private final BrandVoice voice;
  private final int longestText;
  private final TextReader drafts;
  private final TextReader customers;
  private final Memory<String, Message> messages;
  private final Judge judge;
  private final Composer composer;
  private final Assessment assessment;

  private Coach(Builder builder) {
    // The tokenizer's dictionary and the conditions take as long as everything else: side by side
    // on two cores.
    BrandVoice given = builder.voice.with(builder.words, builder.terms);
    List<String> words = given.words().stream().map(Located::text).toList();
    CompletableFuture<TextAnalyzer> analyzing =
        CompletableFuture.supplyAsync(() -> new TextAnalyzer(words), Coach::start);
    RulePack rules = builder.rules();
    voice = Branding.resolved(given, rules);
    pack = Branding.into(rules, voice);
    longestText = builder.longestText;
    List<Problem> conditionProblems = new ArrayList<>();
    CompletableFuture<Judge> conditions =
        CompletableFuture.supplyAsync(() -> builder.judge(pack, conditionProblems), Coach::start);
    List<Problem> problems = new ArrayList<>();
    Matchers matchers = builder.matchers(pack, problems);
    judge = result(conditions);
    problems.addAll(conditionProblems);
    assessment = new Assessment(pack);
    composer = new Composer(pack, matchers.drafts(), judge, problems);
    List<Problem> ofVoice = Branding.ofVoice(voice, problems);
    if (!ofVoice.isEmpty()) {
      throw new BrandVoiceException(ofVoice);
    }
    if (!problems.isEmpty()) {
      throw new RulePackException(problems);
    }
    TextAnalyzer analyzer = result(analyzing);
    drafts = new TextReader(analyzer, matchers.drafts(), builder.rememberedSentences);
    customers = new TextReader(analyzer, matchers.customers(), builder.rememberedSentences);
    messages = new Memory<>(Math.min(MOST_MESSAGES_REMEMBERED, builder.rememberedSentences));
  }

  /** Starts a thread of its own: the common pool of two processors runs one task at a time. */
  private static void start(Runnable task) {
    Thread thread = new Thread(task, "onmal-start");
    thread.setDaemon(true);
    thread.start();
  }

  private static <T> T result(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /**
   * Begins to load, in the background, what every coach needs whatever its rules and its voice: the
   * Korean dictionary. Never needed; a program that reads settings before it builds a coach starts
   * sooner with it.
   */
  public static void preload() {
    start(() -> new TextAnalyzer(List.of()));
  }

  /**
   * A coach with the rules found on the class path.
   *
   * @throws IllegalStateException if there are none, or more than one pack
   */
  public static Coach withInstalledRules() {
    return builder().build();
  }

  /** A builder for a coach. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a coach. */
  public static final class Builder {
    private @Nullable RulePack pack;
    private @Nullable RulePackProvider provider;
    private BrandVoice voice = BrandVoice.NEUTRAL;
    private final List<Located> words = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private int longestText = 2_000_000;
    private int rememberedSentences = 2_048;

    private Builder() {}

    /**
     * Uses a pack instead of the installed one. A pack with DRL runs code: use only what you trust.
     */
    public Builder rules(RulePack rules) {
      pack = rules;
      return this;
    }

    /**
     * Judges as a brand speaks; words and terms given otherwise are added to those of the voice.
     *
     * @param brandVoice usually read by {@link BrandVoice#read}
     */
    public Builder voice(BrandVoice brandVoice) {
      voice = brandVoice;
      return this;
    }

    /**
     * Adds a noun the Korean dictionary does not know, such as the name of a brand or product.
     *
     * @throws IllegalArgumentException if it is empty or has a space
     */
    public Builder word(String noun) {
      BrandVoice.checkWord(noun);
      words.add(new Located(noun, GIVEN_IN_CODE, 0));
      return this;
    }

    /**
     * Adds a word the brand does not use, and what it says instead; the rule brand/voice-term
     * reports it. Of a Korean noun the particle is made to agree; a Korean verb or adjective in its
     * dictionary form (싸다) is met in every form and gives way to another (저렴하다) in the same one.
     *
     * @throws IllegalArgumentException if either is empty, both are the same, or one has a brace
     */
    public Builder brandTerm(String avoided, String preferred) {
      terms.add(new Term(avoided, preferred, new Located(avoided, GIVEN_IN_CODE, 0)));
      return this;
    }

    /**
     * Adds a word the brand does not use and has no other word for.
     *
     * @throws IllegalArgumentException if it has no letter or has a brace
     */
    public Builder bannedTerm(String banned) {
      terms.add(new Term(banned, null, new Located(banned, GIVEN_IN_CODE, 0)));
      return this;
    }

    /**
     * Sets the length above which a text is refused.
     *
     * @param codeUnits UTF-16 code units, at least 1
     */
    public Builder longestText(int codeUnits) {
      if (codeUnits < 1) {
        throw new IllegalArgumentException("longestText " + codeUnits + ": expected 1 or more");
      }
      longestText = codeUnits;
      return this;
    }

    /**
     * Sets how many sentences are remembered, to review a changed draft faster.
     *
     * @param sentences 0 for none
     */
    public Builder rememberedSentences(int sentences) {
      if (sentences < 0) {
        throw new IllegalArgumentException(
            "rememberedSentences " + sentences + ": expected 0 or more");
      }
      rememberedSentences = sentences;
      return this;
    }

    /**
     * The coach.
     *
     * @throws RulePackException naming every problem of the rules, if there is any
     * @throws BrandVoiceException naming every rule the voice sets and the pack has not
     * @throws IllegalStateException if no rules were given and none are installed, or if they have
     *     no rule for what the voice of the brand asks for
     */
    public Coach build() {
      return new Coach(this);
    }

    private RulePack rules() {
      if (pack != null) {
        return pack;
      }
      provider = RulePackProvider.installed();
      return provider.rules();
    }

    private Judge judge(RulePack rules, List<Problem> problems) {
      return precompiled(
          RulePackProvider::conditions,
          in -> Judge.load(rules, in, problems),
          () -> Judge.compile(rules, problems));
    }

    private Matchers matchers(RulePack rules, List<Problem> problems) {
      return precompiled(
          RulePackProvider::lexicons,
          in -> Matchers.load(rules, in, problems),
          () -> Matchers.compile(rules, problems));
    }

    private <T> T precompiled(
        Function<RulePackProvider, @Nullable InputStream> opening,
        Function<InputStream, T> loading,
        Supplier<T> compiling) {
      if (provider == null) {
        return compiling.get();
      }
      try (InputStream in = opening.apply(provider)) {
        return in == null ? compiling.get() : loading.apply(in);
      } catch (IOException unreadable) {
        throw new UncheckedIOException("precompiled rules cannot be read", unreadable);
      }
    }
  }

  /** The rules it judges by. */
  public RulePack rules() {
    return pack;
  }

  /**
   * Reviews a draft. Any text within the limit gets a review; nothing of it is logged.
   *
   * @throws DraftTooLongException if a text is longer than this coach accepts
   */
  public Review review(Draft draft) {
    Conversation conversation = withCustomerMessage(draft.conversation());
    checkLengths(draft.text(), conversation);
    NormalizedText normalized = NormalizedText.of(draft.text());
    ReadText text = drafts.read(normalized.text());
    BrandVoice.Usage usage = voice.on(conversation.channel());
    Evidence evidence = evidence(text, conversation, usage);
    Judgement judgement = judge.judge(evidence);
    List<Finding> findings = new ArrayList<>();
    for (Composer.Candidate one : Settlement.settle(composer.candidates(judgement, usage))) {
      findings.add(Homing.home(composer.compose(one, text, judgement), normalized, draft.text()));
    }
    return new Review(
        draft.text(),
        findings,
        assessment.scores(findings, judgement.situation(), usage),
        assessment.strengths(judgement, normalized));
  }

  private Evidence evidence(ReadText draft, Conversation conversation, BrandVoice.Usage usage) {
    Supplier<List<Scan>> customer = List::of;
    Message heard = Message.NONE;
    String message = conversation.customerMessage();
    if (message != null) {
      String normalized = NormalizedText.of(message).text();
      customer = () -> drafts.read(normalized).scans();
      heard = message(normalized);
    }
    Set<String> earlier = new HashSet<>();
    for (Turn turn : conversation.turns()) {
      if (turn.speaker() == Turn.Speaker.AGENT) {
        for (Scan scan : drafts.read(NormalizedText.of(turn.text()).text()).scans()) {
          for (Hit hit : scan.found().hits()) {
            if (hit.definition().owner().equals(ACT)) {
              earlier.add(hit.definition().name());
            }
          }
        }
      }
    }
    boolean inConversation =
        message != null || !conversation.turns().isEmpty() || conversation.customerName() != null;
    return new Evidence(
        source(drafts, draft, inConversation ? Scan::found : Scan::alone, customer),
        conversation,
        usage,
        heard.signals(),
        heard.negativity(),
        earlier,
        heard.source(),
        () -> earlier(conversation, Turn.Speaker.CUSTOMER, customers),
        () -> earlier(conversation, Turn.Speaker.AGENT, drafts));
  }

  /** The customer's last message; it stays the same while its answer is typed. */
  private Message message(String normalized) {
    Message known = messages.find(normalized);
    if (known == null) {
      known = Message.of(source(customers, customers.read(normalized), Scan::found, List::of));
      messages.keep(normalized, known);
    }
    return known;
  }

  /**
   * A message of the customer as read.
   *
   * @param source null where there is none
   * @param signals the signals of the message and how often each hit
   * @param negativity the sum of the weights of the signals
   */
  private record Message(
      Evidence.@Nullable Source source, Map<String, Integer> signals, int negativity) {
    static final Message NONE = new Message(null, Map.of(), 0);

    static Message of(Evidence.Source source) {
      Map<String, Integer> signals = new HashMap<>();
      int negativity = 0;
      for (Found found : source.found()) {
        for (Hit hit : found.hits()) {
          if (!hit.definition().owner().equals(SIGNAL)) {
            continue;
          }
          int hitsSoFar = signals.merge(hit.definition().name(), 1, Integer::sum);
          negativity += hitsSoFar > MOST_HITS_COUNTED ? 0 : hit.definition().weight();
        }
      }
      return new Message(source, signals, negativity);
    }
  }

  private static List<Evidence.Source> earlier(
      Conversation conversation, Turn.Speaker speaker, TextReader reader) {
    List<Evidence.Source> turns = new ArrayList<>();
    for (Turn turn : conversation.turns()) {
      if (turn.speaker() == speaker) {
        ReadText read = reader.read(NormalizedText.of(turn.text()).text());
        turns.add(source(reader, read, Scan::found, List::of));
      }
    }
    return turns;
  }

  private static Evidence.Source source(
      TextReader reader,
      ReadText read,
      Function<Scan, Found> found,
      Supplier<List<Scan>> customer) {
    return new Evidence.Source(
        read.analyzed(),
        reader.standing(read.scans(), found, customer),
        () -> reader.standing(read.scans(), Scan::matter, customer));
  }

  /**
   * Takes the last turn for the customer's message where none is given and the customer spoke last.
   */
  private static Conversation withCustomerMessage(Conversation conversation) {
    List<Turn> turns = conversation.turns();
    if (conversation.customerMessage() != null
        || turns.isEmpty()
        || turns.get(turns.size() - 1).speaker() != Turn.Speaker.CUSTOMER) {
      return conversation;
    }
    return new Conversation(
        conversation.customerName(),
        conversation.agentName(),
        conversation.company(),
        conversation.channel(),
        conversation.stage(),
        turns.get(turns.size() - 1).text(),
        turns.subList(0, turns.size() - 1),
        conversation.alternatives(),
        conversation.placeholders());
  }

  private void checkLengths(String text, Conversation conversation) {
    checkLength("the draft", text);
    if (conversation.customerMessage() != null) {
      checkLength("the customer's message", conversation.customerMessage());
    }
    for (Turn turn : conversation.turns()) {
      checkLength("an earlier message", turn.text());
    }
  }

  private void checkLength(String what, String text) {
    if (text.length() > longestText) {
      throw new DraftTooLongException(what, text.length(), longestText);
    }
  }
}
