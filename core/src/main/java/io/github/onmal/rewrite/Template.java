package io.github.onmal.rewrite;

import io.github.onmal.rewrite.english.Inflector;
import io.github.onmal.rewrite.korean.Conjugator;
import io.github.onmal.rewrite.korean.Ending;
import io.github.onmal.rewrite.korean.Particle;
import io.github.onmal.rewrite.korean.Predicate;
import io.github.onmal.rewrite.korean.SentenceRewriter;
import io.github.onmal.rule.SlotDefinition;
import io.github.onmal.text.Language;
import io.github.onmal.text.Span;
import io.github.onmal.text.SpeechLevel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with captures and blanks: <code>{v:-기} 어렵습니다. 대신 {{대안}}(으)로 도와드리겠습니다.</code> Filling it
 * inflects captured predicates, makes particles agree and speaks at the level of the draft.
 * Immutable.
 */
public final class Template {

  /** -시- takes endings as a verb in a vowel does: 신, 실, 십니다, 셔서. */
  private static final Predicate HONORIFIC = Predicate.of("시다");

  private final Language language;
  private final List<Part> parts;

  /** Made when it is first filled, perhaps by several threads at once, which does no harm. */
  private @Nullable Spoken spoken;

  private Template(Language language, List<Part> parts) {
    this.language = language;
    this.parts = List.copyOf(parts);
  }

  /**
   * How a Korean template is spoken.
   *
   * @param haeyo its texts in 해요체, at the place of the part; empty where it is no text
   * @param whenFilled whether a sentence ends in a capture and what is glued to it, so that its
   *     level is set when it is filled
   */
  private record Spoken(List<String> haeyo, boolean whenFilled) {

    static final Spoken AS_WRITTEN = new Spoken(List.of(), false);

