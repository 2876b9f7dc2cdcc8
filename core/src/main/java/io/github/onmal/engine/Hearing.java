package io.github.onmal.engine;

import io.github.onmal.cue.CueMatcher.Hit;
import io.github.onmal.cue.Found;
import io.github.onmal.rule.Reference;
import io.github.onmal.rule.Remark;
import io.github.onmal.rule.SharedData;
import io.github.onmal.text.AnalyzedText;
import io.github.onmal.text.Language;
import io.github.onmal.text.PartOfSpeech;
import io.github.onmal.text.Region;
import io.github.onmal.text.Sentence;
import io.github.onmal.text.Span;
import io.github.onmal.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hears what a text talks about, asks and names. Immutable and safe for use by several threads. */
final class Hearing {

  private static final String SIGNAL = "signal";
  private static final String REFERENCE = "reference";
  private static final String ASKS = "asks-";
  private static final String ASKED = "asked-";
  private static final String WHETHER = "asks-whether";
  private static final String DATE = "date";
  private static final String AMOUNT = "amount";
  private static final String CLOCK = "clock";
  private static final String PLATE = "plate";

  /** How far before a number the words may end that say what it is. */
  private static final int LABEL_REACH = 10;

  private static final int FEWEST_DIGITS = 6;
  private static final int FEWEST_DIGITS_LABELLED = 3;

  /** How much of an English word its forms have in common. */
  private static final int ENGLISH_STEM = 5;

  private final Map<String, Integer> numbers = new HashMap<>();

  Hearing(Iterable<SharedData> shared) {
    shared.forEach(data -> numbers.putAll(data.numbers()));
  }

  /**
   * Hears a text, sentence by sentence.
   *
   * @param found what was found in each sentence
   * @param matter what each of them talks about
   */
  List<Remark> hear(AnalyzedText text, List<Found> found, List<Found> matter) {
    List<Remark> remarks = new ArrayList<>(matter.size());
    for (int i = 0; i < matter.size(); i++) {
      AnalyzedText.Placed sentence = text.sentences().get(i);
      remarks.add(remark(text, sentence, found.get(i).hits(), matter.get(i).hits()));
    }
    return remarks;
  }

  private Remark remark(
      AnalyzedText text, AnalyzedText.Placed placed, List<Hit> hits, List<Hit> matter) {
    Sentence sentence = placed.sentence();
    List<Span> stock = new ArrayList<>();
    List<Hit> topics = new ArrayList<>();
    List<Hit> questions = new ArrayList<>();
    List<Hit> kinds = new ArrayList<>();
    List<Hit> references = new ArrayList<>();
    for (Hit hit : hits) {
      if (hit.definition().owner().equals(SIGNAL)) {
        if (hit.definition().name().startsWith(ASKS)) {
          questions.add(hit);
        } else if (hit.definition().name().startsWith(ASKED)) {
          kinds.add(hit);
        }
      }
    }
    for (Hit hit : matter) {
      if (hit.definition().owner().equals(REFERENCE)) {
        references.add(hit);
      } else if (hit.definition().name().equals(SharedData.STOCK)) {
        stock.add(hit.whole());
      } else {
        topics.add(hit);
      }
    }
    Map<Span, String> nouns = new HashMap<>();
    Map<Span, String> verbs = new HashMap<>();
    words(sentence, stock, nouns, verbs);
    Set<String> subjects = new HashSet<>();
    topics.forEach(hit -> subjects.add(hit.definition().name()));
    Set<String> specifics = new HashSet<>();
    nouns.forEach(
        (span, noun) -> {
          if (topics.stream().noneMatch(hit -> hit.whole().overlaps(span))) {
            specifics.add(noun);
          }
        });
    return new Remark(
        placed.span().of(text.text()).strip(),
        sentence.language(),
        Set.copyOf(nouns.values()),
        specifics,
        Set.copyOf(verbs.values()),
        subjects,
        asked(sentence, questions, kinds, nouns, verbs, topics),
        references(text, placed, references));
  }

