package io.github.onmal.analysis;

import io.github.onmal.text.Token;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a sentence, cut when somebody first looks at them. Perhaps by several threads at
 * once, which does no harm.
 */
final class LateTokens extends AbstractList<Token> {

  private final NoriTokenizer tokenizer;
  private final String sentence;
  private @Nullable List<Token> tokens;

  LateTokens(NoriTokenizer tokenizer, String sentence) {
    this.tokenizer = tokenizer;
    this.sentence = sentence;
  }

  private List<Token> tokens() {
    List<Token> known = tokens;
    if (known == null) {
      known = List.copyOf(tokenizer.tokenize(sentence));
      tokens = known;
    }
    return known;
  }

  @Override
  public Token get(int index) {
    return tokens().get(index);
  }

  @Override
  public int size() {
    return tokens().size();
  }
}
