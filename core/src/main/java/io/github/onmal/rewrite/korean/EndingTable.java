package io.github.onmal.rewrite.korean;

import io.github.onmal.rewrite.korean.Attachment.Column;
import io.github.onmal.rewrite.korean.Attachment.Shape;
import io.github.onmal.rewrite.korean.EndingRow.Form;
import io.github.onmal.rewrite.korean.EndingRow.Form.Join;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The endings of {@code endings.txt}, laid out by attachment with every row of prefinals they may follow. */
final class EndingTable {

  private static final EndingTable STANDARD = new EndingTable(Table.read("endings.txt"));

  private static final int SI = EndingFeature.HONORIFIC.bit();
  private static final int EOSS = EndingFeature.PAST.bit();
  private static final int GESS = EndingFeature.PRESUMPTIVE.bit();

  private static final String SI_JAMO = Hangul.decompose("시");
  private static final String EUSI_JAMO = Hangul.decompose("으시");
  private static final String SYEO_JAMO = Hangul.decompose("셔");
  private static final String SYEOSS_JAMO = Hangul.decompose("셨");
  private static final String EOSS_JAMO = Hangul.decompose("었");
  private static final String GESS_JAMO = Hangul.decompose("겠");
  private static final String EO_JAMO = Hangul.decompose("어");
  private static final String SS_JAMO = Hangul.decomposeForm("ㅆ");
  private static final String EU_JAMO = Hangul.decompose("으");

  private static final char NIEUN = Hangul.jamo('나', 0);
  private static final char RIEUL = Hangul.jamo('라', 0);
  private static final char MIEUM = Hangul.jamo('마', 0);
  private static final char SIOT = Hangul.jamo('사', 0);
  private static final char FINAL_MIEUM = Hangul.jamo('암', 2);
  private static final char FINAL_RIEUL_MIEUM = Hangul.jamo('앎', 2);

  private final List<EndingRow> rows = new ArrayList<>();
  private final Map<String, List<EndingRow>> byCitation = new LinkedHashMap<>();
  private final Map<Attachment, List<EndingForm>> forms = new ConcurrentHashMap<>();
  private final Map<Attachment, Map<Ending, String>> written = new ConcurrentHashMap<>();

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
    byCitation.computeIfAbsent(citation, unused -> new ArrayList<>(1)).add(row);
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
   * The endings cited by a form which may begin with prefinals, such as {@code -었습니다} or {@code -시면}; empty when
   * there is none.
   */
  List<Ending> find(String citation) {
    List<Ending> found = new ArrayList<>(2);
    for (EndingRow row : cited(citation)) {
      found.add(row.ending(0));
    }
    return found.isEmpty() ? Prefixed.ENDINGS.getOrDefault(normal(citation), found) : found;
  }

  private static String normal(String citation) {
    for (String alternate : List.of("-았", "-였")) {
      if (citation.startsWith(alternate)) {
        return "-었" + citation.substring(alternate.length());
      }
    }
    return citation;
  }

  /** Endings by the citation of their prefinals and themselves. */
  private static final class Prefixed {
    static final Map<String, List<Ending>> ENDINGS = new HashMap<>();

    static {
      List<Attachment> attachments =
          List.of(
              Attachment.VERB_OPEN,
              Attachment.VERB_EU_OPEN,
              Attachment.VERB_EU_CLOSED,
              Attachment.PAST,
              Attachment.ADJECTIVE_EU_OPEN);
      for (Attachment attachment : attachments) {
        String before = attachment == Attachment.PAST ? EO_JAMO : "";
        for (EndingForm form : STANDARD.forms(attachment)) {
          String surface = "-" + Hangul.fold(Hangul.compose(before + form.jamo()));
          List<Ending> same = ENDINGS.computeIfAbsent(surface, unused -> new ArrayList<>(1));
          if (!same.contains(form.ending())) {
            same.add(form.ending());
          }
        }
      }
    }
  }

  /** The ending as a row with other prefinals, or null where the row does not follow them. */
  @Nullable Ending with(EndingRow row, int prefinals) {
    return row.allows(prefinals) ? row.ending(prefinals) : null;
  }

