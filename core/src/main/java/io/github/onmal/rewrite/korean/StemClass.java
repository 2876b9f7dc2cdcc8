package io.github.onmal.rewrite.korean;

import org.jspecify.annotations.Nullable;

/** How a stem changes before endings (한글 맞춤법 제18항; NIKL, 표준국어문법 개발 연구). */
public enum StemClass {
  /** 규칙: the stem stays, but for the contractions of vowels: 받아, 봐, 기다려, 돼. */
  REGULAR("규칙"),
  /** 하다: 해, 하여. */
  HADA("하다"),
  /** ㅂ 불규칙: 굽다, 구우면, 구워. */
  BIEUP("ㅂ"),
  /** ㅂ of 뵙다, written only before consonants; 뵈면, 봬. */
  BIEUP_DROPPED("뵙다"),
  /** ㄷ 불규칙: 듣다, 들으면, 들어. */
  DIGEUT("ㄷ"),
  /** ㅅ 불규칙: 잇다, 이으면, 이어. */
  SIOT("ㅅ"),
  /** ㅎ 불규칙: 그렇다, 그러면, 그래. */
  HIEUT("ㅎ"),
  /** 르 불규칙: 누르다, 눌러. */
  REU("르"),
  /** 러 불규칙: 이르다, 이르러. */
  REO("러"),
  /** 으 탈락: 쓰다, 써. */
  EU("으"),
  /** ㄹ 탈락: 만들다, 만드는, 만듭니다. */
  LIEUL("ㄹ"),
  /** 우 불규칙: 푸다, 퍼. */
  U("우"),
  /** Honorific by itself: 계시다, 드시다, whose 시 is the prefinal -시-. */
  HONORIFIC("높임"),
  /** 이다. */
  COPULA("이다"),
  /** 아니다. */
  NEGATIVE_COPULA("아니다");

  private final String label;

  StemClass(String label) {
    this.label = label;
  }

  static @Nullable StemClass labelled(String label) {
    for (StemClass stemClass : values()) {
      if (stemClass.label.equals(label)) {
        return stemClass;
      }
    }
    return null;
  }

  /** The Korean name used in the lexicon. */
  String label() {
    return label;
  }
}
