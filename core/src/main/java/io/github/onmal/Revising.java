package io.github.onmal;

import io.github.onmal.rewrite.Template;
import io.github.onmal.rewrite.korean.Hangul;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Chooses, among the suggestions of a review, the edits that make one reply of the draft. */
final class Revising {

  /** So many words in a row are the same promise: update you by {time}. */
  private static final int SAME_WORDS = 4;

  /** A Korean word says more: 택배사에 확인하여 {시각}까지. */
  private static final int SAME_KOREAN_WORDS = 3;

  private final String text;
  private final List<Finding> findings;
  private final Applicability most;

  private final TreeMap<Integer, List<Edit>> taken = new TreeMap<>();

  /** The edits taken, and the places of their findings. */
  private final Map<Edit, Integer> order = new IdentityHashMap<>();

  /** How long the sentences are that were put before an edit. */
  private final Map<Edit, Integer> leads = new IdentityHashMap<>();

  /** The sentences added. */
  private final Set<String> added = new HashSet<>();

  /** The sentences put in place of others. */
  private final Set<String> said = new HashSet<>();

  Revising(String text, List<Finding> findings, Applicability most) {
    this.text = text;
    this.findings = findings;
    this.most = most;
  }

  /** The edits, by place; to be asked for once. */
  List<Edit> edits() {
    List<Integer> worstFirst = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      if (findings.get(i).severity() != Severity.INFO) {
        worstFirst.add(i);
      }
    }
    // What is put in place of something may say what another finding misses.
    worstFirst.sort(
        Comparator.comparing((Integer i) -> findings.get(i).span().isEmpty())
            .thenComparing(i -> findings.get(i).severity(), Comparator.reverseOrder()));
    worstFirst.forEach(this::choose);
    List<Edit> edits = new ArrayList<>();
    taken.values().forEach(edits::addAll);
    edits.sort(Comparator.comparing(Edit::span).thenComparing(order::get));
    return List.copyOf(edits);
  }

  /** Takes the first suggestion of a finding that fits, if what it says is not said already. */
  private void choose(int finding) {
    for (Suggestion suggestion : findings.get(finding).suggestions()) {
      if (suggestion.applicability().compareTo(most) > 0 || suggestion.edits().isEmpty()) {
        continue;
      }
      if (suggestion.edits().size() == 1 && isInserted(suggestion.edits().get(0))) {
        return;
      }
      List<Edit> covered = List.of();
      if (!suggestion.edits().stream().allMatch(this::fits)) {
        if (suggestion.edits().size() == 1 && putBefore(suggestion.edits().get(0), finding)) {
          return;
        }
        covered = covered(suggestion, finding);
        if (covered.isEmpty()) {
          continue;
        }
      }
      String words = suggestion.edits().get(0).text();
      if (addsSentence(suggestion)) {
        String sentence = words.strip();
        if (beginsAlike(sentence)) {
          continue;
        }
        if (!added.add(sentence) || anyRepeats(sentence)) {
          return;
        }
      }
      boolean replaces = replacesSentence(suggestion);
      if (replaces && (!said.add(bare(words)) || anyRepeats(words))) {
        continue;
      }
      for (Edit edit : covered) {
        taken.remove(edit.span().start());
        order.remove(edit);
      }
      for (Edit edit : suggestion.edits()) {
        taken.computeIfAbsent(edit.span().start(), key -> new ArrayList<>(1)).add(edit);
        order.put(edit, finding);
      }
      return;
    }
  }

  /**
   * The edits taken already that a suggestion would make needless, as it puts other words in place
   * of all they are about; empty if there is none, or if anything else stands in its way.
   */
  private List<Edit> covered(Suggestion suggestion, int finding) {
    Span whole = suggestion.edits().get(0).span();
    if (suggestion.edits().size() > 1 || whole.isEmpty()) {
      return List.of();
    }
    List<Edit> inside = new ArrayList<>();
    for (Map.Entry<Edit, Integer> one : order.entrySet()) {
      Edit edit = one.getKey();
      if (compatible(suggestion.edits().get(0), edit)) {
        continue;
      }
      Finding other = findings.get(one.getValue());
      boolean alone = Objects.requireNonNull(taken.get(edit.span().start())).size() == 1;
      if (!alone
          || edit.span().isEmpty()
          || edit.span().equals(whole)
          || !whole.contains(edit.span())
          || !whole.contains(other.span())
          || other.severity() != findings.get(finding).severity()) {
        return List.of();
      }
      inside.add(edit);
    }
    return inside;
  }

  /**
   * Puts a sentence before an edit taken already that begins where the sentence gives the next word
   * its capital; that word may be gone or another now. Whether there is such an edit, and the
   * sentence is not said already.
   */
  private boolean putBefore(Edit addition, int finding) {
    int at = addition.span().start();
    List<Edit> there = taken.getOrDefault(at, List.of());
    if (!capitalizes(addition) || there.size() != 1 || there.get(0).span().isEmpty()) {
      return false;
    }
    Edit next = there.get(0);
    int end = next.span().end();
    String following = next.text();
    if (following.isEmpty() && end < text.length()) {
      following = text.substring(end, end + 1);
      end++;
    }
    String sentence = addition.text().substring(0, addition.text().length() - 1);
    if (following.isEmpty() || anyRepeats(sentence) || !added.add(sentence.strip())) {
      return false;
    }
    Integer place = Objects.requireNonNull(order.remove(next));
    // A sentence that another finding put there comes first if that finding does.
    int lead =
        leads.getOrDefault(
            next, capitalizes(next) && place < finding ? next.text().length() - 1 : 0);
    String rest = Template.capitalized(following.substring(lead));
    Edit both = new Edit(new Span(at, end), following.substring(0, lead) + sentence + rest);
    taken.remove(at);
    boolean fits = fits(both);
    taken.put(at, new ArrayList<>(List.of(fits ? both : next)));
    order.put(fits ? both : next, fits ? finding : place);
    leads.put(both, lead + sentence.length());
    return fits;
  }

  /**
   * Whether what an edit inserts is inserted there already, as part of something longer. Where it
   * is the longer one, it takes the place of the shorter: a greeting by name is the name too.
   */
  private boolean isInserted(Edit insertion) {
    List<Edit> there = taken.get(insertion.span().start());
    if (there == null || !insertion.span().isEmpty()) {
      return false;
    }
    List<String> words = words(insertion.text());
    for (Edit other : List.copyOf(there)) {
      if (!other.span().isEmpty()) {
        continue;
      }
      List<String> others = words(other.text());
      if (Collections.indexOfSubList(others, words) >= 0) {
        return true;
      }
      if (Collections.indexOfSubList(words, others) >= 0) {
        there.remove(other);
        order.remove(other);
      }
    }
    return false;
  }

  /** Whether an edit adds something before a word and gives the word a capital. */
  private boolean capitalizes(Edit edit) {
    Span span = edit.span();
    return span.length() == 1
        && edit.text().length() > 1
        && Character.isLowerCase(text.charAt(span.start()))
        && edit.text().charAt(edit.text().length() - 1)
            == Character.toUpperCase(text.charAt(span.start()));
  }

  /**
   * Whether a sentence that is added already begins with the blank another begins with. What is put
   * in place of a sentence may say the same in its own words, so that does not count.
   */
  private boolean beginsAlike(String sentence) {
    String first = words(sentence).get(0);
    return isBlank(first)
        && order.keySet().stream()
            .anyMatch(edit -> edit.span().isEmpty() && words(edit.text()).get(0).equals(first));
  }

  /**
   * Whether an edit taken already says, with the same blank, what a sentence says: it begins with
   * it, some words around it are the same, or one of its sentences comes to the same end.
   */
  private boolean anyRepeats(String sentence) {
    List<String> words = words(sentence);
    int same = isKorean(sentence) ? SAME_KOREAN_WORDS : SAME_WORDS;
    for (Edit edit : order.keySet()) {
      List<String> others = words(edit.text());
      if (isBlank(words.get(0)) && words.get(0).equals(others.get(0))) {
        return true;
      }
      if (comesToTheSame(words, edit.text())) {
        return true;
      }
      for (int i = 0; i + same <= words.size(); i++) {
        List<String> run = words.subList(i, i + same);
        if (run.toString().indexOf('{') >= 0 && Collections.indexOfSubList(others, run) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a sentence of a text has a blank and its last word in common with some words. */
  private static boolean comesToTheSame(List<String> words, String text) {
    String last = words.get(words.size() - 1);
    if (isBlank(last)) {
      return false;
    }
    for (String sentence : text.split("[.!?]")) {
      List<String> others = words(sentence);
      if (others.get(others.size() - 1).equals(last)
          && others.stream().anyMatch(other -> words.stream().anyMatch(w -> sameBlank(w, other)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two words are the same blank, whatever their particles. */
  private static boolean sameBlank(String one, String other) {
    return isBlank(one)
        && isBlank(other)
        && one.substring(0, one.indexOf('}')).equals(other.substring(0, other.indexOf('}')));
  }

  /** Whether a word is a blank with its particle: {문제}(으)로. */
  private static boolean isBlank(String word) {
    return word.startsWith("{") && word.indexOf('}') > 0;
  }

  private static boolean isKorean(String text) {
    return text.chars().anyMatch(c -> Hangul.isSyllable((char) c));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      int end = word.length();
      while (end > 0 && ".,;!?".indexOf(word.charAt(end - 1)) >= 0) {
        end--;
      }
      words.add(word.substring(0, end));
    }
    return words;
  }

  /** Whether all it does is to add a whole sentence. */
  private static boolean addsSentence(Suggestion suggestion) {
    Edit edit = suggestion.edits().get(0);
    String text = edit.text().strip();
    return suggestion.edits().size() == 1
        && edit.span().isEmpty()
        && !text.isEmpty()
        && ".!?".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /**
   * Whether all it does is to put other words in place of a sentence, from its beginning or from
   * behind a salutation.
   */
  private boolean replacesSentence(Suggestion suggestion) {
    Edit edit = suggestion.edits().get(0);
    String before = text.substring(0, edit.span().start()).stripTrailing();
    boolean begins = before.isEmpty() || ".!?,".indexOf(before.charAt(before.length() - 1)) >= 0;
    return suggestion.edits().size() == 1
        && !edit.span().isEmpty()
        && begins
        && edit.text().strip().indexOf(' ') > 0;
  }

  /** A text without white space and marks at its end. */
  private static String bare(String text) {
    int end = text.length();
    while (end > 0 && " \n.!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /**
   * Whether an edit can be made beside those already taken, which do not conflict with each other.
   */
  private boolean fits(Edit edit) {
    Map.Entry<Integer, List<Edit>> before = taken.lowerEntry(edit.span().start());
    if (before != null && before.getValue().stream().anyMatch(other -> !compatible(edit, other))) {
      return false;
    }
    return taken.subMap(edit.span().start(), true, edit.span().end(), true).values().stream()
        .allMatch(others -> others.stream().allMatch(other -> compatible(edit, other)));
  }

  /** Different insertions at one place go side by side; the same one is made once. */
  private static boolean compatible(Edit edit, Edit other) {
    boolean together = edit.span().isEmpty() && edit.span().equals(other.span());
    return together ? !edit.text().equals(other.text()) : !edit.conflictsWith(other);
  }
}
