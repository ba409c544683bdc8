package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.protocol.Subprotocol.OCPP_1_6;
import static org.ocppproxy.protocol.Subprotocol.OCPP_2_0_1;
import static org.ocppproxy.protocol.Subprotocol.OCPP_2_1;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Subprotocol;

class RefusedVersionsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> OFFER = List.of("foo", "ocpp2.1", "ocpp2.0.1", "ocpp1.6");

  private final RefusedVersions versions = new RefusedVersions();

  @Test
  void whatWasRefusedIsTakenOutOfTheOfferForADay() {
    assertTrue(versions.refused(handshake("CP1", OCPP_2_1, OCPP_2_0_1, OCPP_1_6), NOW));
    assertEquals(List.of("foo", "ocpp2.0.1", "ocpp1.6"), offerOf("CP1", NOW));
    assertTrue(versions.refused(handshake("CP1", OCPP_2_0_1, OCPP_1_6), NOW));
    assertEquals(List.of("foo", "ocpp1.6"), offerOf("CP1", NOW));
    assertEquals(OFFER, offerOf("CP2", NOW));
    assertEquals(OFFER, offerOf("CP1", NOW.plus(RefusedVersions.REMEMBERED_FOR).plusMillis(1)));
  }

  @Test
  void whenNothingIsLeftAllIsTriedAnew() {
    assertTrue(versions.refused(handshake("CP1", OCPP_2_1, OCPP_1_6), NOW));
    assertFalse(versions.refused(handshake("CP1", OCPP_1_6), NOW));
    assertEquals(OFFER, offerOf("CP1", NOW));
  }

  @Test
  void anOfferOfRefusedVersionsOnlyStaysAsItIs() {
    assertTrue(versions.refused(handshake("CP1", OCPP_2_1, OCPP_1_6), NOW));
    List<String> offer = List.of("foo", "ocpp2.1");
    assertEquals(offer, versions.worthTrying(new ChargePointId("CP1"), offer, NOW));
  }

  @Test
  void theLongestUnusedLessonIsForgottenFirst() {
    for (int i = 0; i <= RefusedVersions.MOST_REMEMBERED; i++) {
      assertTrue(versions.refused(handshake("CP" + i, OCPP_2_1, OCPP_1_6), NOW));
    }
    assertEquals(OFFER, offerOf("CP0", NOW));
    assertEquals(3, offerOf("CP1", NOW).size());
  }

  private List<String> offerOf(String id, Instant now) {
    return versions.worthTrying(new ChargePointId(id), OFFER, now);
  }

  private static Handshake handshake(String id, Subprotocol granted, Subprotocol... alternatives) {
    return new Handshake(
        new ChargePointId(id),
        granted,
        "127.0.0.1",
        Optional.empty(),
        Optional.empty(),
        Forwarded.from("127.0.0.1"),
        List.of(alternatives));
  }
}
