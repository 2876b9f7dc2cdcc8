package io.github.onmal.rewrite.korean;

import io.github.onmal.rewrite.korean.Predicate.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The allomorphs of a stem. Contractions follow 한글 맞춤법 제34~38항; where a contracted and a full form are both
 * standard, the one written in customer service comes first.
 */
final class Allomorphs {

  private static final char A = medial('아');
  private static final char AE = medial('애');
  private static final char YA = medial('야');
  private static final char YAE = medial('얘');
  private static final char EO = medial('어');
  private static final char E = medial('에');
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

  /** The allomorphs of a predicate; of those that take the same ending, the one to write is first. */
  static List<Allomorph> of(Predicate predicate) {
    Allomorphs allomorphs = new Allomorphs(predicate);
    allomorphs.beforeConsonants(predicate);
    if (predicate.eoForms().isEmpty()) {
      allomorphs.withEo(predicate.stemClass());
    } else {
      for (String form : predicate.eoForms()) {
        allomorphs.eo(Hangul.decompose(form));
      }
    }
    return List.copyOf(allomorphs.found);
  }

  private void beforeConsonants(Predicate predicate) {
    switch (predicate.stemClass()) {
      case REGULAR, HADA, REU, REO, EU, U -> {
        if (Hangul.isFinal(lastOf(stem))) {
          add(stem, Attachment.Shape.CLOSED);
          add(stem, Attachment.Shape.EU_CLOSED);
        } else {
          add(stem, Attachment.Shape.OPEN);
          add(stem, Attachment.Shape.EU_OPEN);
        }
      }
      case LIEUL -> {
        add(stem, Attachment.Shape.LIEUL);
        add(cut(stem), Attachment.Shape.LIEUL_DROPPED);
      }
      case BIEUP -> {
        add(stem, Attachment.Shape.CLOSED);
        add(cut(stem) + SILENT + U, Attachment.Shape.EU_OPEN);
      }
      case BIEUP_DROPPED -> {
        add(stem, Attachment.Shape.CLOSED);
        add(cut(stem), Attachment.Shape.EU_OPEN);
      }
      case DIGEUT -> {
        add(stem, Attachment.Shape.CLOSED);
        add(cut(stem) + FINAL_RIEUL, Attachment.Shape.EU_CLOSED);
      }
      case SIOT -> {
        add(stem, Attachment.Shape.CLOSED);
        add(cut(stem), Attachment.Shape.EU_CLOSED);
      }
      case HIEUT -> {
        add(stem, Attachment.Shape.CLOSED);
        add(cut(stem), Attachment.Shape.EU_OPEN);
        // 그러네, 그러니: allowed beside 그렇네 since December 2015 (NIKL).
        add(cut(stem), Attachment.Shape.LIEUL_DROPPED);
      }
      case HONORIFIC -> found.add(new Allomorph(cut(cut(stem)), Attachment.VERB_HONORIFIC));
      case COPULA -> {
        found.add(new Allomorph(stem, Attachment.COPULA));
        found.add(new Allomorph("", Attachment.COPULA_ELIDED));
      }
      case NEGATIVE_COPULA -> found.add(new Allomorph(stem, Attachment.COPULA));
    }
  }

