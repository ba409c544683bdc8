package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.CommandRefused;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.routing.ActionRules;
import org.ocppproxy.routing.CommandPolicy;

/** A flood of refused commands is no flood of events. */
class RefusalTellingTest {

  private static final ActionRules NOTHING = new ActionRules(List.of(), List.of());

  private final Scene scene = Scene.withPrimaryOnly().commands(new CommandPolicy(NOTHING, NOTHING));
  private final FakeWire chargePoint = scene.connect();
  private final FakeWire primary = scene.csms(Role.PRIMARY);

  @Test
  void aRepeatedRefusalIsCountedAndToldOnceInTenSeconds() {
    ask("Reset", 100);
    scene.clock.advance(Duration.ofSeconds(9));
    ask("Reset", 1);
    assertEquals(List.of("Reset"), toldActions());
    scene.clock.advance(Duration.ofSeconds(1));
    ask("Reset", 1);
    assertEquals(List.of("Reset", "Reset"), toldActions());
    assertEquals(102, scene.counters.droppedFor(DropReason.REFUSED));
  }

  @Test
  void anotherActionIsNewsButInventedOnesAreAllAlike() {
    ask("Reset", 1);
    ask("ClearCache", 1);
    for (int i = 0; i < 100; i++) {
      ask("Invented" + i, 1);
    }
    assertEquals(List.of("Reset", "ClearCache", "Invented0"), toldActions());
    assertEquals(102, scene.counters.droppedFor(DropReason.REFUSED));
  }

  @Test
  void eachRefusalIsAnsweredThoughItIsNotTold() {
    ask("Reset", 100);
    assertEquals(100, primary.texts().size());
    assertEquals(List.of(), chargePoint.texts());
  }

  private void ask(String action, int times) {
    for (int i = 0; i < times; i++) {
      primary.says(Ocpp.call("id" + i, action, "{}"));
    }
  }

  private List<String> toldActions() {
    return scene.told(CommandRefused.class).stream().map(CommandRefused::action).toList();
  }
}
