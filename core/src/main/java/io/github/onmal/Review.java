package io.github.onmal;

import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What was found in a draft.
 *
 * @param text the draft as it was given
 * @param findings what was found, by place; at one place first what is missing, in the order in
 *     which it is to be put there, then by severity (worst first), then by rule id
 * @param scores how good it is
 * @param strengths what it does well, in the order of the pack
 */
public record Review(String text, List<Finding> findings, Scores scores, List<Strength> strengths) {

  /** So many words in a row are the same promise: update you by {time}. */
  private static final int SAME_WORDS = 4;

  /** Copies the lists. */
  public Review {
    findings = List.copyOf(findings);
    strengths = List.copyOf(strengths);
  }

  /** A review that is not scored. */
  public Review(String text, List<Finding> findings) {
    this(text, findings, Scores.NONE, List.of());
  }

  /** The worst severity found, or nothing where nothing was found. */
  public Optional<Severity> worst() {
    return findings.stream().map(Finding::severity).max(Enum::compareTo);
  }

  /**
   * The edits of the first suggestion of each finding that may be applied this freely; hints
   * ({@link Severity#INFO}) are left to the agent, or a reply would swell with every one of them.
   * Where two would touch the same text, the one of the worse finding is taken; where two would add
   * the same sentence, or repeat four words with a blank in a row, it is added once; no two sentences
   * are replaced by the same one.
   *
   * @param most the least free applicability to accept; {@link Applicability#ADVICE} accepts what
   *     {@link Applicability#FILL_IN} does
   * @return edits that do not conflict, by place
   */
  public List<Edit> edits(Applicability most) {
    List<Integer> worstFirst = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      if (findings.get(i).severity() != Severity.INFO) {
        worstFirst.add(i);
      }
    }
    worstFirst.sort(Comparator.comparing((Integer i) -> findings.get(i).severity()).reversed());
    TreeMap<Integer, List<Edit>> taken = new TreeMap<>();
    Map<Edit, Integer> order = new IdentityHashMap<>();
    Set<String> added = new HashSet<>();
    Set<String> said = new HashSet<>();
    for (int i : worstFirst) {
      for (Suggestion suggestion : findings.get(i).suggestions()) {
        if (suggestion.applicability().compareTo(most) <= 0
            && !suggestion.edits().isEmpty()
            && suggestion.edits().stream().allMatch(edit -> fits(edit, taken))) {
          if (addsSentence(suggestion)) {
            String sentence = suggestion.edits().get(0).text().strip();
            if (!added.add(sentence) || order.keySet().stream().anyMatch(repeats(sentence))) {
              break;
            }
          }
          if (replacesSentence(suggestion) && !said.add(bare(suggestion.edits().get(0).text()))) {
            continue;
          }
          for (Edit edit : suggestion.edits()) {
            taken.computeIfAbsent(edit.span().start(), key -> new ArrayList<>(1)).add(edit);
            order.put(edit, i);
          }
          break;
        }
      }
    }
    List<Edit> edits = new ArrayList<>();
    taken.values().forEach(edits::addAll);
    edits.sort(Comparator.comparing(Edit::span).thenComparing(order::get));
    return List.copyOf(edits);
  }

  /** Edits that already say, with the same blank, what a sentence says: update you by {time}. */
  private static Predicate<Edit> repeats(String sentence) {
    List<String> words = words(sentence);
    return edit -> {
      List<String> others = words(edit.text());
      for (int i = 0; i + SAME_WORDS <= words.size(); i++) {
        List<String> run = words.subList(i, i + SAME_WORDS);
        if (run.toString().indexOf('{') >= 0 && Collections.indexOfSubList(others, run) >= 0) {
          return true;
        }
      }
      return false;
    };
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("\\s+")) {
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

  /** Whether all it does is to put other words in place of a sentence, from its beginning. */
  private boolean replacesSentence(Suggestion suggestion) {
    Edit edit = suggestion.edits().get(0);
    String before = text.substring(0, edit.span().start()).stripTrailing();
    boolean begins = before.isEmpty() || ".!?".indexOf(before.charAt(before.length() - 1)) >= 0;
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
  private static boolean fits(Edit edit, TreeMap<Integer, List<Edit>> taken) {
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

  /**
   * The draft after {@link #edits}.
   *
   * @param most the least free applicability to accept
   */
  public String revised(Applicability most) {
    return Edit.apply(text, edits(most));
  }
}
