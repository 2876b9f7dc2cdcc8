package io.github.onmal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.json.RulesWriter;
import io.github.onmal.rule.Nearest;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.text.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Does what {@code onmal rules} was asked. */
final class RulesCommand {

  private final RulesOptions options;
  private final Supplier<RulePack> pack;
  private final Output out;
  private final Terminal terminal;

  /**
   * Creates the command.
   *
   * @param pack gives the rules with their examples
   */
  RulesCommand(RulesOptions options, Supplier<RulePack> pack, Output out, Terminal terminal) {
    this.options = options;
    this.pack = pack;
    this.out = out;
    this.terminal = terminal;
  }

  void run() throws InputException, Output.ClosedException {
    RulesOptions.Format format = options.format();
    Language language = options.language();
    boolean coloured = terminal.colours(options.terminal.colour());
    RulePack rules = pack.get();
    List<Rule> chosen = chosen(rules);
    boolean one = options.id != null && rules.rules().containsKey(options.id);
    if (format == RulesOptions.Format.JSON) {
      out.write(RulesWriter.write(rules, chosen, one));
      return;
    }
    StringBuilder text = new StringBuilder();
    RulesText page = new RulesText(new Page(text, terminal.columns(), coloured), language);
    if (one) {
      page.explain(chosen.get(0));
    } else {
      page.list(chosen);
    }
    out.write(text.toString().getBytes(UTF_8));
  }

  private List<Rule> chosen(RulePack rules) throws InputException {
    String id = options.id;
    List<Rule> chosen =
        rules.rules().values().stream()
            .filter(
                rule ->
                    id == null || id.equals(rule.info().id()) || id.equals(rule.info().family()))
            .toList();
    if (id == null || !chosen.isEmpty()) {
      return chosen;
    }
    Set<String> known = new TreeSet<>();
    for (Rule rule : rules.rules().values()) {
      known.add(rule.info().family());
      if (id.contains("/")) {
        known.add(rule.info().id());
      }
    }
    throw new InputException("ID is `" + id + "`; " + Nearest.expected(id, known));
  }
}
