package io.github.onmal.engine;

import io.github.onmal.cue.Memory;
import io.github.onmal.rule.Naming;
import io.github.onmal.table.Table;
import io.github.onmal.text.Conversation;
import io.github.onmal.text.Turn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a draft uses a customer's name. Names are compared as strings: a dictionary takes
 * 이슬 or 한별 for a common noun.
 */
final class NameUse {

  /** The shortest beginning of a name that may stand for it. */
  private static final int SHORTEST_PART = 2;

  /** The shortest foreign name in Hangul that a slip of the pen leaves recognizable. */
  private static final int SHORTEST_LIKENESS = 3;

  /** What stands for a letter that is not shown. */
  private static final String MASKS = "*○";

  private static final int NAMES_REMEMBERED = 64;

  private final Map<String, Set<String>> lists = new HashMap<>();
  private final List<Set<String>> nicknames = new ArrayList<>();
  private final NameInOtherScript otherScript;

  /** A name is asked about again and again while its draft is typed. */
  private final Memory<String, Set<String>> forms = new Memory<>(NAMES_REMEMBERED);

  private final Memory<String, Boolean> usable = new Memory<>(NAMES_REMEMBERED);

  NameUse() {
    for (Table.Row row : Table.read(NameUse.class, "names.txt").rows()) {
      lists.computeIfAbsent(row.cell(0), key -> new HashSet<>()).addAll(row.words(1));
    }
    lists.forEach(
        (name, group) -> {
          if (name.startsWith("nickname")) {
            nicknames.add(group);
          }
        });
    otherScript = new NameInOtherScript(list("title"), list("surname"), list("honorific"));
  }

  private Set<String> list(String name) {
    return lists.getOrDefault(name, Set.of());
  }

  boolean isUsable(@Nullable String name) {
    if (name == null) {
      return false;
    }
    Boolean known = usable.find(name);
    if (known == null) {
      known = isSomebody(name);
      usable.keep(name, known);
    }
    return known;
  }

