package io.github.onmal.rewrite.korean;

import io.github.onmal.rewrite.korean.Predicate.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The allomorphs of a stem. Contractions follow 한글 맞춤법 제34~38항; where a contracted and a full form
 * are both standard, the one written in customer service comes first.
 */
final class Allomorphs {

  private static final char A = medial('아');
  private static final char AE = medial('애');
  private static final char YA = medial('야');
  private static final char YAE = medial('얘');
  private static final char EO = medial('어');
  private static final char E = medial('에');
  private static final char EU = medial('으');
  private static final char YEO = medial('여');
  private static final char YE = medial('예');
  private static final char O = medial('오');
  private static final char WA = medial('와');
  private static final char WAE = medial('왜');
  private static final char OE = medial('외');
  private static final char U = medial('우');
  private static final char WO = medial('워');
  private static final char WE = medial('웨');
  private static final char I = medial('이');

  private static final char SILENT = Hangul.jamo('아', 0);
  private static final char RIEUL = Hangul.jamo('라', 0);
  private static final char FINAL_RIEUL = Hangul.jamo('알', 2);

  private final String stem;
  private final Kind kind;
  private final List<Allomorph> found = new ArrayList<>();

  private Allomorphs(Predicate predicate) {
    stem = Hangul.decompose(predicate.stem());
    kind = predicate.kind();
  }

  private static char medial(char syllable) {
    return Hangul.jamo(syllable, 1);
  }

  /**
   * The allomorphs of a predicate; of those that take the same ending, the one to write is first.
   */
  static List<Allomorph> of(Predicate predicate) {
    Allomorphs allomorphs = new Allomorphs(predicate);
    allomorphs.beforeConsonants(predicate.stemClass());
    if (predicate.eoForms().isEmpty()) {
      allomorphs.withEo(predicate.stemClass());
    } else {
      for (String form : predicate.eoForms()) {
        allomorphs.eo(Hangul.decompose(form));
      }
    }
    return List.copyOf(allomorphs.found);
  }

  private void beforeConsonants(StemClass stemClass) {
    switch (stemClass) {
      case REGULAR, HADA, REU, REO, EU, U -> {
        if (Hangul.isFinal(lastOf(stem))) {
          closed(stem);
          euClosed(stem);
        } else {
          add(stem, Attachment.Shape.OPEN);
          add(stem, Attachment.PRESUMPTIVE);
          euOpen(stem);
        }
      }
      case LIEUL -> {
        add(stem, Attachment.Shape.LIEUL);
        add(stem, Attachment.PRESUMPTIVE);
        add(cut(stem), Attachment.Shape.LIEUL_DROPPED);
        honorific(cut(stem));
      }
      case BIEUP -> {
        closed(stem);
        euOpen(join(cut(stem), SILENT, U));
      }
      case BIEUP_DROPPED -> {
        closed(stem);
        euOpen(cut(stem));
      }
      case DIGEUT -> {
        closed(stem);
        euClosed(join(cut(stem), FINAL_RIEUL));
      }
      case SIOT -> {
        closed(stem);
        euClosed(cut(stem));
      }
      case HIEUT -> {
        closed(stem);
        euOpen(cut(stem));
        // 그러네, 그러니: allowed beside 그렇네 since December 2015 (NIKL).
        add(cut(stem), Attachment.Shape.LIEUL_DROPPED);
      }
      case HONORIFIC -> honorific(cut(cut(stem)));
      case COPULA -> {
        copula(stem, Attachment.COPULA);
        copula("", Attachment.COPULA_ELIDED);
      }
      case NEGATIVE_COPULA -> copula(stem, Attachment.COPULA);
    }
  }

  private void closed(String jamo) {
    add(jamo, Attachment.Shape.CLOSED);
    add(jamo, Attachment.PRESUMPTIVE);
  }

  private void euOpen(String jamo) {
    add(jamo, Attachment.Shape.EU_OPEN);
    honorific(jamo);
  }

  private void euClosed(String jamo) {
    add(jamo, Attachment.Shape.EU_CLOSED);
    honorific(join(jamo, SILENT, EU));
  }

  private void copula(String jamo, Attachment attachment) {
    add(jamo, attachment);
    add(jamo, Attachment.PRESUMPTIVE);
    honorific(jamo);
  }

  private void honorific(String jamo) {
    switch (kind) {
      case VERB -> add(jamo, Attachment.VERB_HONORIFIC);
      case ADJECTIVE -> add(jamo, Attachment.ADJECTIVE_HONORIFIC);
      case COPULA -> add(jamo, Attachment.COPULA_HONORIFIC);
      case EXISTENTIAL -> {
        add(jamo, Attachment.ADJECTIVE_HONORIFIC);
        add(jamo, Attachment.VERB_HONORIFIC);
      }
    }
    add(jamo, Attachment.HONORIFIC_PREFINALS);
  }

