package org.ocppproxy.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.protocol.Outlet;

class QuietTimeTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final FakeTime time = new FakeTime();
  private final List<Alert> told = new ArrayList<>();
  private QuietTime quiet = new QuietTime(Duration.ofSeconds(30), time, time, told::add);

  @Test
  void theFirstGoesAtOnceAndTheRestAsOneThatSaysHowMany() {
    for (int i = 0; i < 5; i++) {
      status(1, "Faulted");
      time.pass(SECOND);
    }
    assertEquals(List.of("Faulted x1"), words());
    time.pass(Duration.ofSeconds(30));
    assertEquals(List.of("Faulted x1", "Faulted x4"), words());
    time.pass(Duration.ofSeconds(100));
    assertEquals(2, told.size());
    assertEquals(0, time.planned());
    status(1, "Faulted");
    assertEquals("Faulted x1", words().get(2));
  }

  @Test
  void aFlappingStatusMakesTwoMessagesForEachQuietTime() {
    for (int i = 0; i < 120; i++) {
      status(1, i % 2 == 0 ? "Faulted" : "Available");
      time.pass(SECOND);
    }
    time.pass(Duration.ofSeconds(60));
    assertTrue(told.size() <= 12, words().toString());
    assertEquals(120, told.stream().mapToInt(Alert::times).sum());
    assertEquals("Available", ((org.ocppproxy.event.StatusChanged) last()).status());
  }

  @Test
  void otherConnectorsAndChargePointsAreNotEqual() {
    status(1, "Faulted");
    status(2, "Faulted");
    tell(Events.status("CP2", 1, "Faulted"));
    tell(Events.connected("CP1"));
    assertEquals(4, told.size());
  }

  @Test
  void transactionsAreNeverFolded() {
    for (int i = 0; i < 10; i++) {
      tell(Events.started("CP1"));
      tell(Events.stopped("CP1"));
    }
    assertEquals(20, told.size());
  }

  @Test
  void whatIsFoldedLeavesBeforeNewerNewsOfTheSameChargePoint() {
    status(1, "Faulted");
    status(1, "Faulted");
    status(1, "Available");
    assertEquals(List.of("Faulted x1", "Faulted x1", "Available x1"), words());
  }

  @Test
  void zeroIsOff() {
    quiet = new QuietTime(Duration.ZERO, time, time, told::add);
    status(1, "Faulted");
    status(1, "Faulted");
    assertEquals(2, told.size());
  }

  @Test
  void thatManyChargePointsAreRememberedAndNoneIsLost() {
    for (int i = 0; i < 10_000; i++) {
      tell(Events.disconnected("CP" + i));
      tell(Events.disconnected("CP" + i));
    }
    quiet.flush();
    assertEquals(20_000, told.stream().mapToInt(Alert::times).sum());
  }

  private void status(int connector, String status) {
    tell(Events.status("CP1", Outlet.connector(connector), status, time.instant()));
  }

  private void tell(ProxyEvent event) {
    quiet.accept(Alert.of(AlertKey.of(event).orElseThrow(), event));
  }

  private ProxyEvent last() {
    return told.get(told.size() - 1).event();
  }

  private List<String> words() {
    return told.stream()
        .map(alert -> alert.key().settingName().substring(9) + " x" + alert.times())
        .toList();
  }
}
