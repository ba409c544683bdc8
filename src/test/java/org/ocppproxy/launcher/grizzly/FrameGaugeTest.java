package org.ocppproxy.launcher.grizzly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class FrameGaugeTest {
  private final FrameGauge gauge = new FrameGauge(300, true);

  @Test
  void readsFramesThatArriveByteByByte() {
    feedSingly(RawHttp.masked(0x81, 5, new byte[5]));
    feedSingly(RawHttp.masked(0x81, 300, new byte[300]));
    feedSingly(RawHttp.masked(0x89, 4, new byte[4]));
    assertFalse(gauge.exceeded());
    assertFalse(gauge.closeSeen());

    feedSingly(RawHttp.masked(0x88, 2, new byte[2]));
    assertTrue(gauge.closeSeen());
  }

  @Test
  void noticesAFrameThatIsMaskedWhereItMustNotBeOrTheReverse() {
    FrameGauge ofServer = new FrameGauge(300, false);
    byte[] unmasked = {(byte) 0x81, 1, 'x'};

    assertEquals(0, ofServer.measure(ByteBuffer.wrap(RawHttp.masked(0x81, 1, new byte[1]))));
    assertTrue(ofServer.wronglyMasked());
    assertEquals(0, gauge.measure(ByteBuffer.wrap(unmasked)));
    assertTrue(gauge.wronglyMasked());
    assertEquals(3, new FrameGauge(300, false).measure(ByteBuffer.wrap(unmasked)));
  }

  @Test
  void noticesATooLongFrameOnTheLastByteOfItsLength() {
    byte[] frame = RawHttp.masked(0x81, 301);
    for (int i = 0; i < 9; i++) {
      feed(frame[i]);
      assertFalse(gauge.exceeded());
    }
    feed(frame[9]);
    assertTrue(gauge.exceeded());
  }

  @Test
  void addsUpFragmentsButNotTheControlFramesBetweenThem() {
    feedSingly(RawHttp.masked(0x01, 200, new byte[200]));
    feedSingly(RawHttp.masked(0x89, 100, new byte[100]));
    feedSingly(RawHttp.masked(0x00, 100, new byte[100]));
    assertFalse(gauge.exceeded());

    assertEquals(0, gauge.measure(ByteBuffer.wrap(RawHttp.masked(0x80, 1, new byte[1]))));
    assertTrue(gauge.exceeded());
  }

  @Test
  void startsToCountAnewWithEachMessage() {
    for (int i = 0; i < 10; i++) {
      feedSingly(RawHttp.masked(0x01, 150, new byte[150]));
      feedSingly(RawHttp.masked(0x80, 150, new byte[150]));
    }
    assertFalse(gauge.exceeded());
  }

  @Test
  void passesOnlyWhatComesBeforeTheTooLongFrame() {
    ByteBuffer both = ByteBuffer.allocate(1000);
    both.put(RawHttp.masked(0x81, 3, new byte[3])).put(RawHttp.masked(0x81, 400)).flip();

    assertEquals(9, gauge.measure(both));
    assertEquals(0, both.position());
  }

  private void feedSingly(byte... bytes) {
    for (byte each : bytes) {
      feed(each);
    }
  }

  private void feed(byte each) {
    assertTrue(gauge.measure(ByteBuffer.wrap(new byte[] {each})) <= 1);
  }
}
