/**
 * The test's own peers: charge points and central systems over real sockets, and a clock, a
 * scheduler and waits. May import {@code java.*}, {@code javax.net.ssl} and {@code jakarta.json}
 * only, never the code under test (but for the port that the scheduler fills) and never a WebSocket
 * library, so that both are judged by somebody else. One daemon thread, named {@code fake-...}, for
 * each socket; every public method may be called from any thread.
 *
 * <pre>{@code
 * try (FakeCsms primary = FakeCsms.start("PRI", 1000);
 *     FakeCsms secondary = FakeCsms.start("SEC", 5000)) {
 *   secondary.handshake(request -> HandshakeReply.refuse(503));
 *   String proxyUrl = ...; // the proxy under test, told primary.url() and secondary.url()
 *   try (FakeChargePoint cp =
 *       FakeChargePoint.dial(proxyUrl, "CP1").subprotocols("ocpp1.6").connect()) {
 *     assertEquals(101, cp.status());
 *     Received boot = cp.call("BootNotification", "{\"chargePointModel\":\"M\"}");
 *     assertEquals("Accepted", boot.payload().getString("status"));
 *     primary.holdAnswers(); // from here on the primary is slow
 *     CompletableFuture<Received> beat = cp.callLater("Heartbeat", "{}");
 *     Received reset = primary.call("CP1", "Reset", "{\"type\":\"Soft\"}");
 *     primary.releaseAnswers();
 *     primary.dropAll();
 *     assertEquals(1001, cp.awaitClose().code());
 *   }
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.ocppproxy.fakes;