  private static void words(
      Sentence sentence, List<Span> stock, Map<Span, String> nouns, Map<Span, String> verbs) {
    boolean english = sentence.language() == Language.ENGLISH;
    for (Token token : sentence.tokens()) {
      String word = token.span().of(sentence.text()).toLowerCase(Locale.ROOT);
      PartOfSpeech part = token.partOfSpeech();
      boolean noun =
          part == PartOfSpeech.NOUN || part == PartOfSpeech.FOREIGN || part == PartOfSpeech.UNKNOWN;
      boolean verb = part == PartOfSpeech.PREDICATE;
      if ((english || verb) && word.length() < 2
          || !Character.isLetter(word.charAt(0))
          || stock.stream().anyMatch(token.span()::overlaps)) {
        continue;
      }
      if (noun && english) {
        if (word.length() > 2) {
          nouns.put(token.span(), word.substring(0, Math.min(ENGLISH_STEM, word.length())));
        }
      } else if (noun) {
        nouns.put(token.span(), word);
      } else if (verb && isSyllable(word.charAt(1))) {
        // 멈추-, 멈춥-, 멈췄-: the first syllable and the consonant the second begins with
        verbs.put(token.span(), word.charAt(0) + "" + (word.charAt(1) - '가') / 588);
      }
    }
  }

  private static boolean isSyllable(char c) {
    return c >= '가' && c <= '힣';
  }

