package io.github.onmal.rule;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Offers a rule pack to every coach with installed rules; found through {@link
 * java.util.ServiceLoader}.
 */
public interface RulePackProvider {

  /** The pack. */
  RulePack rules();

  /**
   * The pack with its examples, which {@link #rules()} may leave out. Slower; for whoever shows
   * rules to people.
   */
  default RulePack documented() {
    return rules();
  }

  /**
   * The conditions of the pack in the form {@code Judge.precompile} writes, or null to have the DRL
   * compiled. The caller closes the stream.
   */
  @Nullable InputStream conditions();

  /**
   * The lexicons of the pack in the form {@code Matchers.precompile} writes, or null to have them
   * compiled. The caller closes the stream.
   */
  default @Nullable InputStream lexicons() {
    return null;
  }

  /**
   * The one provider on the class path.
   *
   * @throws IllegalStateException if there is none, or more than one
   */
  static RulePackProvider installed() {
    List<RulePackProvider> providers = new ArrayList<>();
    ServiceLoader.load(RulePackProvider.class).forEach(providers::add);
    if (providers.isEmpty()) {
      ServiceLoader.load(RulePackProvider.class, RulePackProvider.class.getClassLoader())
          .forEach(providers::add);
    }
    if (providers.size() != 1) {
      throw new IllegalStateException(
          providers.size()
              + " rule packs are installed; expected one, such as onmal-rules, on the class path");
    }
    return providers.get(0);
  }
}
