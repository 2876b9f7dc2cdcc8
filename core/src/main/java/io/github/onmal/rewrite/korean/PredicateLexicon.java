package io.github.onmal.rewrite.korean;

import io.github.onmal.rewrite.korean.Predicate.Kind;
import io.github.onmal.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The predicates known by name: verbs and adjectives of customer service, with their classes. */
public final class PredicateLexicon {

  private static final PredicateLexicon STANDARD =
      new PredicateLexicon(Table.read(PredicateLexicon.class, "predicates.txt"));

  private static final String SUFFIX = "~";
  private static final String NONVOLITIONAL = "무의지";
  private static final String HUMBLE = "겸양";
  private static final String JOINS_NOUNS = "접사";

  private final Map<String, List<Predicate>> byForm = new LinkedHashMap<>();
  private final List<Predicate> predicates = new ArrayList<>();
  private final List<Suffix> suffixes = new ArrayList<>();
  private final Set<String> joiningNouns = new HashSet<>();

  /** The end of a dictionary form that tells the class of predicates that are not listed. */
  record Suffix(String form, Kind kind, StemClass stemClass, boolean volitional) {}

  private PredicateLexicon(Table table) {
    for (Table.Row row : table.rows()) {
      read(row);
    }
  }

  /** The lexicon of this library. */
  public static PredicateLexicon standard() {
    return STANDARD;
  }

  private void read(Table.Row row) {
    Kind kind = null;
    StemClass stemClass = null;
    boolean volitional = true;
    boolean humble = false;
    boolean joinsNouns = false;
    for (String word : row.words(0)) {
      StemClass labelled = StemClass.labelled(word);
      if (labelled != null) {
        stemClass = labelled;
      } else if (word.equals(NONVOLITIONAL)) {
        volitional = false;
      } else if (word.equals(HUMBLE)) {
        humble = true;
      } else if (word.equals(JOINS_NOUNS)) {
        joinsNouns = true;
      } else {
        kind = kind(row, word);
      }
    }
    if (kind == null) {
      throw row.problem("'" + row.cell(0) + "'", "a kind of predicate first");
    }
    for (String entry : row.words(1)) {
      int equals = entry.indexOf('=');
      String form = equals < 0 ? entry : entry.substring(0, equals);
      List<String> eo = equals < 0 ? List.of() : Table.split(entry.substring(equals + 1), ',');
      if (form.startsWith(SUFFIX)) {
        String suffix = form.substring(SUFFIX.length());
        String stem = suffix.substring(0, suffix.length() - 1);
        StemClass suffixClass = stemClass == null ? StemShape.classOf(stem) : stemClass;
        suffixes.add(new Suffix(suffix, kind, suffixClass, volitional));
      } else {
        Predicate predicate =
            predicate(form, kind, stemClass, eo, volitional && kind == Kind.VERB, humble);
        predicates.add(predicate);
        List<Predicate> homonyms = byForm.get(form);
        if (homonyms == null) {
          homonyms = new ArrayList<>(1);
          byForm.put(form, homonyms);
        }
        homonyms.add(predicate);
        if (joinsNouns) {
          joiningNouns.add(form);
        }
      }
    }
  }

  private static Kind kind(Table.Row row, String word) {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    throw row.problem("'" + word + "'", "a kind of predicate, a class or a trait");
  }

  private static Predicate predicate(
      String form,
      Kind kind,
      @Nullable StemClass stemClass,
      List<String> eo,
      boolean volitional,
      boolean humble) {
    StemClass ofStem =
        stemClass == null ? StemShape.classOf(form.substring(0, form.length() - 1)) : stemClass;
    return new Predicate(form, kind, ofStem, eo, volitional, humble);
  }

  /** Every predicate, in the order of the lexicon. */
  public List<Predicate> predicates() {
    return Collections.unmodifiableList(predicates);
  }

  /** The predicates of a dictionary form, the commonest first; empty when it is not listed. */
  public List<Predicate> named(String dictionaryForm) {
    return Collections.unmodifiableList(byForm.getOrDefault(dictionaryForm, List.of()));
  }

  /** Whether it is written on to a noun: 하다, 되다, 받다. */
  boolean joinsNouns(Predicate predicate) {
    return joiningNouns.contains(predicate.dictionaryForm());
  }

  List<Suffix> suffixes() {
    return Collections.unmodifiableList(suffixes);
  }

  /** Whether a verb that is not listed is of a sort nobody does on purpose, such as …되다. */
  boolean isNonvolitional(String dictionaryForm) {
    for (Suffix suffix : suffixes) {
      if (!suffix.volitional() && dictionaryForm.endsWith(suffix.form())) {
        return true;
      }
    }
    return false;
  }
}
