package io.github.onmal.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What both sides said, as far as listening goes. Made once for a review, and only of what is asked
 * for.
 */
public final class Listening {

  /** Nobody said anything. */
  static final Listening NOTHING = new Listening(List::of, List::of, List::of, List::of, Set::of);

  private static final int LOOKAHEAD = 12;

  /** A number of which the customer does not say what it is. */
  private static final String UNNAMED = "unnamed";

  private final Supplier<List<Remark>> customer;
  private final Supplier<List<Remark>> draft;
  private final Supplier<List<Remark>> earlierCustomer;
  private final Supplier<List<Remark>> earlierAgent;
  private final Supplier<Set<String>> earlierSignals;
  private @Nullable List<Remark> customerSaid;
  private @Nullable List<Remark> draftSays;
  private @Nullable List<Remark> customerSaidEarlier;
  private @Nullable List<Remark> agentSaidEarlier;
  private @Nullable Set<String> signalsEarlier;
  private int shared = -1;

  /**
   * Creates it.
   *
   * @param customer gives the sentences of the customer's message
   * @param draft gives the sentences of the draft, one for each statement
   * @param earlierCustomer gives the sentences of earlier turns of the customer
   * @param earlierAgent gives the sentences of earlier turns of the agent
   * @param earlierSignals gives the signals of earlier turns of the customer
   */
  public Listening(
      Supplier<List<Remark>> customer,
      Supplier<List<Remark>> draft,
      Supplier<List<Remark>> earlierCustomer,
      Supplier<List<Remark>> earlierAgent,
      Supplier<Set<String>> earlierSignals) {
    this.customer = customer;
    this.draft = draft;
    this.earlierCustomer = earlierCustomer;
    this.earlierAgent = earlierAgent;
    this.earlierSignals = earlierSignals;
  }

  List<Remark> customer() {
    List<Remark> said = customerSaid;
    if (said == null) {
      said = customer.get();
      customerSaid = said;
    }
    return said;
  }

  List<Remark> draft() {
    List<Remark> said = draftSays;
    if (said == null) {
      said = draft.get();
      draftSays = said;
    }
    return said;
  }

  List<Remark> earlierCustomer() {
    List<Remark> said = customerSaidEarlier;
    if (said == null) {
      said = earlierCustomer.get();
      customerSaidEarlier = said;
    }
    return said;
  }

  private List<Remark> earlierAgent() {
    List<Remark> said = agentSaidEarlier;
    if (said == null) {
      said = earlierAgent.get();
      agentSaidEarlier = said;
    }
    return said;
  }

  Set<String> earlierSignals() {
    Set<String> said = signalsEarlier;
    if (said == null) {
      said = earlierSignals.get();
      signalsEarlier = said;
    }
    return said;
  }

  /** How many different content words the customer's message has. */
  int customerWords() {
    Set<String> words = new HashSet<>();
    customer().forEach(remark -> words.addAll(remark.nouns()));
    customer().forEach(remark -> words.addAll(remark.verbs()));
    return words.size();
  }

  /** How many content words of the message a sentence takes up. */
  int wordsOfCustomer(Remark said) {
    Set<String> words = new HashSet<>();
    for (Remark heard : customer()) {
      common(heard.verbs(), said.verbs(), words);
      mentioned(heard.nouns(), said, words);
    }
    return words.size();
  }

  /** How many content words and references, or topics, of the message the draft takes up. */
  int sharedWords() {
    if (shared < 0) {
      Set<String> words = new HashSet<>();
      Set<String> topics = new HashSet<>();
      for (Remark heard : customer()) {
        for (Remark said : draft()) {
          common(heard.topics(), said.topics(), topics);
          common(heard.verbs(), said.verbs(), words);
          mentioned(heard.nouns(), said, words);
          for (Reference reference : heard.references()) {
            if (said.references().stream().anyMatch(reference::same)) {
              words.add(reference.value());
            }
          }
        }
      }
      shared = Math.max(words.size(), topics.size());
    }
    return shared;
  }

  /** How many content words of no shared topic, such as products, both sides use. */
  int sharedSpecifics() {
    Set<String> words = new HashSet<>();
    for (Remark said : draft()) {
      customer().forEach(heard -> mentioned(heard.specifics(), said, words));
      earlierCustomer().forEach(heard -> mentioned(heard.specifics(), said, words));
    }
    return words.size();
  }

