package io.github.onmal.check.text;

import io.github.onmal.text.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply that a file holds.
 *
 * @param excerpt the stretch of the file it was read from
 * @param text what the customer will read; its source is {@code excerpt.raw()}
 * @param escaping how a new piece of it has to be written there
 * @param about what the file says of it
 */
public record Reply(Excerpt excerpt, MappedText text, Escaping escaping, About about) {

  /**
   * What a file says of a reply.
   *
   * @param key its name within the file that stays when lines are moved, such as {@code
   *     macros[3].body} or the heading above it; need not be unique
   * @param title what people call it, or null
   * @param language what the file says its language is, such as {@code ko} or {@code en-GB}, or
   *     null
   * @param channel where it will be read, or null
   * @param allowances what the comments of the file let pass in it
   */
  public record About(
      String key,
      @Nullable String title,
      @Nullable String language,
      @Nullable Channel channel,
      List<Allowance> allowances) {

    /** Copies the list. */
    public About {
      allowances = List.copyOf(allowances);
    }

    /** What to call it: its key and its title, or one of them where it says the other. */
    public String label() {
      if (title == null || title.isBlank() || key.endsWith(title)) {
        return key;
      }
      return key + " – " + title;
    }

    /** Nothing but a key. */
    public static About keyed(String key) {
      return new About(key, null, null, null, List.of());
    }
  }
}
