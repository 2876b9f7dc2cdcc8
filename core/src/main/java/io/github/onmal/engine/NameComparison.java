package io.github.onmal.engine;

import io.github.onmal.rule.Naming;
import io.github.onmal.text.Conversation;
import io.github.onmal.text.EditDistance;
import io.github.onmal.text.Turn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whose name stands where a draft addresses somebody. */
final class NameComparison {

  /** The shortest foreign name in Hangul that a slip of the pen leaves recognizable. */
  private static final int SHORTEST_LIKENESS = 3;

  /** What stands for a letter that is not shown. */
  private static final String MASKS = "*○";

  private final Names names;
  private final NameUse use;

  NameComparison(Names names, NameUse use) {
    this.names = names;
    this.use = use;
  }

  /**
   * Whose name was written where somebody is addressed. Nothing is said where the two cannot be
   * compared (another script, a first name against a title and last name), where the written words
   * are no name (a role, a company, the agent), and where the customer used the name.
   *
   * @param written a name, perhaps with a title, without an honorific after it
   */
  Naming compare(Conversation conversation, String written) {
    String name = conversation.customerName();
    if (name == null || !use.isUsable(name) || Names.hasHangul(name) != Names.hasHangul(written)) {
      return Naming.UNKNOWN;
    }
    String candidate = Names.hasHangul(written) ? lastKoreanName(written.trim()) : written.trim();
    if (use.isUsedAsWritten(name, candidate) || use.isUsedAsWritten(candidate, name)) {
      return Naming.CUSTOMER;
    }
    if (isMasked(candidate)) {
      return compareMasked(
          names.withoutHonorific(Names.plain(name)).replace(" ", ""), Names.plain(candidate));
    }
    if (isOf(conversation.agentName(), candidate) || isOf(conversation.company(), candidate)) {
      return Naming.UNKNOWN;
    }
    if (customerUses(conversation, candidate)) {
      return Naming.UNKNOWN;
    }
    return Names.hasHangul(candidate)
        ? compareHangul(names.withoutHonorific(Names.plain(name)), candidate)
        : compareOther(Names.plain(name), Names.plain(candidate));
  }

  private static boolean isMasked(String name) {
    return name.chars().anyMatch(c -> MASKS.indexOf(c) >= 0);
  }

  /** Whether the letters that a masked name shows (서*준) are the customer's. */
  private static Naming compareMasked(String known, String candidate) {
    if (known.charAt(0) != candidate.charAt(0)) {
      return Naming.OTHER;
    }
    for (int i = 1; i < candidate.length() && known.length() == candidate.length(); i++) {
      char c = candidate.charAt(i);
      if (MASKS.indexOf(c) < 0 && c != known.charAt(i)) {
        return Naming.OTHER;
      }
    }
    return Naming.CUSTOMER;
  }

  private boolean isOf(@Nullable String known, String candidate) {
    return known != null
        && !known.isBlank()
        && (use.isUsedAsWritten(known, candidate)
            || Names.plain(known).contains(Names.plain(candidate)));
  }

  private boolean customerUses(Conversation conversation, String candidate) {
    List<String> said = new ArrayList<>();
    if (conversation.customerMessage() != null) {
      said.add(conversation.customerMessage());
    }
    for (Turn turn : conversation.turns()) {
      if (turn.speaker() == Turn.Speaker.CUSTOMER) {
        said.add(turn.text());
      }
    }
    for (String text : said) {
      if (use.isUsedAsWritten(candidate, text)) {
        return true;
      }
    }
    return false;
  }

  /** Of several words the last, with a surname written apart from it: 주문 김 민수. */
  private String lastKoreanName(String written) {
    List<String> pieces = Names.pieces(written, false);
    String last = pieces.get(pieces.size() - 1);
    String before = pieces.size() > 1 ? pieces.get(pieces.size() - 2) : "";
    boolean surname =
        names.list("common-surname").contains(before) || names.list("surname").contains(before);
    return surname && last.length() <= 2 ? before + last : last;
  }