  private void withEo(StemClass stemClass) {
    switch (stemClass) {
      case REGULAR -> regularEo();
      case HADA -> {
        eo(join(cut(stem), AE));
        eo(join(stem, SILENT, YEO));
      }
      case LIEUL -> eo(join(stem, SILENT, harmonic(stem)));
      case BIEUP -> {
        eo(join(cut(stem), SILENT, WO));
        if (harmonic(cut(stem)) == A) {
          // 가까와: written before 1988, still met.
          eo(join(cut(stem), SILENT, WA));
        }
      }
      case BIEUP_DROPPED -> {
        eo(join(cut(cut(stem)), WAE));
        eo(join(cut(stem), SILENT, EO));
      }
      case DIGEUT -> eo(join(cut(stem), FINAL_RIEUL, SILENT, harmonic(stem)));
      case SIOT -> eo(join(cut(stem), SILENT, harmonic(stem)));
      case HIEUT -> eo(join(cut(cut(stem)), raised(lastOf(cut(stem)))));
      case REU -> {
        String before = cut(cut(stem));
        eo(join(before, FINAL_RIEUL, RIEUL, harmonic(before)));
      }
      case REO -> eo(join(stem, RIEUL, EO));
      case EU -> {
        String before = cut(stem);
        eo(join(before, harmonic(before)));
      }
      case U -> eo(join(cut(stem), EO));
      case HONORIFIC -> {}
      case COPULA -> {
        copulaEo(join(stem, SILENT, EO));
        copulaEo(join("", SILENT, YEO));
      }
      case NEGATIVE_COPULA -> {
        copulaEo(join(stem, SILENT, EO));
        copulaEo(join(cut(stem), YEO));
        // 아녜요, from 아니에요.
        add(join(cut(stem), YE), Attachment.COPULA_EO);
      }
    }
  }

  private void regularEo() {
    char last = lastOf(stem);
    if (Hangul.isFinal(last)) {
      eo(join(stem, SILENT, harmonic(stem)));
      return;
    }
    String before = cut(stem);
    boolean coming = last == O && lastOf(before) == SILENT;
    if (last == A || last == EO || last == YEO) {
      eo(stem);
    } else if (last == AE || last == E || last == YE || last == WAE || last == WE) {
      eo(stem);
      eo(join(stem, SILENT, EO));
    } else if (coming) {
      eo(join(before, WA));
    } else if (last == O) {
      eo(join(before, WA));
      eo(join(stem, SILENT, A));
    } else if (last == U) {
      eo(join(before, WO));
      eo(join(stem, SILENT, EO));
    } else if (last == I) {
      eo(join(before, YEO));
      eo(join(stem, SILENT, EO));
    } else if (last == OE) {
      oeEo(before);
    } else {
      eo(join(stem, SILENT, EO));
    }
  }

  /** 되다: 돼요, but 되었습니다; 되요, 되서, 됬다 are read. */
  private void oeEo(String before) {
    add(join(before, WAE), eoAttachment());
    add(join(stem, SILENT, EO), Attachment.PAST);
    add(join(before, WAE), Attachment.PAST);
    add(join(stem, SILENT, EO), eoAttachment());
    if (kind == Kind.VERB) {
      add(stem, Attachment.VERB_EO_MISSING);
      add(stem, Attachment.PAST);
    }
  }

  private void add(String jamo, Attachment.Shape shape) {
    add(jamo, Attachment.of(kind, shape));
  }

  private void add(String jamo, Attachment attachment) {
    found.add(new Allomorph(jamo, attachment));
  }

  private void eo(String jamo) {
    add(jamo, eoAttachment());
    add(jamo, Attachment.PAST);
  }

  private void copulaEo(String jamo) {
    add(jamo, Attachment.COPULA_EO);
    add(jamo, Attachment.PAST);
  }

  private Attachment eoAttachment() {
    return Attachment.of(kind, Attachment.Shape.EO);
  }

  /** 아 after ㅏ, ㅑ or ㅗ, 어 otherwise (한글 맞춤법 제16항). */
  private static char harmonic(String jamo) {
    for (int i = jamo.length() - 1; i >= 0; i--) {
      char c = jamo.charAt(i);
      if (Hangul.isMedial(c)) {
        return c == A || c == YA || c == O ? A : EO;
      }
    }
    return EO;
  }

  /** 그렇-, 그래; 하얗-, 하얘; 허옇-, 허예. */
  private static char raised(char medial) {
    return medial == YA ? YAE : medial == YEO ? YE : AE;
  }

  private static String join(String jamo, char... more) {
    return jamo.concat(String.valueOf(more));
  }

  private static char lastOf(String jamo) {
    return jamo.charAt(jamo.length() - 1);
  }

  private static String cut(String jamo) {
    return jamo.substring(0, jamo.length() - 1);
  }
}
