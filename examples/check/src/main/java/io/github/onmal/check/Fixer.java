package io.github.onmal.check;

import io.github.onmal.Edit;
import io.github.onmal.check.Fix.FileEdit;
import io.github.onmal.check.ReplyFiles.Reading;
import io.github.onmal.check.format.FormatException;
import io.github.onmal.check.format.SourceFile;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Severity;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes new contents of files by rewrites of their replies. Is told the findings of a check, and
 * gives a {@link Rewritten} for each file in which something can be mended. Everything but the
 * rewritten stretches stays as it is, byte for byte: each new content is read again, and what does
 * not come out as it was meant is left out.
 */
public final class Fixer implements CheckListener {

  private static final Comparator<FileEdit> BY_PLACE =
      Comparator.comparingLong(FileEdit::offset).thenComparingInt(FileEdit::length);

  private final ReplyFiles files;
  private final Path base;
  private final Chooser chooser;
  private final Writing writing;
  private List<Planned> plan = new ArrayList<>();
  private @Nullable String file;

  /** Decides which rewrite of a finding is made. */
  @FunctionalInterface
  public interface Chooser {

    /** Form only: the first rewrite that is safe. Hints are left to people. */
    Chooser SAFE =
        (reply, finding) ->
            finding.finding().severity() == Severity.INFO
                ? Optional.empty()
                : finding.fixes().stream()
                    .filter(fix -> fix.applicability() == Applicability.SAFE)
                    .findFirst();

    /** One of the finding's rewrites, or none. */
    Optional<Fix> choose(CheckedReply reply, CheckedFinding finding);
  }

  /** Takes new contents. */
  @FunctionalInterface
  public interface Writing {

    /** Takes one; the file has not been touched. */
    void write(Rewritten rewritten);
  }

  /** A reply and what is to be written into it; nothing where it stays. */
  private record Planned(CheckedReply reply, List<CheckedFinding> findings, List<Fix> fixes) {

    String expected() {
      List<Edit> edits = new ArrayList<>();
      fixes.forEach(fix -> edits.addAll(fix.suggestion().edits()));
      return Edit.apply(reply.reply().text().text(), edits);
    }
  }

  /**
   * Creates one.
   *
   * @param settings those of the check
   * @param base that of the check
   */
  public Fixer(Settings settings, Path base, Chooser chooser, Writing writing) {
    files = new ReplyFiles(settings);
    this.base = base;
    this.chooser = chooser;
    this.writing = writing;
  }

  @Override
  public void reply(CheckedReply reply) {
    if (!reply.file().equals(file)) {
      finish();
      file = reply.file();
    }
    List<CheckedFinding> findings = new ArrayList<>();
    List<Fix> fixes = new ArrayList<>();
    List<Edit> taken = new ArrayList<>();
    for (CheckedFinding finding : reply.findings()) {
      if (finding.state() == CheckedFinding.State.ALLOWED || finding.fixes().isEmpty()) {
        continue;
      }
      Optional<Fix> chosen = chooser.choose(reply, finding);
      if (chosen.isPresent()) {
        List<Edit> edits = chosen.get().suggestion().edits();
        if (edits.stream().noneMatch(edit -> taken.stream().anyMatch(edit::conflictsWith))) {
          taken.addAll(edits);
          findings.add(finding);
          fixes.add(chosen.get());
        }
      }
    }
    plan.add(new Planned(reply, findings, fixes));
  }

  @Override
  public void problem(FileProblem problem) {}

  @Override
  public void end(Totals totals) {
    finish();
  }

  private void finish() {
    List<Planned> replies = plan;
    plan = new ArrayList<>();
    if (file != null && replies.stream().anyMatch(one -> !one.fixes.isEmpty())) {
      writing.write(new Rewriting(base.resolve(file), file, replies).rewritten());
    }
  }

  /** The rewriting of one file. */
  private final class Rewriting {
    private final Path path;
    private final String name;
    private final Reading reading;
    private final List<Planned> replies;
    private final List<FileProblem> refused = new ArrayList<>();
    private final boolean[] made;

    Rewriting(Path path, String name, List<Planned> replies) {
      this.path = path;
      this.name = name;
      this.replies = replies;
      reading = files.reading(name);
      made = new boolean[replies.size()];
    }

    Rewritten rewritten() {
      try {
        SourceFile source = SourceFile.of(path, name, reading.encoding());
        String before = source.text();
        byte[] bytes = Files.readAllBytes(path);
        if (!Arrays.equals(source.bytes(before), bytes)) {
          return refuse("the file cannot be written as it was read, so nothing is");
        }
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < replies.size(); i++) {
          if (!replies.get(i).fixes.isEmpty()) {
            wanted.add(i);
          }
        }
        make(source, before, wanted);
        String after = after(before);
        int count = 0;
        for (int i = 0; i < made.length; i++) {
          count += made[i] ? replies.get(i).fixes.size() : 0;
        }
        return new Rewritten(path, name, before, after, bytes, source.bytes(after), count, refused);
      } catch (FormatException wrong) {
        return refuse(wrong.what());
      } catch (IOException failed) {
        return refuse("the file cannot be read again: " + failed.getMessage());
      }
    }

    private Rewritten refuse(String why) {
      refused.add(new FileProblem(CheckRules.UNREADABLE, null, name, null, why));
      byte[] none = new byte[0];
      return new Rewritten(path, name, "", "", none, none, 0, refused);
    }

    /** Makes as many as come out as they should: all of them, or else those of each half. */
    private void make(SourceFile source, String before, List<Integer> wanted) throws IOException {
      wanted.forEach(i -> made[i] = true);
      if (wanted.isEmpty() || comesOut(source, before)) {
        return;
      }
      wanted.forEach(i -> made[i] = false);
      if (wanted.size() > 1) {
        int half = wanted.size() / 2;
        make(source, before, wanted.subList(0, half));
        make(source, before, wanted.subList(half, wanted.size()));
        return;
      }
      Planned one = replies.get(wanted.get(0));
      for (CheckedFinding finding : one.findings) {
        refused.add(
            new FileProblem(
                finding.finding().rule(),
                Severity.INFO,
                name,
                finding.start(),
                "the rewrite cannot be written here in the form of the file; left as it was"));
      }
    }

    private String after(String before) {
      List<FileEdit> edits = new ArrayList<>();
      for (int i = 0; i < made.length; i++) {
        if (made[i]) {
          replies.get(i).fixes.forEach(fix -> edits.addAll(fix.edits()));
        }
      }
      edits.sort(BY_PLACE);
      StringBuilder after = new StringBuilder(before.length() + 64);
      int at = 0;
      for (FileEdit edit : edits) {
        int start = Math.toIntExact(edit.offset());
        after.append(before, at, start).append(edit.text());
        at = start + edit.length();
      }
      return after.append(before, at, before.length()).toString();
    }

    /** Whether the file, so rewritten, holds the replies it should, and no others. */
    private boolean comesOut(SourceFile source, String before) throws IOException {
      List<String> read = new ArrayList<>();
      try {
        String after = after(before);
        source.bytes(after);
        ReplyFiles.read(source.with(after), reading, reply -> read.add(reply.text().text()));
      } catch (FormatException | CharacterCodingException wrong) {
        return false;
      }
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < made.length; i++) {
        Planned one = replies.get(i);
        expected.add(made[i] ? one.expected() : one.reply.reply().text().text());
      }
      return read.equals(expected);
    }
  }
}
