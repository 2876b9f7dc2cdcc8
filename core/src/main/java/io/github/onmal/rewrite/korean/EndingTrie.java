package io.github.onmal.rewrite.korean;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The endings of Korean predicates: a trie over jamo for each way they attach. Immutable. */
public final class EndingTrie {

  private static final EndingTrie STANDARD = new EndingTrie();

  private final JamoTrie trie = new JamoTrie();
  private final JamoTrie.Payload ending = new JamoTrie.Payload();
  private final Map<Attachment, Integer> roots = new EnumMap<>(Attachment.class);
  private final List<Ending> endings = new ArrayList<>();
  private final int[] inside;

  private EndingTrie() {
    Map<Ending, Integer> numbers = new HashMap<>();
    for (Attachment attachment : Attachment.values()) {
      int root = trie.root();
      roots.put(attachment, root);
      for (EndingForm form : Conjugator.endings(attachment)) {
        ending.add(trie.add(root, form.jamo()), number(form.ending(), numbers));
      }
    }
    int finals = endings.size();
    inside = new int[finals];
    for (int i = 0; i < finals; i++) {
      inside[i] = number(endings.get(i).inside(), numbers);
    }
    int[] moved = trie.freeze();
    ending.renumber(moved);
    roots.replaceAll((attachment, root) -> moved[root]);
  }

  /** The endings this library knows. */
  public static EndingTrie standard() {
    return STANDARD;
  }

  private int number(Ending one, Map<Ending, Integer> numbers) {
    Integer known = numbers.get(one);
    if (known == null) {
      known = endings.size();
      endings.add(one);
      numbers.put(one, known);
    }
    return known;
  }

  /** The node at which endings that attach this way begin. */
  public int root(Attachment attachment) {
    return Objects.requireNonNull(roots.get(attachment));
  }

  /** Follows an edge, or {@link JamoTrie#NONE}. */
  public int next(int node, char jamo) {
    return trie.next(node, jamo);
  }

  /** The numbers of the endings that are complete at a node. */
  public int[] at(int node) {
    return ending.at(node);
  }

  /** How many there are, as they are at the end of a sentence and inside of one. */
  public int size() {
    return endings.size();
  }

  public Ending ending(int number) {
    return endings.get(number);
  }

  /** The number of an ending of the end of a sentence when it stands inside of one. */
  public int inside(int number) {
    return inside[number];
  }
}
