package io.github.onmal.check;

/** The ids of what only files can have; everything else is found by the rules of the coach. */
public final class CheckRules {

  /** A file, or a part of one, that could not be checked. */
  public static final String UNREADABLE = "check/unreadable-file";

  /** A file that could not be written. */
  public static final String UNWRITABLE = "check/unwritable-file";

  /** A comment that lets something pass which is not there. */
  public static final String UNUSED_ALLOWANCE = "check/unused-allowance";

  /** A comment that lets a rule pass and does not say why. */
  public static final String ALLOWANCE_WITHOUT_REASON = "check/allowance-without-reason";

  /** An entry of the baseline that nothing is found for. */
  public static final String UNUSED_BASELINE = "check/unused-baseline";

  private CheckRules() {}
}
