package io.github.onmal.rule;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of a pack: data trees and DRL texts, by path relative to the pack.
 *
 * @param data YAML files as trees
 * @param conditions DRL files as texts
 * @param unreadable YAML files that could not be read
 * @param problems what was wrong with reading them
 */
record PackFiles(
    Map<String, Node.Fields> data,
    Map<String, String> conditions,
    Set<String> unreadable,
    List<Problem> problems) {

  private PackFiles() {
    this(new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), new ArrayList<>());
  }

  static final String PRECOMPILED = "pack.bin";

  /** Keys whose content only tests and documentation need; left out of the precompiled form. */
  private static final List<String> TEST_ONLY = List.of("examples");

  private static final int FORMAT = 1;

  /** Reads a folder; unless it is trusted, DRL in it is a problem. */
  static PackFiles of(Path folder, boolean trusted) {
    PackFiles files = new PackFiles();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted().toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (name.endsWith(".yaml")) {
          files.addYaml(name, path);
        } else if (name.endsWith(".drl") && !trusted) {
          files.problems.add(
              new Problem(
                  name,
                  0,
                  "DRL runs code; expected data only, or a pack read with RulePack.readTrusted"));
        } else if (name.endsWith(".drl")) {
          files.conditions.put(name, Files.readString(path));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("rule pack " + folder + " cannot be read", unreadable);
    }
    return files;
  }

  private void addYaml(String name, Path path) throws IOException {
    try {
      Node.Fields fields = YamlNodes.read(name, Files.readString(path), problems);
      if (fields == null) {
        unreadable.add(name);
      } else {
        data.put(name, fields);
      }
    } catch (CharacterCodingException notUtf8) {
      problems.add(new Problem(name, 0, "the file is not UTF-8"));
      unreadable.add(name);
    }
  }

  static PackFiles onClassPath(Class<?> anchor, String location) {
    try (InputStream precompiled =
        anchor.getResourceAsStream(
            location.isEmpty() ? PRECOMPILED : location + "/" + PRECOMPILED)) {
      if (precompiled != null) {
        return readPrecompiled(precompiled);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("precompiled rule pack cannot be read", unreadable);
    }
    return sourcesOnClassPath(anchor, location);
  }

  static PackFiles sourcesOnClassPath(Class<?> anchor, String location) {
    URL manifest = anchor.getResource(location.isEmpty() ? "pack.yaml" : location + "/pack.yaml");
    if (manifest == null) {
      throw new IllegalArgumentException(
          "no rule pack at `" + location + "` beside " + anchor.getName() + "; expected pack.yaml");
    }
    try {
      URI uri = manifest.toURI();
      if (uri.getScheme().equals("file")) {
        return of(Path.of(uri).resolveSibling(""), true);
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return of(jar.provider().getPath(uri).resolveSibling(""), true);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("rule pack " + manifest + " cannot be read", unreadable);
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(
          "rule pack " + manifest + " has no usable address", impossible);
    }
  }

  byte[] precompile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(FORMAT);
    out.writeInt(data.size());
    for (Map.Entry<String, Node.Fields> file : data.entrySet()) {
      NodeStream.writeText(file.getKey(), out);
      Map<String, Node> values = new LinkedHashMap<>(file.getValue().values());
      TEST_ONLY.forEach(values::remove);
      NodeStream.write(new Node.Fields(values, file.getKey(), file.getValue().line()), out);
    }
    out.writeInt(conditions.size());
    for (Map.Entry<String, String> file : conditions.entrySet()) {
      NodeStream.writeText(file.getKey(), out);
      NodeStream.writeText(file.getValue(), out);
    }
    return bytes.toByteArray();
  }

  private static PackFiles readPrecompiled(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("format " + format + "; expected " + FORMAT);
    }
    PackFiles files = new PackFiles();
    for (int left = in.readInt(); left > 0; left--) {
      String path = NodeStream.readText(in);
      files.data.put(path, (Node.Fields) NodeStream.read(path, in));
    }
    for (int left = in.readInt(); left > 0; left--) {
      String path = NodeStream.readText(in);
      files.conditions.put(path, NodeStream.readText(in));
    }
    return files;
  }
}
