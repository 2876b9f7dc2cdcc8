package io.github.onmal.rules;

import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RulePackProvider;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The built-in catalogue. A coach with installed rules finds it by itself. */
public final class BuiltInRules implements RulePackProvider {

  /** Creates the provider; for {@link java.util.ServiceLoader}. */
  public BuiltInRules() {}

  @Override
  public RulePack rules() {
    return RulePack.onClassPath(BuiltInRules.class, "");
  }

  @Override
  public RulePack documented() {
    return RulePack.sourcesOnClassPath(BuiltInRules.class, "");
  }

  @Override
  public @Nullable InputStream conditions() {
    return BuiltInRules.class.getResourceAsStream("conditions.bin");
  }

  @Override
  public @Nullable InputStream lexicons() {
    return BuiltInRules.class.getResourceAsStream("lexicons.bin");
  }
}
