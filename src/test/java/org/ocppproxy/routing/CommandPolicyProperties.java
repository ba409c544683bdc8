package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ocppproxy.event.CommandRefused;
import org.ocppproxy.protocol.CsmsActions;
import org.ocppproxy.protocol.EnvelopeReader;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/** Whatever the policy, and whatever the two CSMSs ask for. */
class CommandPolicyProperties {

  /** One CALL or, in 2.1, SEND; both CSMSs count their ids alike. */
  record Ask(Role from, String action, boolean send) {}

  @Property(tries = 2_000)
  void aRefusedActionNeverReachesTheChargePointAndItsAskerGetsExactlyOneAnswer(
      @ForAll Subprotocol version,
      @ForAll("policies") CommandPolicy policy,
      @ForAll("asks") List<Ask> asks) {
    Conclusion end = new Conclusion(version, policy);
    for (int i = 0; i < asks.size(); i++) {
      end.ask(asks.get(i), "id" + i);
    }
    end.chargePointAnswersAll();
    for (int i = 0; i < asks.size(); i++) {
      end.check(asks.get(i), "id" + i);
    }
  }

  @Provide
  Arbitrary<CommandPolicy> policies() {
    Arbitrary<String> globs =
        Arbitraries.of("*", "Get*", "*Firmware", "Set*", "R?set", "Nobody*", "*a*e*");
    Arbitrary<List<String>> patterns =
        Arbitraries.oneOf(globs, Arbitraries.of(CsmsActions.all())).list().ofMaxSize(6);
    Arbitrary<ActionRules> rules = Combinators.combine(patterns, patterns).as(ActionRules::new);
    return Combinators.combine(rules, rules).as(CommandPolicy::new);
  }

  @Provide
  Arbitrary<List<Ask>> asks() {
    List<String> actions =
        Stream.concat(CsmsActions.all().stream(), Stream.of("NobodyKnowsThis", "")).toList();
    return Combinators.combine(
            Arbitraries.of(Role.class),
            Arbitraries.of(actions),
            Arbitraries.integers().between(0, 9).map(number -> number == 0))
        .as(Ask::new)
        .list()
        .ofMaxSize(40);
  }

  /** What everybody has got in the end. */
  private static final class Conclusion {

    private final Subprotocol version;
    private final CommandPolicy policy;
    private final RouterBench bench;
    private final Set<String> payloadsAtChargePoint = new HashSet<>();
    private final Map<String, Integer> answers = new HashMap<>();
    private final Set<String> toAnswer = new HashSet<>();
    private int refusalsToExpect;
    private int refusals;

    Conclusion(Subprotocol version, CommandPolicy policy) {
      this.version = version;
      this.policy = policy;
      this.bench = new RouterBench(version, policy);
    }

    void ask(Ask ask, String id) {
      boolean drops = ask.send() && version != Subprotocol.OCPP_2_1;
      refusalsToExpect += drops || policy.allows(ask.from(), ask.action()) ? 0 : 1;
      String text =
          "[%d,\"%s\",\"%s\",{\"ask\":\"%s\"}]".formatted(ask.send() ? 6 : 2, id, ask.action(), id);
      take(bench.csms(ask.from(), text));
    }

    void chargePointAnswersAll() {
      while (!toAnswer.isEmpty()) {
        String id = toAnswer.iterator().next();
        toAnswer.remove(id);
        take(bench.chargePoint("[3,\"" + id + "\",{}]"));
      }
      assertEquals(refusalsToExpect, refusals);
    }

    void check(Ask ask, String id) {
      boolean known = !ask.send() || version == Subprotocol.OCPP_2_1;
      boolean passes = known && policy.allows(ask.from(), ask.action());
      assertEquals(passes, payloadsAtChargePoint.contains("{\"ask\":\"" + id + "\"}"), id);
      boolean answered = !ask.send() || version == Subprotocol.OCPP_2_0_1;
      assertEquals(answered ? 1 : 0, answers.getOrDefault(Party.of(ask.from()) + id, 0), id);
    }

    private void take(Decision decision) {
      for (Delivery delivery : decision.deliveries()) {
        Frame frame = EnvelopeReader.read(delivery.text());
        if (delivery.to() == Party.CHARGE_POINT) {
          reached(frame);
        } else {
          assertTrue(frame instanceof Frame.Answer, delivery::text);
          answers.merge(delivery.to() + frame.messageId(), 1, Integer::sum);
        }
      }
      refusals += (int) decision.events().stream().filter(e -> e instanceof CommandRefused).count();
    }

    private void reached(Frame frame) {
      if (frame instanceof Frame.Call call) {
        toAnswer.add(call.messageId());
        payloadsAtChargePoint.add(call.payload().at().in(call.text()));
      } else if (frame instanceof Frame.Send send) {
        payloadsAtChargePoint.add(send.payloadAt().in(send.text()));
      }
    }
  }
}
