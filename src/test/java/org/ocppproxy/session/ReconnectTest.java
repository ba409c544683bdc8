package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.UpstreamConnected;
import org.ocppproxy.event.UpstreamDisconnected;
import org.ocppproxy.event.UpstreamGaveUp;
import org.ocppproxy.event.UpstreamRefused;
import org.ocppproxy.protocol.Role;

class ReconnectTest {

  private static final Duration DAY = Duration.ofDays(1);

  private static long millisToNext(Scene scene) {
    return scene.scheduler.untilNext().orElseThrow().toMillis();
  }

  /** Lets so many attempts fail, each as soon as it is made. */
  private static void failAttempts(Scene scene, Role role, int attempts) {
    for (int i = 0; i < attempts; i++) {
      scene.dialer.last(role).fails();
      if (i < attempts - 1) {
        scene.scheduler.advanceToNext();
      }
    }
  }

  @Test
  void thePauseDoublesUpToTheLongest() {
    Scene scene = Scene.withPrimaryOnly().maxAttempts(0);
    scene.connect();
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      scene.dialer.last(PRIMARY).fails();
      pauses.add(millisToNext(scene));
      scene.scheduler.advanceToNext();
    }
    assertEquals(
        List.of(1000L, 2000L, 4000L, 8000L, 16000L, 32000L, 60000L, 60000L, 60000L), pauses);
  }

  @Test
  void thePauseAfterALossIsTheFirstOfTheRow() {
    Scene scene = Scene.withBoth();
    scene.connect();
    scene.csms(SECONDARY);
    scene.csms(PRIMARY).breaks();
    List<Long> pauses = new ArrayList<>(List.of(millisToNext(scene)));
    for (int i = 0; i < 3; i++) {
      scene.scheduler.advanceToNext();
      scene.dialer.last(PRIMARY).fails();
      pauses.add(millisToNext(scene));
    }
    assertEquals(List.of(1000L, 2000L, 4000L, 8000L), pauses);
  }

  @Test
  void scenario31PausesAreSpreadByTwentyPercentEitherWay() {
    for (double chance : new double[] {0, 0.25, 1}) {
      Scene scene = Scene.withPrimaryOnly().chance(() -> chance);
      scene.connect();
      scene.dialer.last(PRIMARY).fails();
      assertEquals(Math.round(800 + 400 * chance), millisToNext(scene));
    }
  }

  @Test
  void scenario4ASecondaryThatIsAwayForAllAttemptsIsToldAsGivenUpOnce() {
    Scene scene = Scene.withBoth();
    FakeWire chargePoint = scene.connect();
    scene.csms(PRIMARY);
    failAttempts(scene, SECONDARY, 10);
    assertEquals(0, scene.scheduler.pending());
    List<UpstreamGaveUp> told = scene.told(UpstreamGaveUp.class);
    assertEquals(1, told.size());
    assertEquals(10, told.get(0).attempts());
    assertEquals("no route", told.get(0).reason());
    scene.clock.advance(DAY);
    assertEquals(10, scene.dialer.count(SECONDARY));
    assertEquals("", chargePoint.closing(), "the primary is there");
  }

  @Test
  void scenario4ZeroAttemptsMeansForEver() {
    Scene scene = Scene.withBoth().maxAttempts(0);
    scene.connect();
    scene.csms(PRIMARY);
    failAttempts(scene, SECONDARY, 500);
    assertEquals(1, scene.scheduler.pending());
    assertEquals(List.of(), scene.told(UpstreamGaveUp.class));
  }

  @Test
  void theCountStartsAgainAfterASuccess() {
    Scene scene = Scene.withBoth().maxAttempts(3);
    scene.connect();
    scene.csms(PRIMARY);
    for (int round = 0; round < 3; round++) {
      failAttempts(scene, SECONDARY, 2);
      scene.scheduler.advanceToNext();
      scene.csms(SECONDARY).breaks();
      assertEquals(1000L, millisToNext(scene), "the first pause again");
      scene.scheduler.advanceToNext();
    }
    assertEquals(List.of(), scene.told(UpstreamGaveUp.class));
    List<Integer> attempts =
        scene.told(UpstreamConnected.class).stream().map(UpstreamConnected::attempts).toList();
    assertEquals(List.of(1, 3, 3, 3), attempts);
    assertEquals(3, scene.told(UpstreamDisconnected.class).size());
  }

  @Test
  void aRefusalIsToldOncePerStatus() {
    Scene scene = Scene.withPrimaryOnly().maxAttempts(0);
    scene.connect();
    for (int status : new int[] {401, 401, 0, 401, 503, 503, 401}) {
      refuse(scene, status);
    }
    assertEquals(List.of(401, 503, 401), statuses(scene));
  }

  @Test
  void aRefusalIsToldAgainAfterASuccess() {
    Scene scene = Scene.withBoth();
    scene.connect();
    scene.csms(SECONDARY);
    refuse(scene, 403);
    scene.csms(PRIMARY).breaks();
    scene.scheduler.advanceToNext();
    refuse(scene, 403);
    assertEquals(List.of(403, 403), statuses(scene));
  }

  @Test
  void aDefiniteRefusalIsNotRepeatedQuickly() {
    Scene scene = Scene.withPrimaryOnly();
    scene.connect();
    scene.dialer.last(PRIMARY).isRefused(401);
    assertEquals(60_000L, millisToNext(scene));
  }

  private static void refuse(Scene scene, int status) {
    if (status == 0) {
      scene.dialer.last(PRIMARY).fails();
    } else {
      scene.dialer.last(PRIMARY).isRefused(status);
    }
    scene.scheduler.advanceToNext();
  }

  private static List<Integer> statuses(Scene scene) {
    return scene.told(UpstreamRefused.class).stream().map(UpstreamRefused::httpStatus).toList();
  }

  @Test
  void aDialThatSucceedsAfterTheEndIsClosedAtOnce() {
    Scene scene = Scene.withPrimaryOnly();
    scene.connect().breaks();
    FakeWire late = scene.csms(PRIMARY);
    assertEquals("1001 Charge point disconnected", late.closing());
    assertEquals(List.of(), scene.told(UpstreamConnected.class));
    scene.connect();
    scene.connect().breaks();
    scene.dialer.last(PRIMARY).fails();
    assertEquals(0, scene.scheduler.pending());
    assertTrue(scene.told(UpstreamRefused.class).isEmpty());
  }
}
