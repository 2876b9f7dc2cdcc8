package io.github.onmal.text;

/**
 * The level of politeness a Korean sentence speaks in, read from its final ending (상대 높임법; the six
 * levels of the standard grammar, plus the nominal style of notes).
 */
public enum SpeechLevel {
  /** 합쇼체: -습니다, -습니까, -십시오. */
  HASIPSIO,
  /** 해요체: -어요, -네요, -세요. */
  HAEYO,
  /** 해체 (반말): -어, -지. */
  HAE,
  /** 해라체: -다, -냐, -자. */
  HAERA,
  /** 하오체: -오, -소. */
  HAO,
  /** 하게체: -네, -게. */
  HAGE,
  /** 음슴체: a predicate ended in -음 or -ㅁ. */
  NOMINAL,
  /** No predicate, or not Korean: a title, a label, a greeting word. */
  NONE;

  /** Whether a customer may be addressed at this level (합쇼체 or 해요체). */
  public boolean isPolite() {
    return this == HASIPSIO || this == HAEYO;
  }
}
