package io.github.onmal.cue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Numbers and texts, written as two blocks: a cold JVM reads blocks many times faster than a stream
 * of small values. {@link PackedReader} reads them back in the same order.
 */
final class PackedWriter {

  private int[] numbers = new int[1 << 12];
  private int size;

  /** Each text once, by its number. */
  private final Map<String, Integer> texts;

  PackedWriter() {
    this(new LinkedHashMap<>());
  }

  private PackedWriter(Map<String, Integer> texts) {
    this.texts = texts;
  }

  /** A writer of something that {@link #part(PackedWriter)} puts in here. */
  PackedWriter part() {
    return new PackedWriter(texts);
  }

  void part(PackedWriter part) {
    list(Arrays.copyOf(part.numbers, part.size));
  }

  /** How many numbers were written. */
  int size() {
    return size;
  }

  void number(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  void list(int[] list) {
    number(list.length);
    for (int one : list) {
      number(one);
    }
  }

  void text(String text) {
    Integer known = texts.get(text);
    if (known == null) {
      known = texts.size();
      texts.put(text, known);
    }
    number(known);
  }

  void writeTo(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(texts.size());
    for (String text : texts.keySet()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    out.writeInt(size);
    ByteBuffer block = ByteBuffer.allocate(size * Integer.BYTES);
    block.asIntBuffer().put(numbers, 0, size);
    out.write(block.array());
    out.flush();
  }
}