  private boolean isSomebody(String name) {
    if (name.isBlank() || name.indexOf('@') >= 0 || name.indexOf('*') >= 0) {
      return false;
    }
    if (name.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    List<String> words = words(withoutHonorific(name.trim()));
    if (words.isEmpty()) {
      return false;
    }
    String last = words.get(words.size() - 1);
    return !list("company").contains(last)
        && !list("nobody").contains(name.trim().toLowerCase(Locale.ROOT))
        && words.stream().noneMatch(list("nobody")::contains);
  }

  /** Whether a draft uses a name, in its own script or, a Korean one, in the other. */
  boolean isUsed(String name, String draft) {
    if (isUsedAsWritten(name, draft)) {
      return true;
    }
    String bare = withoutHonorific(name.trim());
    return hasHangul(bare)
        ? otherScript.usesInLatin(bare.replace(" ", ""), draft)
        : otherScript.usesInHangul(untitled(plain(bare)), draft);
  }

  private boolean isUsedAsWritten(String name, String draft) {
    // There is no lower case of Hangul.
    String text = isHangul(name) ? draft : plain(draft);
    for (String form : forms(plain(name))) {
      if (list("common").contains(form) ? isAddressed(form, text, draft) : occurs(form, text)) {
        return true;
      }
      boolean latin = form.charAt(0) < 0x250;
      for (int length = SHORTEST_PART; latin && length < form.length(); length++) {
        if (isAddressed(form.substring(0, length), text, draft)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a name that is a word as well (Will, May), or the beginning of a name (Jo of Joanna),
   * occurs with a capital where somebody is addressed: after a greeting word or a comma, or before
   * one.
   */
  private boolean isAddressed(String form, String text, String draft) {
    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      int end = at + form.length();
      boolean word =
          (at == 0 || !Character.isLetter(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetter(text.charAt(end)));
      if (word && text.length() == draft.length() && Character.isUpperCase(draft.charAt(at))) {
        int before = at;
        while (before > 0 && text.charAt(before - 1) == ' ') {
          before--;
        }
        int start = before;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
          start--;
        }
        boolean called = end == text.length() || ",!:\n".indexOf(text.charAt(end)) >= 0;
        boolean opens = before == 0 || text.charAt(before - 1) == '\n';
        if (opens && called
            || before > 0 && text.charAt(before - 1) == ','
            || list("greeting").contains(text.substring(start, before))) {
          return true;
        }
      }
    }
    return false;
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
    if (name == null || !isUsable(name) || hasHangul(name) != hasHangul(written)) {
      return Naming.UNKNOWN;
    }
    String candidate = hasHangul(written) ? lastKoreanName(written.trim()) : written.trim();
    if (isUsedAsWritten(name, candidate) || isUsedAsWritten(candidate, name)) {
      return Naming.CUSTOMER;
    }
    if (isMasked(candidate)) {
      return compareMasked(withoutHonorific(plain(name)).replace(" ", ""), plain(candidate));
    }
    if (isOf(conversation.agentName(), candidate) || isOf(conversation.company(), candidate)) {
      return Naming.UNKNOWN;
    }
    if (customerUses(conversation, candidate)) {
      return Naming.UNKNOWN;
    }
    return hasHangul(candidate)
        ? compareHangul(withoutHonorific(plain(name)), candidate)
        : compareOther(plain(name), plain(candidate));
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
        && (isUsedAsWritten(known, candidate) || plain(known).contains(plain(candidate)));
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
      if (isUsedAsWritten(candidate, text)) {
        return true;
      }
    }
    return false;
  }

  /** Of several words the last, with a surname written apart from it: 주문 김 민수. */
  private String lastKoreanName(String written) {
    List<String> pieces = pieces(written, false);
    String last = pieces.get(pieces.size() - 1);
    String before = pieces.size() > 1 ? pieces.get(pieces.size() - 2) : "";
    boolean surname = list("common-surname").contains(before) || list("surname").contains(before);
    return surname && last.length() <= 2 ? before + last : last;
  }

  private Naming compareHangul(String known, String candidate) {
    for (String role : list("role")) {
      if (candidate.endsWith(role)) {
        return Naming.UNKNOWN;
      }
    }
    boolean foreign = list("foreign").contains(candidate);
    boolean knownForeign = pieces(known, false).stream().anyMatch(list("foreign")::contains);
    if (foreign || knownForeign && candidate.length() >= SHORTEST_LIKENESS) {
      for (String piece : pieces(known, false)) {
        if (piece.length() >= SHORTEST_LIKENESS && distance(jamo(piece), jamo(candidate)) <= 2) {
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
      return distance(jamo(given), jamo(candidate)) <= 2 ? Naming.MISSPELT : Naming.UNKNOWN;
    }
    int surname = surnameLength(candidate);
    boolean personal = surname > 0;
    for (int i = surname; i < length && personal; i++) {
      personal = list("given-syllable").contains(candidate.substring(i, i + 1));
    }
    if (!personal) {
      return Naming.UNKNOWN;
    }
    return distance(jamo(known), jamo(candidate)) <= 2 ? Naming.MISSPELT : Naming.OTHER;
  }

  /** How many syllables of three or four are the surname; 0 where they make no whole name. */
  private int surnameLength(String name) {
    if (name.length() <= 4 && list("surname").contains(name.substring(0, 2))) {
      return 2;
    }
    return name.length() == 3 && list("common-surname").contains(name.substring(0, 1)) ? 1 : 0;
  }

  /** Whether a surname alone (최 고객님) is the customer's; a name of unknown make is no measure. */
  private Naming compareSurnames(String known, String candidate) {
    if (known.startsWith(candidate)) {
      return Naming.CUSTOMER;
    }
    boolean comparable =
        known.length() <= 4
            && list("common-surname").contains(candidate)
            && (list("common-surname").contains(known.substring(0, 1))
                || list("surname").contains(known.substring(0, Math.min(2, known.length()))))
            && known.length() >= 3;
    return comparable ? Naming.OTHER : Naming.UNKNOWN;
  }

  /** Consonants and vowels, so that 만 and 민 are one step apart. */
  private static String jamo(String hangul) {
    return Normalizer.normalize(hangul, Normalizer.Form.NFD);
  }

  private Naming compareOther(String name, String candidate) {
    List<String> known = untitled(name);
    List<String> written = untitled(candidate);
    boolean knownTitled = words(name).size() > known.size();
    boolean writtenTitled = words(candidate).size() > written.size();
    if (written.isEmpty() || known.isEmpty()) {
      return Naming.UNKNOWN;
    }
    String joined = String.join("", written);
    if (known.contains(joined) || String.join("", known).equals(joined)) {
      return Naming.CUSTOMER;
    }
    for (String word : written) {
      if (list("role").contains(word) || word.length() < 3) {
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
        misspelt |= distance(word, other) <= allowed;
      }
    }
    if (misspelt) {
      return Naming.MISSPELT;
    }
    return nothingInCommon && knownTitled != writtenTitled ? Naming.UNKNOWN : Naming.OTHER;
  }

  /** The words of a name but for titles, without hyphens and apostrophes. */
  private List<String> untitled(String name) {
    List<String> untitled = new ArrayList<>();
    for (String word : pieces(name, true)) {
      String bare = bareWord(word);
      if (!bare.isEmpty() && !list("title").contains(bare)) {
        untitled.add(bare.replace("-", "").replace("'", "").replace("’", ""));
      }
    }
    return untitled;
  }

  /** Edit distance; two letters that changed places are one step (Damerau and Levenshtein). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  /**
   * A Korean name as it is stored, without what follows it; of others the first name, or title and
   * last name.
   */
  String greetingForm(String name) {
    String trimmed = String.join(" ", pieces(name, false));
    if (hasHangul(trimmed)) {
      return withoutHonorific(trimmed);
    }
    List<String> words = pieces(trimmed, false);
    boolean titled = list("title").contains(bareWord(words.get(0)));
    if (titled && words.size() > 1) {
      return words.get(0) + " " + words.get(words.size() - 1);
    }
    int comma = trimmed.indexOf(',');
    List<String> afterComma = comma < 0 ? List.of() : pieces(trimmed.substring(comma + 1), false);
    return afterComma.isEmpty() ? words.get(0) : afterComma.get(0);
  }

  private String withoutHonorific(String name) {
    for (String honorific : list("honorific")) {
      if (name.length() > honorific.length() + 1 && name.endsWith(honorific)) {
        return withoutHonorific(name.substring(0, name.length() - honorific.length()).trim());
      }
    }
    return name;
  }

  /** Every form of the name that counts as using it, lower case. */
  private Set<String> forms(String name) {
    Set<String> known = forms.find(name);
    if (known == null) {
      known = formsOf(name);
      forms.keep(name, known);
    }
    return known;
  }

  private Set<String> formsOf(String name) {
    Set<String> forms = new HashSet<>();
    String bare = withoutHonorific(name.trim());
    if (hasHangul(bare)) {
      String joined = bare.replace(" ", "");
      forms.add(bare);
      forms.add(joined);
      for (String piece : pieces(bare, false)) {
        if (piece.length() >= 2) {
          forms.add(piece);
        }
      }
      int length = joined.length();
      if (length >= 3) {
        boolean longSurname = list("surname").contains(joined.substring(0, 2)) && length > 3;
        forms.add(joined.substring(longSurname ? 2 : 1));
        for (String honorific : list("honorific")) {
          forms.add(joined.substring(0, longSurname ? 2 : 1) + " " + honorific);
        }
        String middle = "*".repeat(length - 2);
        forms.add(joined.charAt(0) + middle + joined.charAt(length - 1));
        forms.add(joined.charAt(0) + "○".repeat(length - 2) + joined.charAt(length - 1));
        forms.add(joined.charAt(0) + "*".repeat(length - 1));
      }
      return forms;
    }
    for (String word : words(bare)) {
      if (!list("title").contains(word)) {
        forms.add(word);
        for (Set<String> group : nicknames) {
          if (group.contains(word)) {
            forms.addAll(group);
          }
        }
      }
    }
    forms.removeIf(form -> form.length() < 2);
    return forms;
  }

  /** Lower case, and Latin letters without their marks: José is Jose. */
  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 0xC0 && c < 0x250) {
        return withoutMarks(lower);
      }
    }
    return lower;
  }

  private static String withoutMarks(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean marked = c >= 0xC0 && c < 0x250;
      bare.append(
          marked ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0) : c);
    }
    return bare.toString();
  }

