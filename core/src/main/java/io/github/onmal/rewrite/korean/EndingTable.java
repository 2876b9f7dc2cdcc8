package io.github.onmal.rewrite.korean;

import io.github.onmal.rewrite.korean.Attachment.Column;
import io.github.onmal.rewrite.korean.Attachment.Shape;
import io.github.onmal.rewrite.korean.EndingRow.Form;
import io.github.onmal.rewrite.korean.EndingRow.Form.Join;
import io.github.onmal.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The endings of {@code endings.txt}, laid out by attachment with every row of prefinals they may
 * follow.
 */
final class EndingTable {

  private static final EndingTable STANDARD =
      new EndingTable(Table.read(EndingTable.class, "endings.txt"));

  private static final List<Attachment> WITH_PREFINALS =
      List.of(
          Attachment.VERB_HONORIFIC,
          Attachment.ADJECTIVE_HONORIFIC,
          Attachment.HONORIFIC_PREFINALS,
          Attachment.PRESUMPTIVE,
          Attachment.PAST);

  private static final int SI = EndingFeature.HONORIFIC.bit();
  private static final int EOSS = EndingFeature.PAST.bit();
  private static final int GESS = EndingFeature.PRESUMPTIVE.bit();

  private static final String SI_JAMO = Hangul.decompose("시");
  private static final String SYEO_JAMO = Hangul.decompose("셔");
  private static final String SYEOSS_JAMO = Hangul.decompose("셨");
  private static final String SI_GESS_JAMO = Hangul.decompose("시겠");
  private static final String SYEOSS_GESS_JAMO = Hangul.decompose("셨겠");
  private static final String SYEOSS_EOSS_JAMO = Hangul.decompose("셨었");
  private static final String GESS_JAMO = Hangul.decompose("겠");
  private static final String EO_JAMO = Hangul.decompose("어");
  private static final String SS_JAMO = Hangul.decomposeForm("ㅆ");
  private static final String SS_GESS_JAMO = Hangul.decomposeForm("ㅆ겠");
  private static final String SS_EOSS_JAMO = Hangul.decomposeForm("ㅆ었");

  private static final char NIEUN = Hangul.jamo('나', 0);
  private static final char RIEUL = Hangul.jamo('라', 0);
  private static final char MIEUM = Hangul.jamo('마', 0);
  private static final char SIOT = Hangul.jamo('사', 0);
  private static final char FINAL_MIEUM = Hangul.jamo('암', 2);
  private static final String RIEUL_MIEUM_JAMO = Hangul.decompose("앎").substring(2);

  private final List<EndingRow> rows = new ArrayList<>();
  private final Map<String, List<EndingRow>> byCitation = new LinkedHashMap<>();
  private final Map<Attachment, List<EndingForm>> forms = new ConcurrentHashMap<>();

  private EndingTable(Table table) {
    for (Table.Row row : table.rows()) {
      switch (row.cell(0).charAt(0)) {
        case '-' -> {
          EndingRow ending = EndingRow.of(row);
          add(ending);
          for (String alternate : row.words(1)) {
            cite(alternate, ending);
          }
        }
        case '=' -> add(EndingRow.variant(row, row(row, row.cell(1))));
        case '~' -> {
          String last = row.cell(0).substring(1).trim();
          for (String id : row.words(2)) {
            for (String playful : row.words(1)) {
              add(row(row, id).playful(last, playful));
            }
          }
        }
        default -> throw row.problem("'" + row.cell(0) + "'", "a line in -, = or ~");
      }
    }
  }

  /** The table of the resources. */
  static EndingTable standard() {
    return STANDARD;
  }

  private EndingRow row(Table.Row from, String id) {
    List<EndingRow> found = byCitation.get(id);
    if (found == null) {
      throw from.problem("'" + id + "'", "an ending of an earlier line");
    }
    return found.get(0);
  }

  private void add(EndingRow row) {
    rows.add(row);
    cite(row.id(), row);
  }

  private void cite(String citation, EndingRow row) {
    List<EndingRow> same = byCitation.get(citation);
    if (same == null) {
      same = new ArrayList<>(1);
      byCitation.put(citation, same);
    }
    same.add(row);
  }

  /** The citation forms known, alternates included. */
  Set<String> citations() {
    return byCitation.keySet();
  }

  /** The rows cited by a form, the first the commonest; empty when there is none. */
  List<EndingRow> cited(String citation) {
    return byCitation.getOrDefault(citation, List.of());
  }

  /**
   * The endings cited by a form which may begin with prefinals, such as {@code -었습니다} or {@code
   * -시면}; empty when there is none.
   */
  List<Ending> find(String citation) {
    List<Ending> found = new ArrayList<>(2);
    for (EndingRow row : cited(citation)) {
      found.add(row.ending(0));
    }
    if (found.isEmpty() && citation.startsWith("-")) {
      String jamo = Hangul.decomposeForm(normal(citation).substring(1));
      for (Attachment attachment : WITH_PREFINALS) {
        String before = attachment == Attachment.PAST ? EO_JAMO : "";
        for (EndingForm form : forms(attachment)) {
          if (jamo.length() == before.length() + form.jamo().length()
              && jamo.startsWith(before)
              && jamo.endsWith(form.jamo())) {
            found.add(form.ending());
          }
        }
      }
    }
    return found;
  }

  private static String normal(String citation) {
    if (citation.startsWith("-으시") || citation.startsWith("-으셨")) {
      return "-".concat(citation.substring(2));
    }
    boolean respelt = citation.startsWith("-았") || citation.startsWith("-였");
    return respelt ? "-었".concat(citation.substring(2)) : citation;
  }

