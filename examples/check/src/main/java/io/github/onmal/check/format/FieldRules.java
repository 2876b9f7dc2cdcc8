package io.github.onmal.check.format;

import io.github.onmal.text.Channel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to take from a tree of fields.
 *
 * @param replies the fields that hold replies; empty for those with a usual name
 * @param title the fields that hold a title, the first that is there counts; empty for those with a
 *     usual name
 * @param language likewise those that hold a language
 * @param channel likewise those that hold a channel
 * @param content what mark-up replies have whose field does not say
 * @param on where replies are read that say nothing of it, or null
 */
record FieldRules(
    List<Field> replies,
    List<FieldPath> title,
    List<FieldPath> language,
    List<FieldPath> channel,
    Content content,
    @Nullable Channel on) {

  /** Any value of a sibling. */
  static final String ANY = "*";

  /**
   * A field that holds replies.
   *
   * @param path where it is
   * @param when what the fields beside it have to be: one of the values by the key
   * @param unless keys of fields that are read instead, where the object or one around it has them
   * @param content what mark-up it has, or null where that is not known
   */
  record Field(
      FieldPath path,
      Map<String, Set<String>> when,
      Set<String> unless,
      @Nullable Content content) {

    /** Copies the collections. */
    Field {
      when = Map.copyOf(when);
      unless = Set.copyOf(unless);
    }

    /** The keys on which it depends whether it counts. */
    Set<String> conditions() {
      Set<String> keys = new HashSet<>(when.keySet());
      keys.addAll(unless);
      return keys;
    }
  }

  /** Copies the lists. */
  FieldRules {
    replies = List.copyOf(replies);
    title = List.copyOf(title);
    language = List.copyOf(language);
    channel = List.copyOf(channel);
  }

  /**
   * The rules of a layout.
   *
   * @throws FormatException if it has a path that is none
   */
  static FieldRules of(Layout layout) throws FormatException {
    List<Field> replies = new ArrayList<>();
    for (String path : layout.replies()) {
      replies.add(new Field(FieldPath.of(path), Map.of(), Set.of(), null));
    }
    return new FieldRules(
        replies,
        anywhere(layout.title()),
        anywhere(layout.language()),
        anywhere(layout.channel()),
        layout.content(),
        null);
  }

  /** Paths that count from any object on, such as the one around a reply. */
  static List<FieldPath> anywhere(List<String> paths) throws FormatException {
    List<FieldPath> anywhere = new ArrayList<>();
    for (String path : paths) {
      anywhere.add(FieldPath.of(path).anywhere());
    }
    return anywhere;
  }

  /** These rules, except for what others say. */
  FieldRules but(FieldRules others) {
    return new FieldRules(
        others.replies.isEmpty() ? replies : others.replies,
        others.title.isEmpty() ? title : others.title,
        others.language.isEmpty() ? language : others.language,
        others.channel.isEmpty() ? channel : others.channel,
        others.content,
        on);
  }
}
