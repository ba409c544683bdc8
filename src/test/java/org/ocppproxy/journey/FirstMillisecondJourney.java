package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.HandshakeReply;
import org.ocppproxy.fakes.Ocpp;
import org.ocppproxy.fakes.Received;

/** Scenario 32: a charge point that cannot wait. */
class FirstMillisecondJourney {

  @Test
  void whatComesBeforeAnyCsmsIsThereReachesBothInOrder() throws Exception {
    CountDownLatch ready = new CountDownLatch(1);
    String boot = Ocpp.call("boot", "BootNotification", "{\"chargePointModel\":\"M\"}");
    try (FakeCsms primary = slow("PRI", ready);
        FakeCsms secondary = slow("SEC", ready);
        RunningProxy proxy = RunningProxy.between(primary.url(), URI.create(secondary.url()));
        FakeChargePoint chargePoint =
            // In one piece with the handshake: no moment could be earlier.
            FakeChargePoint.dial(proxy.url(), "CP1")
                .subprotocols("ocpp1.6")
                .distort(request -> request + masked(boot))
                .connect()) {
      List<String> later =
          Stream.of("1", "2", "3", "4", "5")
              .map(id -> Ocpp.call(id, "StatusNotification", "{\"connectorId\":" + id + "}"))
              .toList();
      later.forEach(chargePoint::send);
      primary.awaitHandshakes(1);
      secondary.awaitHandshakes(1);
      assertTrue(chargePoint.received().isEmpty());
      ready.countDown();
      List<String> all = Stream.concat(Stream.of(boot), later.stream()).toList();
      assertEquals(all, texts(primary.awaitOpen("CP1").awaitFrames(all.size())));
      assertEquals(all, texts(secondary.awaitOpen("CP1").awaitFrames(all.size())));
      assertEquals(
          List.of("boot", "1", "2", "3", "4", "5"),
          chargePoint.awaitFrames(all.size()).stream().map(Received::id).toList());
    }
  }

  private static FakeCsms slow(String name, CountDownLatch ready) {
    return FakeCsms.start(name)
        .handshake(
            request -> {
              try {
                ready.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return HandshakeReply.accept();
            });
  }

  private static List<String> texts(List<Received> messages) {
    return messages.stream().map(Received::text).toList();
  }

  /** A text frame (RFC 6455, 5.2) with a mask of zeros, each byte as a character. */
  private static String masked(String text) {
    return "\u0081" + (char) (0x80 | text.length()) + "\0\0\0\0" + text;
  }
}
