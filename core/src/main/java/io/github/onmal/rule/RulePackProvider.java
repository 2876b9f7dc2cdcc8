package io.github.onmal.rule;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Offers a rule pack to every coach with installed rules; found through {@link
 * java.util.ServiceLoader}.
 */
public interface RulePackProvider {

  /** The pack. */
  RulePack rules();

  /**
   * The conditions of the pack in the form {@code Judge.precompile} writes, or null to have the DRL
   * compiled. The caller closes the stream.
   */
  @Nullable InputStream conditions();
}
