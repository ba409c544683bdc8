package org.ocppproxy.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ocppproxy.config.NotifyEvents;
import org.ocppproxy.event.CallTimedOut;
import org.ocppproxy.event.ChargePointReplaced;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.event.UpstreamGaveUp;
import org.ocppproxy.event.UpstreamRefused;
import org.ocppproxy.protocol.Outlet;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Role;

class AlertKeyTest {

  @Test
  void theKeysAreThoseOfTheSettings() {
    List<String> keys = new ArrayList<>();
    Arrays.stream(AlertKey.values()).forEach(key -> keys.add(key.settingName()));
    assertEquals(NotifyEvents.KEYS, keys);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, Available, cpStatusAvailable",
    "-1, 0, Unavailable, cpStatusUnavailable",
    "-1, 0, Faulted, cpStatusFaulted",
    "-1, 1, Available, conStatusAvailable",
    "-1, 1, Preparing, conStatusPreparing",
    "-1, 1, Charging, conStatusCharging",
    "-1, 2, SuspendedEVSE, conStatusSuspendedEVSE",
    "-1, 2, SuspendedEV, conStatusSuspendedEV",
    "-1, 1, Finishing, conStatusFinishing",
    "-1, 1, Reserved, conStatusReserved",
    "-1, 1, Unavailable, conStatusUnavailable",
    "-1, 1, Faulted, conStatusFaulted",
    "2, 1, Occupied, conStatusOccupied",
    "2, 1, Faulted, conStatusFaulted",
    "2, 0, Available, conStatusAvailable",
    "0, 0, Unavailable, cpStatusUnavailable",
  })
  void aStatusBelongsToTheKeyOfItsPlace(int evse, int connector, String status, String key) {
    var event = Events.status("CP1", new Outlet(evse, connector), status, Events.NOON);
    assertEquals(Optional.of(key), name(event));
  }

  @ParameterizedTest
  @CsvSource({"0, Charging", "0, Occupied", "1, available", "1, Exploded", "1, ''"})
  void aStatusThatNobodyCanSwitchOnIsNoAlert(int connector, String status) {
    assertTrue(name(Events.status("CP1", connector, status)).isEmpty());
  }

  @Test
  void connectionsAndTransactionsHaveTheirKeys() {
    assertEquals(Optional.of("connectedToProxy"), name(Events.connected("A")));
    assertEquals(Optional.of("disconnectedFromProxy"), name(Events.disconnected("A")));
    assertEquals(Optional.of("connectedToUpstream"), name(Events.upstreamConnected("A")));
    assertEquals(Optional.of("disconnectedFromUpstream"), name(Events.upstreamLost("A")));
    assertEquals(Optional.of("conStartTransaction"), name(Events.started("A")));
    assertEquals(Optional.of("conStopTransaction"), name(Events.stopped("A")));
  }

  @Test
  void anUpstreamThatIsNoLongerTriedOrRefusesIsToldAsALostOne() {
    var id = Events.id("A");
    assertEquals(
        Optional.of("disconnectedFromUpstream"),
        name(new UpstreamGaveUp(id, Events.NOON, Role.PRIMARY, "h", 10, "refused")));
    assertEquals(
        Optional.of("disconnectedFromUpstream"),
        name(new UpstreamRefused(id, Events.NOON, Role.PRIMARY, "h", 401, "Unauthorized")));
  }

  @Test
  void aReplacedConnectionIsNoAlertOfItsOwn() {
    assertTrue(name(new ChargePointReplaced(Events.id("A"), Events.NOON, "a", "b")).isEmpty());
    assertTrue(
        name(new CallTimedOut(
                Events.id("A"), Events.NOON, Party.PRIMARY, Party.CHARGE_POINT, "Reset"))
            .isEmpty());
  }

  private static Optional<String> name(ProxyEvent event) {
    return AlertKey.of(event).map(AlertKey::settingName);
  }
}