  /** How many different content words the draft has. */
  int draftWords() {
    Set<String> words = new HashSet<>();
    draft().forEach(remark -> words.addAll(remark.nouns()));
    draft().forEach(remark -> words.addAll(remark.verbs()));
    return words.size();
  }

  /** How many shared topics the draft touches. */
  int draftTopics() {
    Set<String> topics = new HashSet<>();
    draft().forEach(remark -> topics.addAll(remark.topics()));
    return topics.size();
  }

  private static void mentioned(Set<String> nouns, Remark said, Set<String> both) {
    for (String noun : nouns) {
      if (said.mentions(noun)) {
        both.add(noun);
      }
    }
  }

  private static void common(Set<String> some, Set<String> others, Set<String> both) {
    for (String one : some) {
      if (others.contains(one)) {
        both.add(one);
      }
    }
  }

  /** What the customer named first of a kind, or of a label; of this message before earlier. */
  @Nullable Reference given(String name) {
    for (List<Remark> remarks : List.of(customer(), earlierCustomer())) {
      for (Remark remark : remarks) {
        for (Reference reference : remark.references()) {
          boolean unnamed =
              name.equals(UNNAMED)
                  && reference.kind().equals("number")
                  && reference.label() == null;
          if (unnamed || reference.kind().equals(name) || name.equals(reference.label())) {
            return reference;
          }
        }
      }
    }
    return null;
  }

  /** Whether the draft names something that the customer named. */
  boolean repeatsReference() {
    for (Remark said : draft()) {
      for (Reference mine : said.references()) {
        if (names(customer(), mine) || names(earlierCustomer(), mine)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean names(List<Remark> remarks, Reference reference) {
    for (Remark remark : remarks) {
      if (remark.references().stream().anyMatch(reference::same)) {
        return true;
      }
    }
    return false;
  }

  /** What a reference of the draft misquotes, or null. */
  @Nullable Reference misquoted(Reference mine) {
    Reference only = null;
    for (Remark remark : customer()) {
      for (Reference theirs : remark.references()) {
        if (!theirs.comparable(mine) || only != null && only.same(theirs)) {
          continue;
        }
        if (only != null) {
          return null;
        }
        only = theirs;
      }
    }
    if (only == null || !mine.resembles(only) || names(draft(), only)) {
      return null;
    }
    int ofKind = 0;
    for (Remark said : draft()) {
      for (Reference other : said.references()) {
        ofKind += other.kind().equals(mine.kind()) && !other.same(mine) ? 1 : 0;
      }
    }
    return ofKind > 0 || names(earlierCustomer(), mine) || names(earlierAgent(), mine)
        ? null
        : only;
  }

  /** Whether the same content word follows a reference of the draft and one of the customer. */
  boolean sameRole(Reference mine, int sentence, Reference theirs) {
    Remark said = draft().get(sentence);
    for (Remark heard : customer()) {
      if (heard.references().contains(theirs)) {
        String follows = following(heard, theirs);
        String mineFollows = following(said, mine);
        return follows != null && mineFollows != null && follows.equals(mineFollows);
      }
    }
    return false;
  }

  /** The content word that begins soonest after a reference, or null. */
  private static @Nullable String following(Remark remark, Reference reference) {
    int from = remark.text().indexOf(reference.text());
    if (from < 0) {
      return null;
    }
    from += reference.text().length();
    String lower = remark.text().toLowerCase(java.util.Locale.ROOT);
    String next = null;
    int soonest = from + LOOKAHEAD;
    List<String> nouns = new ArrayList<>(remark.nouns());
    nouns.sort(null);
    for (String noun : nouns) {
      int at = lower.indexOf(noun, from);
      if (at >= 0 && at < soonest) {
        soonest = at;
        next = noun;
      }
    }
    return next;
  }

  /** Makes a question of everything the customer's message asks. */
  List<Question> questions(Situation situation) {
    List<Question> questions = new ArrayList<>();
    for (Remark remark : customer()) {
      for (Remark.Asked asked : remark.asked()) {
        questions.add(new Question(situation, remark, asked));
      }
    }
    return questions;
  }
}
