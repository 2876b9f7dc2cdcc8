package io.github.onmal.rule;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@link Node}s in a compact form and reads them back: much faster at a cold start than
 * YAML.
 */
final class NodeStream {

  private NodeStream() {}

  static void write(Node node, DataOutputStream out) throws IOException {
    if (node instanceof Node.Text text) {
      out.writeByte('t');
      out.writeInt(text.line());
      writeText(text.value(), out);
    } else if (node instanceof Node.Items items) {
      out.writeByte('i');
      out.writeInt(items.line());
      out.writeInt(items.values().size());
      for (Node value : items.values()) {
        write(value, out);
      }
    } else if (node instanceof Node.Fields fields) {
      out.writeByte('f');
      out.writeInt(fields.line());
      out.writeInt(fields.values().size());
      for (Map.Entry<String, Node> field : fields.values().entrySet()) {
        writeText(field.getKey(), out);
        write(field.getValue(), out);
      }
    }
  }

  static Node read(String path, DataInputStream in) throws IOException {
    byte kind = in.readByte();
    int line = in.readInt();
    if (kind == 't') {
      return new Node.Text(readText(in), path, line);
    }
    int size = in.readInt();
    if (kind == 'i') {
      List<Node> values = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        values.add(read(path, in));
      }
      return new Node.Items(values, path, line);
    }
    if (kind != 'f') {
      throw new IOException(path + ": node kind " + kind + "; expected t, i or f");
    }
    Map<String, Node> values = new LinkedHashMap<>(size * 2);
    for (int i = 0; i < size; i++) {
      String key = readText(in);
      values.put(key, read(path, in));
    }
    return new Node.Fields(values, path, line);
  }

  static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