  /** Every form of an attachment; of forms that mean the same, the one to write is first. */
  List<EndingForm> forms(Attachment attachment) {
    List<EndingForm> laid = forms.get(attachment);
    if (laid == null) {
      laid = lay(attachment);
      forms.put(attachment, laid);
    }
    return laid;
  }

  /** The form in which an ending is written in an attachment, or null where it does not attach. */
  @Nullable String written(Attachment attachment, Ending ending) {
    for (EndingForm form : forms(attachment)) {
      if (form.ending().features() == ending.features() && form.ending().id().equals(ending.id())) {
        return form.jamo();
      }
    }
    return null;
  }

  private List<EndingForm> lay(Attachment attachment) {
    List<EndingForm> list = new ArrayList<>();
    for (EndingRow row : rows) {
      switch (attachment.shape()) {
        case HONORIFIC -> honorific(row, attachment.column(), list);
        case HONORIFIC_PREFINALS -> {
          tail(row, SI_GESS_JAMO, SI | GESS, list);
          tail(row, SYEOSS_JAMO, SI | EOSS, list);
          tail(row, SYEOSS_GESS_JAMO, SI | EOSS | GESS, list);
          tail(row, SYEOSS_EOSS_JAMO, SI | EOSS, list);
        }
        case PRESUMPTIVE -> tail(row, GESS_JAMO, GESS, list);
        case PAST -> {
          tail(row, SS_JAMO, EOSS, list);
          tail(row, SS_GESS_JAMO, EOSS | GESS, list);
          tail(row, SS_EOSS_JAMO, EOSS, list);
        }
        default -> bare(row, attachment, list);
      }
    }
    return Collections.unmodifiableList(list);
  }

  private static void bare(EndingRow row, Attachment attachment, List<EndingForm> list) {
    Shape shape = attachment.shape();
    Ending bare = row.ending(0);
    boolean modifies = bare.isNominal() || bare.isAdnominal();
    if (bare.isHonorific() || shape == Shape.ELIDED && modifies) {
      return;
    }
    for (Form form : row.forms(attachment.column())) {
      String jamo = select(form, shape);
      if (jamo != null) {
        list.add(new EndingForm(jamo, shape == Shape.EO_MISSING ? bare.misspelt() : bare));
      }
    }
  }

  /** The shape a form takes after a stem of some shape, or null where it takes none. */
  private static @Nullable String select(Form form, Shape shape) {
    boolean elided = shape == Shape.ELIDED;
    boolean missing = shape == Shape.EO_MISSING;
    String jamo =
        switch (form.join()) {
          case PLAIN -> plain(form.open(), shape);
          case PAIR ->
              shape == Shape.CLOSED || shape == Shape.COPULA
                  ? form.closed()
                  : shape == Shape.OPEN || shape == Shape.LIEUL_DROPPED || elided
                      ? form.open()
                      : null;
          case EU -> eu(form, shape);
          case EO -> shape == Shape.EO || missing ? form.open() : null;
        };
    if (jamo == null || form.join() == Join.PAIR && jamo.isEmpty()) {
      return null;
    }
    if (elided && !Hangul.isInitial(jamo.charAt(0)) || missing && jamo.isEmpty()) {
      return null;
    }
    return jamo;
  }

  private static @Nullable String plain(String jamo, Shape shape) {
    boolean drops = jamo.charAt(0) == NIEUN || jamo.charAt(0) == SIOT;
    return switch (shape) {
      case OPEN, CLOSED, COPULA, ELIDED -> jamo;
      case LIEUL -> drops ? null : jamo;
      case LIEUL_DROPPED -> drops ? jamo : null;
      default -> null;
    };
  }

  private static @Nullable String eu(Form form, Shape shape) {
    String jamo = form.open();
    char first = jamo.charAt(0);
    boolean stays = first == RIEUL || first == MIEUM;
    return switch (shape) {
      case EU_OPEN, COPULA, ELIDED -> jamo;
      case EU_CLOSED -> form.closed();
      case LIEUL -> stays ? jamo : null;
      case LIEUL_DROPPED ->
          stays ? null : first == FINAL_MIEUM ? RIEUL_MIEUM_JAMO.concat(jamo.substring(1)) : jamo;
      default -> null;
    };
  }

  private static void tail(EndingRow row, String before, int prefinals, List<EndingForm> list) {
    if (!row.allows(prefinals)) {
      return;
    }
    for (Form form : row.forms(Column.AFTER_PREFINAL)) {
      String jamo = form.join() == Join.EO ? EO_JAMO.concat(form.open()) : form.closed();
      list.add(new EndingForm(before.concat(jamo), row.ending(prefinals)));
    }
  }

  private static void honorific(EndingRow row, Column column, List<EndingForm> list) {
    boolean built = row.ending(0).isHonorific();
    if (!built && !row.allows(SI)) {
      return;
    }
    for (Form form : row.forms(column)) {
      if (built) {
        list.add(new EndingForm(form.open(), row.ending(0)));
      } else if (form.join() == Join.EO) {
        list.add(new EndingForm(SYEO_JAMO.concat(form.open()), row.ending(SI)));
      } else if (!form.open().isEmpty() && (form.join() != Join.PAIR || column != Column.COPULA)) {
        list.add(new EndingForm(SI_JAMO.concat(form.open()), row.ending(SI)));
      }
    }
  }
}