  /** Whole words of a name, lower case, without punctuation. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : pieces(name, true)) {
      String bare = bareWord(word);
      if (!bare.isEmpty()) {
        words.add(bare);
        if (bare.indexOf('-') > 0) {
          words.addAll(
              List.of(bare.substring(0, bare.indexOf('-')), bare.substring(bare.indexOf('-') + 1)));
        }
      }
    }
    return words;
  }

  /** The parts of a text between white space, and between commas if asked for. */
  private static List<String> pieces(String text, boolean atCommas) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      boolean ends =
          at == text.length()
              || Character.isWhitespace(text.charAt(at))
              || atCommas && text.charAt(at) == ',';
      if (ends) {
        if (at > start) {
          pieces.add(text.substring(start, at));
        }
        start = at + 1;
      }
    }
    return pieces;
  }

  private static String bareWord(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static boolean isHangul(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '가' || c > '힣') && c != ' ') {
        return false;
      }
    }
    return true;
  }

  private static boolean hasHangul(String text) {
    return text.chars().anyMatch(c -> c >= '가' && c <= '힣');
  }

  /**
   * Whether a form occurs as a word; after a Korean name a particle or honorific may follow at
   * once.
   */
  private static boolean occurs(String form, String text) {
    boolean korean = hasHangul(form);
    for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
      int end = at + form.length();
      boolean ends = korean || end == text.length() || !Character.isLetter(text.charAt(end));
      if (ends && (begins || korean && form.length() > 2)) {
        return true;
      }
    }
    return false;
  }
}
