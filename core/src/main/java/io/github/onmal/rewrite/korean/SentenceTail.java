package io.github.onmal.rewrite.korean;

/** What follows the last word of a sentence: punctuation, emoticons (ㅠㅠ, ^^), closing quotes. */
final class SentenceTail {

  private static final String EMOTICON_LETTERS = "T_";

  private SentenceTail() {}

  /** The offset where the tail begins. */
  static int startIn(CharSequence sentence) {
    int end = sentence.length();
    while (end > 0 && isTail(sentence.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether the tail from an offset asks. */
  static boolean asks(CharSequence sentence, int from) {
    for (int i = from; i < sentence.length(); i++) {
      if (sentence.charAt(i) == '?' || sentence.charAt(i) == '？') {
        return true;
      }
    }
    return false;
  }

  /** The tail as a question has it: 확인하세요.^^ becomes …?^^ */
  static String asking(String tail) {
    int marks = 0;
    while (marks < tail.length() && ".!~,;:…。！".indexOf(tail.charAt(marks)) >= 0) {
      marks++;
    }
    String rest = tail.substring(marks);
    return rest.startsWith("?") ? rest : "?" + rest;
  }

  private static boolean isTail(char c) {
    boolean letterOfEmoticon = c >= 'ㄱ' && c <= 'ㆎ' || EMOTICON_LETTERS.indexOf(c) >= 0;
    return letterOfEmoticon || !Character.isLetterOrDigit(c);
  }
}
