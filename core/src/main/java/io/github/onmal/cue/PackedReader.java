package io.github.onmal.cue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a {@link PackedWriter} wrote, in the same order. */
final class PackedReader {

  private final String[] texts;
  private final int[] numbers;
  private int at;

  private PackedReader(String[] texts, int[] numbers) {
    this.texts = texts;
    this.numbers = numbers;
  }

  /**
   * Reads all of it.
   *
   * @throws IOException if it is cut off
   */
  PackedReader(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    texts = new String[in.readInt()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
    numbers = new int[in.readInt()];
    byte[] block = new byte[numbers.length * Integer.BYTES];
    in.readFully(block);
    ByteBuffer.wrap(block).asIntBuffer().get(numbers);
  }

  int number() {
    return numbers[at++];
  }

  int[] list() {
    int length = numbers[at++];
    at += length;
    return length == 0 ? IntLists.EMPTY : Arrays.copyOfRange(numbers, at - length, at);
  }

  String text() {
    return texts[numbers[at++]];
  }

  /** Reads what {@link PackedWriter#part} wrote. */
  PackedReader part() {
    return new PackedReader(texts, list());
  }

  /** Goes to what was written after so many numbers. */
  PackedReader from(int place) {
    at = place;
    return this;
  }
}
