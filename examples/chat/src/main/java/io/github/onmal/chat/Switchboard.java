package io.github.onmal.chat;

import io.github.onmal.json.RequestException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Knows the cases and who looks at them, and brings each message to all of them. */
final class Switchboard {

  private final Map<String, SupportCase> cases = new LinkedHashMap<>();
  private final Set<AgentSocket> agents = ConcurrentHashMap.newKeySet();
  private final Set<CustomerSocket> customers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer;
  private final Duration customerPause;

  Switchboard(ScheduledExecutorService timer, Duration customerPause) {
    this.timer = timer;
    this.customerPause = customerPause;
    for (SupportCase.Seed seed : Seeds.read()) {
      cases.put(seed.id(), new SupportCase(seed, Clock.systemUTC()));
    }
  }

  /** All cases, in the order of the seeds. */
  Collection<SupportCase> cases() {
    return cases.values();
  }

  /**
   * A case.
   *
   * @throws RequestException if there is none of this name
   */
  SupportCase find(@Nullable String id) throws RequestException {
    SupportCase found = id == null ? null : cases.get(id);
    if (found == null) {
      throw new RequestException(
          "there is no such case", "/case", "one of " + String.join(", ", cases.keySet()), null);
    }
    return found;
  }

  void add(AgentSocket agent) {
    agents.add(agent);
  }

  void remove(AgentSocket agent) {
    agents.remove(agent);
  }

  void add(CustomerSocket customer) {
    customers.add(customer);
  }

  void remove(CustomerSocket customer) {
    customers.remove(customer);
  }

  /** A customer has typed. */
  void say(SupportCase where, String text) {
    tell(where, where.say(text));
  }

  /** An agent has replied; the customer of the script answers after a while. */
  void reply(SupportCase where, String text, Message.@Nullable SentAnyway sentAnyway) {
    tell(where, where.reply(text, sentAnyway));
    if (where.scripted()) {
      agents.forEach(agent -> agent.send(Outgoing.typing(where.seed().id())));
      var unused =
          timer.schedule(
              () -> {
                Message answer = where.next();
                if (answer != null) {
                  tell(where, answer);
                }
              },
              customerPause.toMillis(),
              TimeUnit.MILLISECONDS);
    }
  }

  /** A case begins again. */
  void restart(SupportCase where) {
    where.restart();
    agents.forEach(agent -> agent.send(Outgoing.state(where, true)));
    customers.forEach(customer -> customer.sendIfAt(where, Outgoing.state(where, false)));
  }

  private void tell(SupportCase where, Message message) {
    String id = where.seed().id();
    String forAgents = Outgoing.said(id, message, true);
    String forCustomers = Outgoing.said(id, message, false);
    agents.forEach(agent -> agent.send(forAgents));
    customers.forEach(customer -> customer.sendIfAt(where, forCustomers));
  }
}
