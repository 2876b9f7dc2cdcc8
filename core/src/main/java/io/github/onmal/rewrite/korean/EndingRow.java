package io.github.onmal.rewrite.korean;

import io.github.onmal.rewrite.korean.Attachment.Column;
import io.github.onmal.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of endings: an ending, the prefinals it may follow, and its forms by kind of
 * predicate.
 */
final class EndingRow {

  private static final String SAME = "\"";
  private static final String NONE = "-";

  private final String id;
  private final String standard;
  private final int features;
  private final int prefinals;
  private final List<List<Form>> cells;
  private final @Nullable Ending[] endings = new Ending[1 << Prefinal.values().length];

  private EndingRow(
      String id, String standard, int features, int prefinals, List<List<Form>> cells) {
    this.id = id;
    this.standard = standard;
    this.features = features;
    this.prefinals = prefinals;
    this.cells = cells;
    for (int mask = 0; mask < endings.length; mask++) {
      if (allows(mask)) {
        endings[mask] = new Ending(id, standard, features | mask);
      }
    }
  }

  /**
   * A row of the main table: id, alternates, features, prefinals, then one cell for each column.
   */
  static EndingRow of(Table.Row row) {
    int features = 0;
    for (String word : row.words(2)) {
      features |= feature(row, word);
    }
    int prefinals = 0;
    String letters = row.cell(3);
    for (int i = 0; i < letters.length() && !letters.equals(NONE); i++) {
      Prefinal prefinal = Prefinal.named(letters.substring(i, i + 1));
      if (prefinal == null) {
        throw row.problem("prefinals '" + letters + "'", "some of 시었겠, or -");
      }
      prefinals |= prefinal.feature().bit();
    }
    return new EndingRow(row.cell(0), row.cell(0), features, prefinals, cells(row, 4));
  }

  /** A row of variant spellings: id, the ending it stands for, what is wrong, then the cells. */
  static EndingRow variant(Table.Row row, EndingRow of) {
    String id = row.cell(0).substring(1).trim();
    int features = of.features | feature(row, row.cell(2));
    return new EndingRow(id, of.id, features, of.prefinals, cells(row, 3));
  }

  /** The same ending with its last syllable written playfully. */
  EndingRow playful(String last, String written) {
    List<List<Form>> respelt = new ArrayList<>();
    for (List<Form> cell : cells) {
      List<Form> forms = new ArrayList<>();
      for (Form form : cell) {
        forms.add(form.respelt(Hangul.decompose(last), Hangul.decompose(written)));
      }
      respelt.add(forms);
    }
    String respeltId = id.substring(0, id.length() - last.length()).concat(written);
    int playful = features | EndingFeature.PLAYFUL.bit();
    return new EndingRow(respeltId, id, playful, prefinals, respelt);
  }

  private static int feature(Table.Row row, String word) {
    if (word.equals("other")) {
      return 0;
    }
    EndingFeature feature = EndingFeature.named(word);
    if (feature == null) {
      throw row.problem("feature '" + word + "'", "a keyword of EndingFilter");
    }
    return feature.bit();
  }

  private static List<List<Form>> cells(Table.Row row, int first) {
    List<List<Form>> cells = new ArrayList<>();
    List<Form> left = List.of();
    for (int i = 0; i < Column.values().length; i++) {
      String cell = row.cell(first + i);
      if (!cell.isEmpty() && !cell.equals(SAME)) {
        left = new ArrayList<>();
        if (!cell.equals(NONE)) {
          for (String form : row.words(first + i)) {
            left.add(Form.parse(form));
          }
        }
      }
      cells.add(left);
    }
    return cells;
  }

  String id() {
    return id;
  }

  String standard() {
    return standard;
  }

  List<Form> forms(Column column) {
    return cells.get(column.ordinal());
  }

  /** Whether the ending may follow these prefinals. */
  boolean allows(int mask) {
    return (mask & ~prefinals) == 0;
  }

  /** The ending after prefinals it {@linkplain #allows allows}. */
  Ending ending(int mask) {
    Ending ending = endings[mask];
    if (ending == null) {
      throw new IllegalArgumentException(id + " does not follow these prefinal endings");
    }
    return ending;
  }

  /** A form as the table writes it. */
  record Form(Join join, String open, String closed) {

    /** How a form joins the stem. */
    enum Join {
      /** As it is. */
      PLAIN,
      /** One shape after a vowel, another after a consonant. */
      PAIR,
      /** With 으 after a consonant. */
      EU,
      /** After 아/어. */
      EO
    }

    private static final String EU = "(으)";
    private static final String EO = "(어)";
    private static final String EU_JAMO = Hangul.decompose("으");

    static Form parse(String text) {
      if (text.startsWith(EU)) {
        String rest = Hangul.decomposeForm(text.substring(EU.length()));
        return new Form(Join.EU, rest, EU_JAMO.concat(rest));
      }
      if (text.startsWith(EO)) {
        String rest = Hangul.decompose(text.substring(EO.length()));
        return new Form(Join.EO, rest, rest);
      }
      int slash = text.indexOf('/');
      if (slash < 0) {
        String jamo = Hangul.decomposeForm(text);
        return new Form(Join.PLAIN, jamo, jamo);
      }
      return new Form(
          Join.PAIR,
          Hangul.decomposeForm(text.substring(0, slash)),
          Hangul.decomposeForm(text.substring(slash + 1)));
    }

    Form respelt(String last, String written) {
      return new Form(join, respelt(open, last, written), respelt(closed, last, written));
    }

    private static String respelt(String jamo, String last, String written) {
      return jamo.endsWith(last)
          ? jamo.substring(0, jamo.length() - last.length()).concat(written)
          : jamo;
    }
  }
}
