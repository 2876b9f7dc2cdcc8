package io.github.onmal.cli;

import io.github.onmal.text.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the command line of {@code onmal rules} says. */
@Command(
    name = "rules",
    sortOptions = false,
    header = "List the rules, or explain one with its examples.",
    descriptionHeading = "%n",
    description = {
      "Without ID all rules; with a family, such as empathy, its rules; with a rule, such as "
          + "empathy/missing-empathy, why a customer minds, what can be done, and examples.",
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:told", "2:bad usage, or no such rule"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  onmal rules",
      "  onmal rules honorifics --language ko",
      "  onmal rules empathy/sympathy-pity --format json",
    })
final class RulesOptions {

  /** The forms of the output. */
  enum Format {
    TEXT,
    JSON
  }

  /** The languages of the words. */
  enum Words {
    KO(Language.KOREAN),
    EN(Language.ENGLISH);

    final Language language;

    Words(Language language) {
      this.language = language;
    }
  }

  @Parameters(arity = "0..1", paramLabel = "ID", description = "A family or a rule.")
  @Nullable String id;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = {
        "ko or en: the words to show (by default those of the locale; where a rule has none in "
            + "it, those it has).",
      })
  @Nullable String language;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default) or json, which has both languages.")
  @Nullable String format;

  @Mixin TerminalOptions terminal = new TerminalOptions();

  Format format() throws InputException {
    return Choices.choose("--format", format, Format.values(), Format.TEXT, "");
  }

  Language language() throws InputException {
    boolean korean = Locale.getDefault().getLanguage().equals(Locale.KOREAN.getLanguage());
    Words usual = korean ? Words.KO : Words.EN;
    return Choices.choose("--language", language, Words.values(), usual, "").language;
  }
}