  private Naming compareHangul(String known, String candidate) {
    for (String role : names.list("role")) {
      if (candidate.endsWith(role)) {
        return Naming.UNKNOWN;
      }
    }
    boolean foreign = names.list("foreign").contains(candidate);
    boolean knownForeign =
        Names.pieces(known, false).stream().anyMatch(names.list("foreign")::contains);
    if (foreign || knownForeign && candidate.length() >= SHORTEST_LIKENESS) {
      for (String piece : Names.pieces(known, false)) {
        if (piece.length() >= SHORTEST_LIKENESS
            && EditDistance.between(jamo(piece), jamo(candidate)) <= 2) {
          return Naming.MISSPELT;
        }
      }
    }
    return foreign ? Naming.OTHER : compareKorean(known.replace(" ", ""), candidate);
  }

  private Naming compareKorean(String known, String candidate) {
    int length = candidate.length();
    if (length == 1) {
      return compareSurnames(known, candidate);
    }
    if (length == 2) {
      String given = known.length() > 2 ? known.substring(known.length() - 2) : known;
      return EditDistance.between(jamo(given), jamo(candidate)) <= 2
          ? Naming.MISSPELT
          : Naming.UNKNOWN;
    }
    int surname = surnameLength(candidate);
    boolean personal = surname > 0;
    for (int i = surname; i < length && personal; i++) {
      personal = names.list("given-syllable").contains(candidate.substring(i, i + 1));
    }
    if (!personal) {
      return Naming.UNKNOWN;
    }
    return EditDistance.between(jamo(known), jamo(candidate)) <= 2 ? Naming.MISSPELT : Naming.OTHER;
  }

  /** How many syllables of three or four are the surname; 0 where they make no whole name. */
  private int surnameLength(String name) {
    if (name.length() <= 4 && names.list("surname").contains(name.substring(0, 2))) {
      return 2;
    }
    return name.length() == 3 && names.list("common-surname").contains(name.substring(0, 1))
        ? 1
        : 0;
  }

  /** Whether a surname alone (최 고객님) is the customer's; a name of unknown make is no measure. */
  private Naming compareSurnames(String known, String candidate) {
    if (known.startsWith(candidate)) {
      return Naming.CUSTOMER;
    }
    boolean comparable =
        known.length() <= 4
            && names.list("common-surname").contains(candidate)
            && (names.list("common-surname").contains(known.substring(0, 1))
                || names.list("surname").contains(known.substring(0, Math.min(2, known.length()))))
            && known.length() >= 3;
    return comparable ? Naming.OTHER : Naming.UNKNOWN;
  }

  /** Consonants and vowels, so that 만 and 민 are one step apart. */
  private static String jamo(String hangul) {
    return Normalizer.normalize(hangul, Normalizer.Form.NFD);
  }

  private Naming compareOther(String name, String candidate) {
    List<String> known = names.untitled(name);
    List<String> written = names.untitled(candidate);
    boolean knownTitled = Names.words(name).size() > known.size();
    boolean writtenTitled = Names.words(candidate).size() > written.size();
    if (written.isEmpty() || known.isEmpty()) {
      return Naming.UNKNOWN;
    }
    String joined = String.join("", written);
    if (known.contains(joined) || String.join("", known).equals(joined)) {
      return Naming.CUSTOMER;
    }
    for (String word : written) {
      if (names.list("role").contains(word) || word.length() < 3) {
        return Naming.UNKNOWN;
      }
    }
    boolean nothingInCommon = known.size() == 1 && written.size() == 1;
    boolean misspelt = false;
    for (String word : written) {
      for (String other : known) {
        int shorter = Math.min(word.length(), other.length());
        if (word.startsWith(other) || other.startsWith(word)) {
          return Naming.CUSTOMER;
        }
        int allowed = shorter >= 6 ? 2 : shorter >= 4 ? 1 : 0;
        misspelt |= EditDistance.between(word, other) <= allowed;
      }
    }
    if (misspelt) {
      return Naming.MISSPELT;
    }
    return nothingInCommon && knownTitled != writtenTitled ? Naming.UNKNOWN : Naming.OTHER;
  }
}
