package org.ocppproxy.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {

  private final FakeTime time = new FakeTime();
  private final List<Notice> told = new ArrayList<>();

  @Test
  void withoutADigestEachAlertIsAMessage() {
    Digest digest = new Digest(Duration.ZERO, time, told::add);
    lose(digest, 3);
    assertEquals(List.of(1, 1, 1), sizes());
  }

  @Test
  void aHundredChargersLostAtOnceBecomeOneMessage() {
    Digest digest = new Digest(Duration.ofSeconds(10), time, told::add);
    lose(digest, 100);
    time.pass(Duration.ofSeconds(9));
    assertEquals(List.of(), sizes());
    time.pass(Duration.ofSeconds(1));
    assertEquals(List.of(100), sizes());
    lose(digest, 2);
    time.pass(Duration.ofSeconds(10));
    assertEquals(List.of(100, 2), sizes());
  }

  @Test
  void aListThatGrowsTooLongLeavesEarly() {
    Digest digest = new Digest(Duration.ofSeconds(10), time, told::add);
    lose(digest, Digest.MAX_LISTED + 7);
    assertEquals(List.of(Digest.MAX_LISTED), sizes());
    time.pass(Duration.ofSeconds(10));
    assertEquals(List.of(Digest.MAX_LISTED, 7), sizes());
  }

  @Test
  void aFlushSendsWhatIsGathered() {
    Digest digest = new Digest(Duration.ofSeconds(10), time, told::add);
    lose(digest, 2);
    digest.flush();
    digest.flush();
    assertEquals(List.of(2), sizes());
  }

  private static void lose(Digest digest, int count) {
    for (int i = 0; i < count; i++) {
      digest.accept(Alert.of(AlertKey.DISCONNECTED_FROM_PROXY, Events.disconnected("CP" + i)));
    }
  }

  private List<Integer> sizes() {
    return told.stream().map(notice -> notice.alerts().size()).toList();
  }
}
