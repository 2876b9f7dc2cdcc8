package io.github.onmal.check;

import io.github.onmal.check.format.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * Finds the files to check. In folders it takes what has the name of a type or is meant by the
 * settings, leaves out what is hidden and what {@code .gitignore} or {@code .onmalignore} ignore,
 * and follows no links; a file that is named is taken unless {@code .onmalignore} or the settings
 * exclude it. Patterns are those of {@code .gitignore}.
 */
final class FileWalk {

  private static final String GIT = ".git";
  private static final String GITIGNORE = ".gitignore";
  private static final String ONMALIGNORE = ".onmalignore";

  private final Path base;
  private final List<FastIgnoreRule> exclude;
  private final Predicate<String> known;

  /** A file and its path from the base, with slashes. */
  record Found(Path path, String name) {}

  /** A folder and what its two files of patterns say. */
  private record Folder(Path path, IgnoreNode git, IgnoreNode onmal) {}

  /**
   * Creates a walk.
   *
   * @param base from where names and patterns count
   * @param exclude patterns of what is left out
   * @param known whether the settings say how a file is read, whatever the end of its name
   */
  FileWalk(Path base, List<String> exclude, Predicate<String> known) {
    this.base = base.toAbsolutePath().normalize();
    this.exclude = exclude.stream().map(FastIgnoreRule::new).toList();
    this.known = known;
  }

  /**
   * The files of some paths: files, folders and glob patterns. Each file once, those of a folder by
   * name.
   *
   * @param problems takes the paths at which there is nothing
   */
  List<Found> files(List<String> paths, List<FileProblem> problems) throws IOException {
    List<Found> found = new ArrayList<>();
    TreeSet<Path> seen = new TreeSet<>();
    for (String given : paths) {
      int before = found.size();
      boolean there = add(given, found, seen);
      if (!there && found.size() == before) {
        problems.add(
            new FileProblem(
                CheckRules.UNREADABLE,
                null,
                given,
                null,
                "nothing is there; expected a file, a folder, or a pattern that some file fits"));
      }
    }
    return found;
  }

  private boolean add(String given, List<Found> found, TreeSet<Path> seen) throws IOException {
    Path path;
    try {
      path = base.resolve(given).normalize();
    } catch (InvalidPathException noPath) {
      path = null;
    }
    if (path != null && Files.isDirectory(path)) {
      walk(path, found, seen, name -> true);
      return true;
    }
    if (path != null && Files.exists(path)) {
      if (!isExcluded(path) && seen.add(path)) {
        found.add(new Found(path, name(path)));
      }
      return true;
    }
    int wild = wildcard(given);
    if (wild < 0) {
      return false;
    }
    Path folder = base.resolve(given.substring(0, given.lastIndexOf('/', wild) + 1)).normalize();
    FastIgnoreRule pattern = new FastIgnoreRule(given.startsWith("/") ? given : "/" + given);
    int before = found.size();
    if (Files.isDirectory(folder)) {
      walk(folder, found, seen, name -> pattern.isMatch(name, false));
    }
    return found.size() > before;
  }

  private static int wildcard(String given) {
    for (int i = 0; i < given.length(); i++) {
      if ("*?[".indexOf(given.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private void walk(Path start, List<Found> found, TreeSet<Path> seen, Predicate<String> wanted)
      throws IOException {
    walk(start, above(start), found, seen, wanted);
  }

  private void walk(
      Path folder,
      Deque<Folder> outer,
      List<Found> found,
      TreeSet<Path> seen,
      Predicate<String> wanted)
      throws IOException {
    outer.push(folder(folder));
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
    entries.sort(null);
    for (Path entry : entries) {
      boolean isFolder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
      String name = name(entry);
      if (isOurs(entry) || isIgnored(entry, isFolder, outer) || matches(exclude, name, isFolder)) {
        continue;
      }
      if (isFolder) {
        walk(entry, outer, found, seen, wanted);
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
          && (FileType.ofName(name) != null || known.test(name))
          && wanted.test(name)
          && seen.add(entry)) {
        found.add(new Found(entry, name));
      }
    }
    outer.pop();
  }

  /** Whether an entry is hidden, or the settings: none of them holds replies. */
  private static boolean isOurs(Path entry) {
    String name = entry.getFileName().toString();
    return name.startsWith(".") || name.equals(ReplyRepository.USUAL_SETTINGS);
  }

  /** The folders around one, the nearest first, up to the repository. */
  private static Deque<Folder> above(Path start) throws IOException {
    Deque<Folder> folders = new ArrayDeque<>();
    Deque<Path> paths = new ArrayDeque<>();
    Path at = start;
    while (!Files.exists(at.resolve(GIT)) && at.getParent() != null) {
      at = at.getParent();
      paths.push(at);
    }
    if (Files.exists(at.resolve(GIT))) {
      for (Path path : paths) {
        folders.push(folder(path));
      }
    }
    return folders;
  }

  private static Folder folder(Path path) throws IOException {
    return new Folder(path, patterns(path.resolve(GITIGNORE)), patterns(path.resolve(ONMALIGNORE)));
  }

  private static IgnoreNode patterns(Path file) throws IOException {
    IgnoreNode node = new IgnoreNode();
    if (Files.isRegularFile(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        node.parse(in);
      }
    }
    return node;
  }

  private static boolean isIgnored(Path entry, boolean isFolder, Deque<Folder> folders) {
    return isIgnored(entry, isFolder, folders, true) || isIgnored(entry, isFolder, folders, false);
  }

  private static boolean isIgnored(
      Path entry, boolean isFolder, Deque<Folder> folders, boolean git) {
    for (Folder folder : folders) {
      String name = slashed(folder.path().relativize(entry));
      Boolean ignored = (git ? folder.git() : folder.onmal()).checkIgnored(name, isFolder);
      if (ignored != null) {
        return ignored;
      }
    }
    return false;
  }

  /** Whether a file that was named is left out all the same. */
  private boolean isExcluded(Path file) throws IOException {
    if (matches(exclude, name(file), false)) {
      return true;
    }
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      IgnoreNode node = patterns(folder.resolve(ONMALIGNORE));
      Path inner = folder.relativize(file);
      for (int i = 1; i <= inner.getNameCount(); i++) {
        boolean isFolder = i < inner.getNameCount();
        if (Boolean.TRUE.equals(node.checkIgnored(slashed(inner.subpath(0, i)), isFolder))) {
          return true;
        }
      }
      if (folder.equals(base)) {
        break;
      }
    }
    return false;
  }

  /** Whether one of some patterns fits a file, or a folder it lies in. */
  static boolean matches(List<FastIgnoreRule> patterns, String name, boolean isFolder) {
    for (FastIgnoreRule pattern : patterns) {
      if (pattern.isMatch(name, isFolder)) {
        return true;
      }
    }
    return false;
  }

  private String name(Path path) {
    return slashed(path.startsWith(base) ? base.relativize(path) : path);
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