    static Spoken of(List<Part> parts) {
      List<String> haeyo = new ArrayList<>(parts.size());
      boolean late = false;
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i) instanceof Part.Text text) {
          Optional<String> spoken =
              KoreanSpeech.literalInHaeyo(text.text(), i == 0, i == parts.size() - 1);
          late |= spoken.isEmpty();
          haeyo.add(spoken.orElse(text.text()));
        } else {
          haeyo.add("");
        }
      }
      return new Spoken(haeyo, late);
    }
  }

  /**
   * What a capture holds.
   *
   * @param text the captured text
   * @param predicate the predicate read there, or null
   * @param ending its ending, or null
   * @param before what stands before it in its sentence
   */
  public record Value(
      String text, @Nullable Predicate predicate, @Nullable Ending ending, String before) {

    /** A value that is no predicate. */
    public static Value of(String text) {
      return new Value(text, null, null, "");
    }
  }

  /** Where the values of a template come from. */
  public interface Values {

    /** What a capture holds, or null where it took no part in the match. */
    @Nullable Value value(String name);

    /** The definition of a blank. */
    SlotDefinition slot(String name);

    /** What is known to belong into a blank, or null. */
    @Nullable String known(SlotDefinition slot);

    /** What a placeholder of the draft stands for, or null. */
    @Nullable String placeholder(String text);

    /**
     * The level Korean templates are to speak at, or {@link SpeechLevel#NONE} to leave them as they
     * are.
     */
    SpeechLevel level();
  }

  /**
   * A filled template.
   *
   * @param text the text
   * @param blanks where blanks are left, by place; each with its name
   * @param usedContext whether a blank was filled from the conversation
   */
  public record Filled(String text, List<Blank> blanks, boolean usedContext) {}

  /**
   * A blank that was left.
   *
   * @param name the label it shows
   * @param span where it is, braces included
   */
  public record Blank(String name, Span span) {}

  /**
   * Parses a template.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Template parse(Language language, String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      if (open < 0) {
        open = text.length();
      }
      if (open > at) {
        String literal = text.substring(at, open);
        parts.add(new Part.Text(literal));
      }
      if (open == text.length()) {
        break;
      }
      boolean slot = text.startsWith("{{", open);
      int close = text.indexOf(slot ? "}}" : "}", open);
      if (close < 0) {
        throw new IllegalArgumentException("template `" + text + "`: `}` is missing");
      }
      String name = text.substring(open + (slot ? 2 : 1), close).trim();
      if (name.isEmpty()) {
        throw new IllegalArgumentException("template `" + text + "`: a name is missing in {}");
      }
      if (slot) {
        parts.add(new Part.Slot(name));
      } else {
        int colon = name.indexOf(':');
        Part.Variable variable =
            colon < 0
                ? new Part.Variable(name, "")
                : new Part.Variable(name.substring(0, colon), form(name.substring(colon + 1)));
        check(language, text, variable.form());
        parts.add(variable);
      }
      at = close + (slot ? 2 : 1);
    }
    return new Template(language, parts);
  }

  /** A form as written; the hyphens inside an ending with prefinals (-시-면) are for the eye. */
  private static String form(String written) {
    return written.startsWith("-") ? "-" + written.replace("-", "") : written;
  }

  private static void check(Language language, String text, String form) {
    boolean known =
        Set.of("", "context", "cap", "lower").contains(form)
            || (language == Language.KOREAN
                ? Set.of("request", "plain", "spelt", "agree").contains(form)
                    || form.startsWith("-")
                    || form.startsWith("=")
                : Set.of("base", "ing", "ed").contains(form));
    if (!known) {
      throw new IllegalArgumentException(
          "template `"
              + text
              + "`: form `"
              + form
              + "`; expected "
              + (language == Language.KOREAN
                  ? "an ending such as -어, =보내다, request, plain, spelt, agree, context, cap or lower"
                  : "base, ing, ed, context, cap or lower"));
    }
    if (form.startsWith("-")) {
      Conjugator.conjugate(Predicate.of("하다"), form);
    } else if (form.startsWith("=")) {
      Predicate.of(form.substring(1));
    }
  }

  /** The captures it needs. */
  public Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    for (Part part : parts) {
      if (part instanceof Part.Variable variable) {
        names.add(variable.name());
      }
    }
    return names;
  }

  /** The blanks it has. */
  public Set<String> slots() {
    Set<String> names = new LinkedHashSet<>();
    for (Part part : parts) {
      if (part instanceof Part.Slot slot) {
        names.add(slot.name());
      }
    }
    return names;
  }

  /**
   * Fills the template.
   *
   * @param inflector inflects English captures
   * @return nothing where a capture cannot be inflected, or a placeholder's content is not known
   */
  public Optional<Filled> fill(Values values, Inflector inflector) {
    StringBuilder text = new StringBuilder();
    List<String> labels = new ArrayList<>();
    boolean usedContext = false;
    boolean korean = language == Language.KOREAN;
    Spoken spoken = korean ? spoken() : Spoken.AS_WRITTEN;
    boolean haeyo = korean && values.level() == SpeechLevel.HAEYO;
    boolean leftOut = false;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean empty = false;
      if (part instanceof Part.Text literal) {
        String words = haeyo ? spoken.haeyo().get(i) : literal.text();
        text.append(leftOut && words.startsWith(" ") ? words.substring(1) : words);
      } else if (part instanceof Part.Slot slot) {
        SlotDefinition definition = values.slot(slot.name());
        String known = values.known(definition);
        if (known == null) {
          labels.add(definition.label());
          text.append('{').append(definition.label()).append('}');
        } else {
          usedContext = true;
          text.append(known);
        }
      } else if (part instanceof Part.Variable variable) {
        String form = form(variable, values, inflector, text);
        if (form == null) {
          return Optional.empty();
        }
        text.append(form);
        empty = form.isEmpty() && (text.length() == 0 || text.charAt(text.length() - 1) == ' ');
      }
      // Nothing captured: the space after it goes too.
      leftOut = empty;
    }
    String filled = text.toString();
    if (korean) {
      filled = Particle.resolve(filled);
      filled =
          spoken.whenFilled() && values.level().isPolite()
              ? KoreanSpeech.speak(filled, values.level())
              : filled;
    }
    return Optional.of(new Filled(filled, blanks(filled, labels), usedContext));
  }

  private Spoken spoken() {
    Spoken known = spoken;
    if (known == null) {
      known = Spoken.of(parts);
      spoken = known;
    }
    return known;
  }

  private static List<Blank> blanks(String text, List<String> labels) {
    List<Blank> blanks = new ArrayList<>();
    int at = 0;
    for (String label : labels) {
      int start = text.indexOf("{" + label + "}", at);
      if (start >= 0) {
        at = start + label.length() + 2;
        blanks.add(new Blank(label, new Span(start, at)));
      }
    }
    return List.copyOf(blanks);
  }

  private @Nullable String form(
      Part.Variable variable, Values values, Inflector inflector, CharSequence before) {
    Value value = values.value(variable.name());
    String form = variable.form();
    if (value == null) {
      return form.equals("agree") ? "" : null;
    }
    switch (form) {
      case "" -> {
        return value.text();
      }
      case "context" -> {
        return values.placeholder(value.text());
      }
      case "cap" -> {
        return capitalized(value.text());
      }
      case "agree" -> {
        return agreeing(value, before);
      }
      case "lower" -> {
        return value.text().toLowerCase(Locale.ROOT);
      }
      case "base" -> {
        return inflector.base(value.text().toLowerCase(Locale.ROOT));
      }
      case "ing", "ed" -> {
        String base = inflector.base(value.text().toLowerCase(Locale.ROOT));
        if (base == null) {
          return null;
        }
        return form.equals("ing") ? inflector.gerund(base) : inflector.pastOf(base);
      }
      default -> {
        return inflected(
            value, form, values.level(), before.length() == 0 ? value.before() : before);
      }
    }
  }

  /**
   * Another predicate with an ending; where that is of another kind (싼 of 싸다, to wrap), with the
   * ending of the same name.
   */
  private static String sameForm(Predicate predicate, Ending ending) {
    try {
      return Conjugator.conjugate(predicate, ending);
    } catch (IllegalArgumentException ofAnotherKind) {
      return Conjugator.conjugate(predicate, "-" + ending.toString().replace("-", ""));
    }
  }

  /** A captured particle after another word; one that stands apart is no particle. */
  private static String agreeing(Value particle, CharSequence before) {
    String preceding = particle.before();
    boolean apart =
        preceding.isEmpty() || Character.isWhitespace(preceding.charAt(preceding.length() - 1));
    return apart ? " " + particle.text() : Particle.agreeing(before, particle.text());
  }

  private static @Nullable String inflected(
      Value value, String form, SpeechLevel level, CharSequence before) {
    Predicate predicate = value.predicate();
    Ending ending = value.ending();
    if (predicate == null || ending == null) {
      return null;
    }
    if (form.equals("request")) {
      SpeechLevel polite = level == SpeechLevel.HAEYO ? level : SpeechLevel.HASIPSIO;
      String request = SentenceRewriter.request(predicate, polite).orElse(null);
      boolean onNoun = predicate.dictionaryForm().endsWith("하다");
      return request == null || onNoun ? request : spaced(value.text(), request);
    }
    try {
      if (form.equals("spelt")) {
        return spaced(value.text(), Conjugator.respell(predicate, ending, before));
      }
      if (form.startsWith("=")) {
        return sameForm(Predicate.of(form.substring(1)), ending);
      }
      if (form.equals("plain")) {
        return KoreanSpeech.plain(value.text(), predicate, ending, level, before);
      }
      boolean honorific = ending.isHonorific() && !isAuxiliary(form) && !form.startsWith("-시");
      String full = honorific ? "-" + Conjugator.conjugate(HONORIFIC, form) : form;
      return spaced(value.text(), Conjugator.conjugate(predicate, full, before));
    } catch (IllegalArgumentException notTaken) {
      return null;
    }
  }

  /** The form with the space the captured text has inside: 해 드릴 gives 해 드리기, not 해드리기. */
  private static String spaced(String captured, String form) {
    int space = captured.indexOf(' ');
    return space > 0 && space < form.length() && form.startsWith(captured.substring(0, space))
        ? form.substring(0, space) + " " + form.substring(space)
        : form;
  }

  /** Whether an auxiliary follows, which then bears the honorific: 제출해 주시면, 불편하게 해 드려. */
  private static boolean isAuxiliary(String form) {
    return form.equals("-어") || form.equals("-게");
  }

  /** The text with its first letter in upper case. */
  public static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + text.substring(text.offsetByCodePoints(0, 1));
  }
}
