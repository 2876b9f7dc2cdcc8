package io.github.onmal.check.format;

import java.util.List;

/**
 * Where files hold what. Each list names fields, those of the first name that is there count: in
 * JSON and YAML paths such as {@code macros[*].actions[*].value} (all of those that hold replies
 * count), in tables the names of columns (all of those that hold replies count, such as one for
 * each language), in properties, PO and XLIFF patterns of keys ({@code reply.*}), all of which
 * count.
 *
 * @param replies the fields that hold replies; empty for the usual ones of the format
 * @param title the fields beside a reply that hold its title
 * @param language the fields beside a reply that hold its language
 * @param channel the fields beside a reply that hold its channel
 * @param content what mark-up the replies have
 */
public record Layout(
    List<String> replies,
    List<String> title,
    List<String> language,
    List<String> channel,
    Content content) {

  /** Nothing is known: everything is where it usually is. */
  public static final Layout USUAL = of(Content.PLAIN);

  /** Copies the lists. */
  public Layout {
    replies = List.copyOf(replies);
    title = List.copyOf(title);
    language = List.copyOf(language);
    channel = List.copyOf(channel);
  }

  /** Everything is where it usually is, with mark-up. */
  public static Layout of(Content content) {
    return new Layout(List.of(), List.of(), List.of(), List.of(), content);
  }
}
