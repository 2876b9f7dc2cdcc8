package io.github.onmal.rewrite.korean;

/**
 * A guess at the last sound of an English word in Korean, from its spelling. Follows 외래어 표기법 제3장
 * 제1절: final p, t, k after a short vowel become a final consonant (앱, 챗, 클릭), other stops and
 * fricatives take a vowel (이벤트, 카드, 버스), nasals and l close the syllable (쿠폰, 메일).
 */
final class LatinSpelling {

  private static final String VOWELS = "aeiou";

  private LatinSpelling() {}

  /** The last sound of a word in lower-case ASCII letters. */
  static PronouncedFinal lastSound(String word) {
    String sounded = withoutSilentE(word);
    boolean silentE = sounded.length() < word.length();
    char last = sounded.charAt(sounded.length() - 1);
    return switch (last) {
      case 'l' -> PronouncedFinal.RIEUL;
      case 'm', 'n' -> PronouncedFinal.CONSONANT;
      case 'g' ->
          endsIn(sounded, "ng") && !silentE ? PronouncedFinal.CONSONANT : PronouncedFinal.VOWEL;
      case 'p', 't', 'k', 'c', 'b' ->
          !silentE && afterShortVowel(sounded) ? PronouncedFinal.CONSONANT : PronouncedFinal.VOWEL;
      default -> PronouncedFinal.VOWEL;
    };
  }

  /** phone, note; apple and cable end in l. */
  private static String withoutSilentE(String word) {
    int length = word.length();
    boolean silent =
        length > 2 && word.charAt(length - 1) == 'e' && !isVowel(word.charAt(length - 2));
    return silent ? word.substring(0, length - 1) : word;
  }

  private static boolean afterShortVowel(String word) {
    int at = word.length() - 2;
    if (endsIn(word, "ck") || endsIn(word, "tt") || endsIn(word, "pp")) {
      at--;
    }
    if (endsIn(word, "ook") || endsIn(word, "oot")) {
      return endsIn(word, "ook");
    }
    boolean single = at < 1 || !isVowel(word.charAt(at - 1));
    return at >= 0 && isVowel(word.charAt(at)) && single;
  }

  private static boolean endsIn(String word, String end) {
    return word.endsWith(end);
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}
