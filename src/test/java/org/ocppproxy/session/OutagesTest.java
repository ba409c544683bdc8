package org.ocppproxy.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Role;

class OutagesTest {

  private final Outages outages = new Outages();

  private boolean isNews(int chargePoint) {
    return outages.isNews(new ChargePointId("CP" + chargePoint), Role.PRIMARY);
  }

  @Test
  void ofTooManyTheOldestIsForgotten() {
    IntStream.range(0, Outages.MOST_REMEMBERED).forEach(this::isNews);
    assertFalse(isNews(0));
    assertTrue(isNews(Outages.MOST_REMEMBERED));
    assertTrue(isNews(0));
    assertFalse(isNews(2));
  }

  @Test
  void eachCsmsOfAChargePointHasItsOwn() {
    assertTrue(isNews(1));
    assertTrue(outages.isNews(new ChargePointId("CP1"), Role.SECONDARY));
    outages.over(new ChargePointId("CP1"), Role.SECONDARY);
    assertFalse(isNews(1));
    assertTrue(outages.isNews(new ChargePointId("CP1"), Role.SECONDARY));
  }
}