  private void withEo(StemClass stemClass) {
    switch (stemClass) {
      case REGULAR -> regularEo();
      case HADA -> {
        eo(cut(stem) + AE);
        eo(stem + SILENT + YEO);
      }
      case LIEUL -> eo(stem + SILENT + harmonic(stem));
      case BIEUP -> {
        eo(cut(stem) + SILENT + WO);
        if (harmonic(cut(stem)) == A) {
          // 가까와: written before 1988, still met.
          eo(cut(stem) + SILENT + WA);
        }
      }
      case BIEUP_DROPPED -> {
        eo(cut(cut(stem)) + WAE);
        eo(cut(stem) + SILENT + EO);
      }
      case DIGEUT -> eo(cut(stem) + FINAL_RIEUL + SILENT + harmonic(stem));
      case SIOT -> eo(cut(stem) + SILENT + harmonic(stem));
      case HIEUT -> eo(cut(cut(stem)) + raised(lastOf(cut(stem))));
      case REU -> {
        String before = cut(cut(stem));
        eo(before + FINAL_RIEUL + RIEUL + harmonic(before));
      }
      case REO -> eo(stem + RIEUL + EO);
      case EU -> {
        String before = cut(stem);
        eo(before + (hasMedial(before) ? harmonic(before) : EO));
      }
      case U -> eo(cut(stem) + EO);
      case HONORIFIC -> {}
      case COPULA -> {
        copulaEo(stem + SILENT + EO);
        copulaEo("" + SILENT + YEO);
      }
      case NEGATIVE_COPULA -> {
        copulaEo(stem + SILENT + EO);
        copulaEo(cut(stem) + YEO);
      }
    }
  }

  private void regularEo() {
    char last = lastOf(stem);
    if (Hangul.isFinal(last)) {
      eo(stem + SILENT + harmonic(stem));
      return;
    }
    String before = cut(stem);
    boolean coming = last == O && lastOf(before) == SILENT;
    if (last == A || last == EO || last == YEO) {
      eo(stem);
    } else if (last == AE || last == E || last == YE || last == WAE || last == WE) {
      eo(stem);
      eo(stem + SILENT + EO);
    } else if (coming) {
      eo(before + WA);
    } else if (last == O) {
      eo(before + WA);
      eo(stem + SILENT + A);
    } else if (last == U) {
      eo(before + WO);
      eo(stem + SILENT + EO);
    } else if (last == I) {
      eo(before + YEO);
      eo(stem + SILENT + EO);
    } else if (last == OE) {
      oeEo(before);
    } else {
      eo(stem + SILENT + EO);
    }
  }

  /** 되다: 돼요, but 되었습니다; 되요, 되서, 됬다 are read. */
  private void oeEo(String before) {
    found.add(new Allomorph(before + WAE, eoAttachment()));
    found.add(new Allomorph(stem + SILENT + EO, Attachment.PAST));
    found.add(new Allomorph(before + WAE, Attachment.PAST));
    found.add(new Allomorph(stem + SILENT + EO, eoAttachment()));
    if (kind == Kind.VERB) {
      found.add(new Allomorph(stem, Attachment.VERB_EO_MISSING));
      found.add(new Allomorph(stem, Attachment.PAST));
    }
  }

  private void add(String jamo, Attachment.Shape shape) {
    for (Attachment attachment : Attachment.values()) {
      if (attachment.shape() == shape && attachment.column().name().equals(kind.name())) {
        found.add(new Allomorph(jamo, attachment));
      }
    }
  }

  private void eo(String jamo) {
    found.add(new Allomorph(jamo, eoAttachment()));
    found.add(new Allomorph(jamo, Attachment.PAST));
  }

  private void copulaEo(String jamo) {
    found.add(new Allomorph(jamo, Attachment.COPULA_EO));
    found.add(new Allomorph(jamo, Attachment.PAST));
  }

  private Attachment eoAttachment() {
    return switch (kind) {
      case VERB -> Attachment.VERB_EO;
      case EXISTENTIAL -> Attachment.EXISTENTIAL_EO;
      case ADJECTIVE -> Attachment.ADJECTIVE_EO;
      case COPULA -> Attachment.COPULA_EO;
    };
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

  private static boolean hasMedial(String jamo) {
    for (int i = 0; i < jamo.length(); i++) {
      if (Hangul.isMedial(jamo.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** 그렇-, 그래; 하얗-, 하얘; 허옇-, 허예. */
  private static char raised(char medial) {
    return medial == YA ? YAE : medial == YEO ? YE : AE;
  }

  private static char lastOf(String jamo) {
    return jamo.charAt(jamo.length() - 1);
  }

  private static String cut(String jamo) {
    return jamo.substring(0, jamo.length() - 1);
  }
}