  /** Every form of an attachment; of forms that mean the same, the one to write is first. */
  List<EndingForm> forms(Attachment attachment) {
    return forms.computeIfAbsent(attachment, this::lay);
  }

  /** The form in which an ending is written in an attachment, or null where it does not attach. */
  @Nullable String written(Attachment attachment, Ending ending) {
    return written.computeIfAbsent(attachment, this::firstForms).get(ending);
  }

  private Map<Ending, String> firstForms(Attachment attachment) {
    Map<Ending, String> first = new HashMap<>();
    for (EndingForm form : forms(attachment)) {
      first.putIfAbsent(form.ending(), form.jamo());
    }
    return first;
  }

  private List<EndingForm> lay(Attachment attachment) {
    List<EndingForm> list = new ArrayList<>();
    Column column = attachment.column();
    for (EndingRow row : rows) {
      switch (attachment.shape()) {
        case OPEN, CLOSED, LIEUL -> {
          bare(row, attachment, list);
          tail(row, GESS_JAMO, GESS, list);
        }
        case EU_OPEN -> {
          bare(row, attachment, list);
          honorific(row, column, SI_JAMO, SYEO_JAMO, SYEOSS_JAMO, list);
        }
        case EU_CLOSED -> {
          bare(row, attachment, list);
          honorific(
              row, column, EUSI_JAMO, EU_JAMO + SYEO_JAMO, EU_JAMO + SYEOSS_JAMO, list);
        }
        case LIEUL_DROPPED -> {
          bare(row, attachment, list);
          honorific(row, column, SI_JAMO, SYEO_JAMO, SYEOSS_JAMO, list);
        }
        case EO, EO_MISSING -> bare(row, attachment, list);
        case HONORIFIC -> {
          if (row.ending(0).isHonorific()) {
            bare(row, Attachment.VERB_EU_OPEN, list);
          }
          honorific(row, column, SI_JAMO, SYEO_JAMO, SYEOSS_JAMO, list);
        }
        case COPULA, ELIDED -> {
          bare(row, attachment, list);
          tail(row, GESS_JAMO, GESS, list);
          honorific(row, column, SI_JAMO, SYEO_JAMO, SYEOSS_JAMO, list);
        }
        case PAST -> {
          tail(row, SS_JAMO, EOSS, list);
          tail(row, SS_JAMO + GESS_JAMO, EOSS | GESS, list);
          tail(row, SS_JAMO + EOSS_JAMO, EOSS, list);
        }
      }
    }
    return List.copyOf(list);
  }

  private static void bare(EndingRow row, Attachment attachment, List<EndingForm> list) {
    Shape shape = attachment.shape();
    Ending bare = row.ending(0);
    if (shape == Shape.ELIDED && (bare.isNominal() || bare.isAdnominal())) {
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
          stays ? null : first == FINAL_MIEUM ? FINAL_RIEUL_MIEUM + jamo.substring(1) : jamo;
      default -> null;
    };
  }

  private static void tail(EndingRow row, String before, int prefinals, List<EndingForm> list) {
    if (!row.allows(prefinals)) {
      return;
    }
    for (Form form : row.forms(Column.AFTER_PREFINAL)) {
      String jamo = form.join() == Join.EO ? EO_JAMO + form.open() : form.closed();
      list.add(new EndingForm(before + jamo, row.ending(prefinals)));
    }
  }

  private static void honorific(
      EndingRow row,
      Column column,
      String si,
      String syeo,
      String syeoss,
      List<EndingForm> list) {
    if (!row.allows(SI)) {
      return;
    }
    Column after = column == Column.EXISTENTIAL ? Column.ADJECTIVE : column;
    for (Form form : row.forms(after)) {
      if (form.join() == Join.EO) {
        list.add(new EndingForm(syeo + form.open(), row.ending(SI)));
      } else if (form.join() != Join.PAIR || column != Column.COPULA) {
        if (!form.open().isEmpty()) {
          list.add(new EndingForm(si + form.open(), row.ending(SI)));
        }
      }
    }
    tail(row, si + GESS_JAMO, SI | GESS, list);
    tail(row, syeoss, SI | EOSS, list);
    tail(row, syeoss + GESS_JAMO, SI | EOSS | GESS, list);
    tail(row, syeoss + EOSS_JAMO, SI | EOSS, list);
  }
}
