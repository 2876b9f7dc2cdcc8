package io.github.onmal.check.format;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of files that hold replies. */
public enum FileType {
  /** Plain text: the file is the reply. */
  TEXT(new WholeFile(), Layout.USUAL, "txt", "text"),
  /** Markdown: each heading with text under it begins a reply. */
  MARKDOWN(new MarkdownFile(), Layout.USUAL, "md", "markdown", "mdown", "mkd"),
  /** An HTML mail or a template of one: the file is the reply. */
  HTML(
      new WholeFile(),
      Layout.of(Content.HTML),
      "html",
      "htm",
      "xhtml",
      "html.erb",
      "html.hbs",
      "html.liquid",
      "html.j2",
      "html.jinja",
      "html.jinja2",
      "html.twig",
      "html.mustache",
      "html.ejs",
      "hbs",
      "handlebars",
      "mustache",
      "liquid",
      "twig",
      "ejs",
      "ftlh"),
  /** A table whose delimiter is the comma, the semicolon or the tab, as its header row tells. */
  CSV(new Table(false), Layout.USUAL, "csv"),
  /** A table with tabs. */
  TSV(new Table(true), Layout.USUAL, "tsv", "tab"),
  /** A resource bundle of Java. */
  PROPERTIES(new JavaProperties(), Layout.USUAL, "properties"),
  /** A message catalogue of gettext. */
  PO(new GettextPo(), Layout.USUAL, "po"),
  /** A translation in XLIFF 1.2 or 2.x. */
  XLIFF(new Xliff(), Layout.USUAL, "xlf", "xliff"),
  /** JSON: fields of objects. */
  JSON(new JsonFile(false), Layout.USUAL, "json"),
  /** JSON, one value on each line. */
  JSON_LINES(new JsonFile(true), Layout.USUAL, "jsonl", "ndjson"),
  /** YAML: fields of mappings. */
  YAML(new YamlFile(), Layout.USUAL, "yaml", "yml"),
  /** Macros and dynamic content of Zendesk, as its interface gives them. */
  ZENDESK(new HelpDeskFile("zendesk"), Layout.USUAL),
  /** Canned responses of Freshdesk. */
  FRESHDESK(new HelpDeskFile("freshdesk"), Layout.USUAL),
  /** Canned responses of Chatwoot. */
  CHATWOOT(new HelpDeskFile("chatwoot"), Layout.USUAL),
  /** Macros of Intercom. */
  INTERCOM(new HelpDeskFile("intercom"), Layout.USUAL),
  /** Messages of Channel Talk (채널톡). */
  CHANNEL_TALK(new HelpDeskFile("channel-talk"), Layout.USUAL),
  /** Templates of KakaoTalk notifications (카카오 알림톡). */
  ALIMTALK(new HelpDeskFile("alimtalk"), Layout.USUAL);

  private final Format format;
  private final Layout layout;
  private final List<String> extensions;

  FileType(Format format, Layout layout, String... extensions) {
    this.format = format;
    this.layout = layout;
    this.extensions = List.of(extensions);
  }

  /** The type of a file by the end of its name, or null. */
  public static @Nullable FileType ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (FileType type : values()) {
      for (String extension : type.extensions) {
        if (lower.endsWith("." + extension)) {
          return type;
        }
      }
    }
    return null;
  }

  /** What reads it. */
  public Format format() {
    return format;
  }

  /** Where such a file holds what, unless the settings say otherwise. */
  public Layout layout() {
    return layout;
  }
}
