package io.github.onmal.check.format;

import io.github.onmal.check.format.PoReader.Entry;
import io.github.onmal.check.format.PoReader.Message;
import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.Reply;
import io.github.onmal.check.text.Reply.About;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The translations of gettext. Those that programs do not use, fuzzy, obsolete and empty ones, are
 * left out.
 */
final class GettextPo implements Format {

  private static final Pattern LANGUAGE =
      Pattern.compile("^Language:[ \t]*([\\w-]+)", Pattern.MULTILINE);
  private static final Pattern KEY = Pattern.compile("[\\w.:/#\\[\\]-]+");
  private static final int LONGEST_KEY = 60;

  private static final Escaping ESCAPING =
      text ->
          text.replace("\\", "\\\\")
              .replace("\"", "\\\"")
              .replace("\n", "\\n")
              .replace("\r", "\\r")
              .replace("\t", "\\t");

  @Override
  public void read(SourceFile file, Layout layout, Consumer<Reply> replies)
      throws IOException, FormatException {
    String text = file.text();
    Lines lines = new Lines(Excerpt.whole(text));
    PoReader entries = new PoReader(text, lines, file.charset());
    MessageFilter filter = MessageFilter.of(layout);
    String language = null;
    for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
      if (entry.context() == null && entry.id().isEmpty()) {
        language = language(entry);
        continue;
      }
      if (entry.fuzzy()) {
        continue;
      }
      for (Message message : entry.messages()) {
        if (filter.accepts(message.text().text(), names(entry))) {
          About about =
              new About(key(entry, message), title(entry), language, null, entry.allowances());
          Reply reply = new Reply(lines.part(message.place()), message.text(), ESCAPING, about);
          layout.content().read(reply, replies);
        }
      }
    }
  }

  private static @Nullable String language(Entry header) {
    for (Message message : header.messages()) {
      Matcher matcher = LANGUAGE.matcher(message.text().text());
      if (matcher.find()) {
        return FieldWords.language(matcher.group(1));
      }
    }
    return null;
  }

  private static List<String> names(Entry entry) {
    List<String> names = new ArrayList<>();
    names.add(entry.id());
    if (entry.context() != null) {
      names.add(entry.context());
    }
    return names;
  }

  private static @Nullable String title(Entry entry) {
    return entry.context() == null && !KEY.matcher(entry.id()).matches() ? null : name(entry);
  }

  private static String key(Entry entry, Message message) {
    return message.plural() < 0 ? name(entry) : name(entry) + "[" + message.plural() + "]";
  }

  private static String name(Entry entry) {
    if (entry.context() != null) {
      return entry.context();
    }
    String id = entry.id().strip();
    return id.length() <= LONGEST_KEY
        ? id
        : id.substring(0, id.offsetByCodePoints(0, LONGEST_KEY / 2)) + "…";
  }
}