  /**
   * The questions of a sentence. A word that asks opens one; in Korean the form that asks whether
   * something is so belongs to the question that is open. In English it always opens one of its
   * own.
   */
  private static List<Remark.Asked> asked(
      Sentence sentence,
      List<Hit> questions,
      List<Hit> kinds,
      Map<Span, String> nouns,
      Map<Span, String> verbs,
      List<Hit> topics) {
    if (questions.isEmpty()) {
      return List.of();
    }
    questions.sort(Comparator.comparing(Hit::whole));
    boolean korean = sentence.language() == Language.KOREAN;
    List<Hit> kept = new ArrayList<>();
    for (Hit question : questions) {
      boolean whether = question.definition().name().equals(WHETHER);
      boolean open =
          !kept.isEmpty() && !kept.get(kept.size() - 1).definition().name().equals(WHETHER);
      if (!(korean && whether && open)) {
        kept.add(question);
      }
    }
    List<Remark.Asked> asked = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Span mark = kept.get(i).whole();
      boolean last = i == kept.size() - 1;
      int from = i == 0 ? 0 : korean ? kept.get(i - 1).whole().end() : mark.start();
      int next = last ? sentence.text().length() : kept.get(i + 1).whole().start();
      int to = !last && korean ? mark.end() : next;
      Span part = new Span(Math.min(from, to), to);
      asked.add(
          new Remark.Asked(
              kept.get(i).definition().name(),
              mark,
              within(nouns, part, mark),
              within(verbs, part, new Span(0, 0)),
              names(topics, part),
              names(kinds, part)));
    }
    return asked;
  }

  /** The names of what hit in a part of a sentence. */
  private static Set<String> names(List<Hit> hits, Span part) {
    Set<String> names = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.whole().overlaps(part)) {
        names.add(hit.definition().name());
      }
    }
    return names;
  }

  /** The words of a part of a sentence, without those that ask. */
  private static Set<String> within(Map<Span, String> words, Span part, Span but) {
    Set<String> within = new HashSet<>();
    words.forEach(
        (span, word) -> {
          if (span.overlaps(part) && !span.overlaps(but)) {
            within.add(word);
          }
        });
    return within;
  }

  private List<Reference> references(
      AnalyzedText text, AnalyzedText.Placed placed, List<Hit> hits) {
    Sentence sentence = placed.sentence();
    List<Reference> references = new ArrayList<>();
    List<Span> taken = new ArrayList<>();
    for (Hit hit : hits) {
      String kind = hit.definition().name();
      String value =
          switch (kind) {
            case DATE -> date(hit.whole().of(sentence.text()));
            case AMOUNT -> amount(sentence.text(), hit.whole());
            case CLOCK -> clock(hit.whole().of(sentence.text()));
            case PLATE -> plate(hit.whole().of(sentence.text()));
            default -> null;
          };
      if (value != null) {
        Span span = kind.equals(AMOUNT) ? withCurrency(sentence.text(), hit.whole()) : hit.whole();
        add(references, kind, null, value, span, placed, text);
        taken.add(span);
      }
    }
    for (Region region : text.regions()) {
      String address = region.span().of(text.text());
      if (region.kind() == Region.Kind.ADDRESS
          && placed.span().overlaps(region.span())
          && address.indexOf('@') > 0) {
        references.add(
            new Reference("email", null, address.toLowerCase(Locale.ROOT), region.span(), address));
      }
    }
    numbers(sentence.text(), taken, hits, references, placed, text);
    references.sort(Comparator.comparing(Reference::span));
    return references;
  }

  private static void add(
      List<Reference> references,
      String kind,
      @Nullable String label,
      String value,
      Span span,
      AnalyzedText.Placed placed,
      AnalyzedText text) {
    Span whole = span.shift(placed.start());
    references.add(new Reference(kind, label, value, whole, whole.of(text.text())));
  }

  /** Numbers of orders, parcels, telephones: digits, with letters and hyphens among them. */
  private static void numbers(
      String sentence,
      List<Span> taken,
      List<Hit> hits,
      List<Reference> references,
      AnalyzedText.Placed placed,
      AnalyzedText text) {
    int at = 0;
    while (at < sentence.length()) {
      if (!inNumber(sentence.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      StringBuilder value = new StringBuilder();
      int digits = 0;
      int hyphens = 0;
      while (at < sentence.length() && inNumber(sentence.charAt(at))) {
        char c = sentence.charAt(at++);
        if (c == '-') {
          hyphens++;
        } else {
          value.append(Character.toUpperCase(c));
          digits += isDigit(c) ? 1 : 0;
        }
      }
      int end = at;
      while (end > start && sentence.charAt(end - 1) == '-') {
        end--;
      }
      Span span = new Span(start, end);
      if (digits < FEWEST_DIGITS_LABELLED || taken.stream().anyMatch(span::overlaps)) {
        continue;
      }
      String label = label(sentence, hits, start);
      if (isPhone(value, digits, hyphens, label)) {
        add(references, "phone", null, value.toString(), span, placed, text);
      } else if (label != null || digits >= FEWEST_DIGITS && !isDecimal(sentence, span)) {
        add(references, "number", label, value.toString(), span, placed, text);
      } else if (isCode(value)) {
        add(references, "code", null, value.toString(), span, placed, text);
      }
    }
  }

  /** Whether it is letters, then digits only, as the numbers of flights and models are. */
  private static boolean isCode(CharSequence value) {
    int letters = 0;
    while (letters < value.length() && !isDigit(value.charAt(letters))) {
      letters++;
    }
    return letters > 0 && value.chars().skip(letters).allMatch(c -> isDigit((char) c));
  }

  private static boolean inNumber(char c) {
    return isDigit(c) || c == '-' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether it is a part of a longer number with separators: 1,234,567 or 10.5. */
  private static boolean isDecimal(String sentence, Span span) {
    return span.end() + 1 < sentence.length()
            && (sentence.charAt(span.end()) == ',' || sentence.charAt(span.end()) == '.')
            && isDigit(sentence.charAt(span.end() + 1))
        || span.start() > 1
            && (sentence.charAt(span.start() - 1) == ','
                || sentence.charAt(span.start() - 1) == '.')
            && isDigit(sentence.charAt(span.start() - 2));
  }

  private static boolean isPhone(
      CharSequence value, int digits, int hyphens, @Nullable String label) {
    if (digits != value.length() || label != null) {
      return false;
    }
    return value.charAt(0) == '0' && digits >= 9 && digits <= 11
        || digits == 8 && hyphens == 1 && value.charAt(0) == '1';
  }

  private static @Nullable String label(String sentence, List<Hit> hits, int start) {
    Hit nearest = null;
    for (Hit hit : hits) {
      String name = hit.definition().name();
      boolean before =
          hit.whole().end() <= start
              && start - hit.whole().end() <= LABEL_REACH
              && !name.equals(DATE)
              && !name.equals(AMOUNT)
              && !name.equals(CLOCK)
              && !name.equals(PLATE);
      boolean uninterrupted = before;
      for (int i = hit.whole().end(); uninterrupted && i < start; i++) {
        char c = sentence.charAt(i);
        uninterrupted = c != '.' && c != ',' && c != '?' && c != '!' && !isDigit(c);
      }
      if (uninterrupted && (nearest == null || hit.whole().end() > nearest.whole().end())) {
        nearest = hit;
      }
    }
    return nearest == null ? null : nearest.definition().name();
  }

  /** Month and day of a date, or null where it has not both. */
  private @Nullable String date(String text) {
    List<Integer> parts = new ArrayList<>();
    int month = -1;
    int at = 0;
    while (at < text.length()) {
      int start = at;
      char c = text.charAt(at);
      if (isDigit(c)) {
        while (at < text.length() && isDigit(text.charAt(at)) && at - start < 9) {
          at++;
        }
        parts.add(Integer.parseInt(text.substring(start, at)));
      } else if (Character.isLetter(c)) {
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
          at++;
        }
        Integer named = numbers.get(text.substring(start, at).toLowerCase(Locale.ROOT));
        month = named == null ? month : named;
      } else {
        at++;
      }
    }
    if (month > 0) {
      return parts.isEmpty() || parts.get(0) > 31 ? null : month + "-" + parts.get(0);
    }
    int first = parts.size() - 2;
    if (parts.size() == 3 && parts.get(2) > 31) {
      first = 0;
    }
    return parts.size() < 2 || parts.get(first) > 31 || parts.get(first + 1) > 31
        ? null
        : parts.get(first) + "-" + parts.get(first + 1);
  }

  /** The minutes since noon or midnight of a time of day in digits, or null where it has none. */
  private static @Nullable String clock(String text) {
    int at = 0;
    while (at < text.length() && !isDigit(text.charAt(at))) {
      at++;
    }
    int hour = 0;
    int minute = 0;
    int digits = 0;
    boolean inMinutes = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == ':' || c == '시') {
        inMinutes = true;
      } else if (c == '반') {
        minute = 30;
      } else if (isDigit(c) && inMinutes) {
        minute = minute * 10 + c - '0';
      } else if (isDigit(c)) {
        hour = hour * 10 + c - '0';
        digits++;
      } else if (c != ' ' || !inMinutes) {
        break;
      }
    }
    return digits == 0 || digits > 2 || hour > 24 || minute > 59
        ? null
        : String.valueOf(hour % 12 * 60 + minute);
  }

  /**
   * A number plate without spaces, or null where it is none: two or three digits, 가, four digits.
   */
  private static @Nullable String plate(String text) {
    String value = text.replace(" ", "");
    int syllable = value.length() - 5;
    for (int i = 0; i < value.length(); i++) {
      if (isDigit(value.charAt(i)) == (i == syllable)) {
        return null;
      }
    }
    return syllable == 2 || syllable == 3 ? value : null;
  }

  /** The sum and its currency: 1만 2천원 and 12,000원 are 12000 원. */
  private @Nullable String amount(String sentence, Span span) {
    String text = withCurrency(sentence, span).of(sentence);
    StringBuilder unit = new StringBuilder();
    double sum = 0;
    double pending = 0;
    boolean any = false;
    int at = 0;
    while (at < text.length()) {
      int start = at;
      char c = text.charAt(at);
      if (isDigit(c)) {
        StringBuilder digits = new StringBuilder();
        while (at < text.length()
            && (isDigit(text.charAt(at))
                || at + 1 < text.length()
                    && (text.charAt(at) == ',' || text.charAt(at) == '.')
                    && isDigit(text.charAt(at + 1)))) {
          if (text.charAt(at) != ',') {
            digits.append(text.charAt(at));
          }
          at++;
        }
        if (digits.length() > 15 || digits.indexOf(".") != digits.lastIndexOf(".")) {
          return null;
        }
        pending = Double.parseDouble(digits.toString());
        any = true;
      } else if (Character.isLetter(c)) {
        Integer worth = numbers.get(text.substring(at, at + 1));
        if (worth != null) {
          sum += pending * worth;
          pending = 0;
          at++;
        } else {
          while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
          }
          unit.append(text.substring(start, at).toLowerCase(Locale.ROOT));
        }
      } else {
        if (isCurrency(c)) {
          unit.append(c);
        }
        at++;
      }
    }
    long hundredths = Math.round((sum + pending) * 100);
    String written = hundredths % 100 == 0 ? "" + hundredths / 100 : "" + hundredths;
    return any ? written + " " + unit : null;
  }

  /** An amount with the sign of its currency, before or behind it. */
  private static Span withCurrency(String sentence, Span span) {
    int from = span.start() > 0 && isCurrency(sentence.charAt(span.start() - 1)) ? 1 : 0;
    int more = span.end() < sentence.length() && isCurrency(sentence.charAt(span.end())) ? 1 : 0;
    return new Span(span.start() - from, span.end() + more);
  }

  private static boolean isCurrency(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }
}
