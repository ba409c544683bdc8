package org.ocppproxy.launcher.grizzly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrizzlyClientTest {
  private static final int LIMIT = 1000;
  private static final Duration PATIENCE = Duration.ofMillis(700);

  private final Listener listener = new Listener();
  private GrizzlyClient.Lease lease;

  @BeforeEach
  void open() throws IOException {
    lease = GrizzlyClient.lease(LIMIT, PATIENCE);
  }

  @AfterEach
  void close() throws Exception {
    lease.close();
    assertEquals(List.of(), OwnThreads.leftOver());
  }

  private Session connect(URI uri) throws DeploymentException, IOException {
    ClientEndpointConfig config =
        ClientEndpointConfig.Builder.create().preferredSubprotocols(List.of("ocpp1.6")).build();
    return ContainerProvider.getWebSocketContainer().connectToServer(listener, config, uri);
  }

  private static GrizzlyServer server() throws Exception {
    var settings =
        new GrizzlyServer.Settings("127.0.0.1", 0, 5000, a -> UpgradeGate.ADMIT, Map.of());
    return GrizzlyServer.start(settings, EchoEndpoint.class);
  }

  private static URI uri(GrizzlyServer server) {
    return URI.create("ws://127.0.0.1:" + server.port() + "/CP%201?a=%20b");
  }

  @Test
  void isWhatTheStandardLookUpFindsWhileItIsLeased() throws Exception {
    assertSame(lease.container(), ContainerProvider.getWebSocketContainer());
    try (var second = GrizzlyClient.lease(1, PATIENCE)) {
      assertSame(lease.container(), second.container());
    }
    assertSame(lease.container(), ContainerProvider.getWebSocketContainer());
    lease.close();
    lease.close();
    assertNotSame(lease.container(), ContainerProvider.getWebSocketContainer());
  }

  @Test
  void setsNoTimerOffForASession() throws Exception {
    try (GrizzlyServer server = server();
        Session session = connect(uri(server))) {
      assertEquals(-1, session.getMaxIdleTimeout());
    }
  }

  @Test
  void talksToAServerAndSendsThePathAsItIsWritten() throws Exception {
    try (GrizzlyServer server = server();
        Session session = connect(uri(server))) {
      session.getBasicRemote().sendText("name?");
      assertEquals("CP 1", listener.texts.poll(5, TimeUnit.SECONDS));
      session.getBasicRemote().sendText("x".repeat(LIMIT));
      assertEquals("x".repeat(LIMIT), listener.texts.poll(5, TimeUnit.SECONDS));
    }
    assertEquals(1000, closed());
    try (DeafServer deaf = new DeafServer("hang up")) {
      assertThrows(
          DeploymentException.class, () -> connect(deaf.uri().resolve("/a%2Fb%20c?d=%20")));
      String request = deaf.asked().element();
      assertTrue(request.startsWith("GET /a%2Fb%20c?d=%20 HTTP/1.1\r\n"), request);
    }
  }

  @Test
  void closesAConnectionOnATooLongMessageWith1009() throws Exception {
    try (GrizzlyServer server = server()) {
      connect(uri(server)).getBasicRemote().sendText("x".repeat(LIMIT + 1));
      assertEquals(1009, closed());
    }
  }

  @Test
  void tellsAServerThatGoesAway() throws Exception {
    try (GrizzlyServer server = server()) {
      connect(uri(server));
    }
    assertEquals(1001, closed());
  }

  @Test
  void leavesManySessionsOnFewThreads() throws Exception {
    try (GrizzlyServer server = server()) {
      for (int i = 0; i < 200; i++) {
        connect(uri(server));
      }
      assertEquals(200, listener.opened.size());
      assertTrue(OwnThreads.names().size() < 70, OwnThreads.names()::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 301, 302, 400, 401, 403, 404, 500, 503})
  void namesTheHttpStatusOfARefusal(int status) throws Exception {
    String more =
        "Location: ws://127.0.0.1:1/\r\nWWW-Authenticate: Basic realm=\"x\"\r\nRetry-After: 1\r\n";
    try (DeafServer server = DeafServer.answering(status, more)) {
      long before = System.nanoTime();
      var refused = assertThrows(DeploymentException.class, () -> connect(server.uri()));
      assertTrue(String.valueOf(refused.getCause()).endsWith("HTTP status " + status));
      assertTrue(System.nanoTime() - before < PATIENCE.toNanos());
      assertHungUp(server);
    }
  }

  @Test
  void failsAtOnceWhenTheServerHangsUpWithoutAnAnswer() throws Exception {
    try (DeafServer server = new DeafServer("hang up")) {
      long before = System.nanoTime();
      assertThrows(DeploymentException.class, () -> connect(server.uri()));
      assertTrue(System.nanoTime() - before < PATIENCE.toNanos());
    }
  }

  @Test
  void failsInTimeWhenTheServerIsSilentAndLeavesNoSocketBehind() throws Exception {
    try (DeafServer server = new DeafServer("")) {
      assertThrows(DeploymentException.class, () -> connect(server.uri()));
      assertHungUp(server);
    }
    assertNull(listener.opened.poll());
  }

  @Test
  void failsAtOnceWhenNobodyListens() throws Exception {
    URI nobody;
    try (DeafServer server = new DeafServer("")) {
      nobody = server.uri();
    }
    assertThrows(ConnectException.class, () -> connect(nobody));
    assertThrows(IOException.class, () -> connect(URI.create("ws://no.such.host.invalid:1/CP1")));
  }

  @Test
  void failsWhenTheServerSpeaksNoTls() throws Exception {
    try (DeafServer server = DeafServer.answering(400, "")) {
      URI secure = URI.create(server.uri().toString().replace("ws:", "wss:"));
      var failed = assertThrows(DeploymentException.class, () -> connect(secure));
      assertTrue(String.valueOf(failed.getCause()).contains("SSL"), failed::toString);
    }
  }

  private static void assertHungUp(DeafServer server) throws Exception {
    Socket socket = server.accepted().poll(5, TimeUnit.SECONDS);
    assertNotNull(socket);
    socket.setSoTimeout(5_000);
    InputStream in = socket.getInputStream();
    in.readAllBytes();
  }

  private int closed() throws InterruptedException {
    CloseReason reason = listener.closed.poll(5, TimeUnit.SECONDS);
    assertNotNull(reason);
    return reason.getCloseCode().getCode();
  }
}
