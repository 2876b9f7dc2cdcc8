package io.github.onmal.check;

import io.github.onmal.Edit;
import io.github.onmal.check.Fix.FileEdit;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.Reply;
import java.util.Optional;

/** Carries edits of a reply over to its file. */
final class FileEdits {

  private FileEdits() {}

  /** The same edit in the file; nothing where mark-up or half an escape lies in the way. */
  static Optional<FileEdit> of(Edit edit, Reply reply) {
    Excerpt excerpt = reply.excerpt();
    return reply
        .text()
        .writable(edit.span())
        .map(
            place ->
                new FileEdit(
                    excerpt.offset() + place.start(),
                    place.length(),
                    excerpt.position(place.start()),
                    excerpt.position(place.end()),
                    reply.escaping().escape(edit.text())));
  }
}
