package org.ocppproxy.launcher.grizzly;

import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.websocket.ClientEndpointConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.spi.ClientEngine;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.Writer;
import org.junit.jupiter.api.Test;

class DialFilterTest extends RunningServer {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final IllegalStateException fault = new IllegalStateException("on purpose");
  private final CompletableFuture<Throwable> told = new CompletableFuture<>();

  @Test
  void aFaultWhileTheAnswerIsReadFailsTheAttemptAtOnce() throws Exception {
    TCPNIOTransport transport = Transports.named("client");
    transport.start();
    try (GrizzlyWriters writers = new GrizzlyWriters("client", false, LIMIT)) {
      new Dialler(transport, writers, PATIENCE)
          .dial(ClientEndpointConfig.Builder.create().build(), new FaultyEngine());
      assertSame(fault, told.get(5, TimeUnit.SECONDS));
      closed();
    } finally {
      Transports.end(transport, PATIENCE);
    }
  }

  /** Asks as every client does, and fails on the answer. */
  private final class FaultyEngine implements ClientEngine {
    @Override
    public UpgradeRequest createUpgradeRequest(TimeoutHandler timeoutHandler) {
      RequestContext request =
          RequestContext.Builder.create()
              .requestURI(URI.create("ws://127.0.0.1:" + server.port() + "/CP1"))
              .build();
      request.getHeaders().put("Connection", List.of("Upgrade"));
      request.getHeaders().put("Upgrade", List.of("websocket"));
      request.getHeaders().put("Host", List.of("127.0.0.1"));
      request.getHeaders().put("Sec-WebSocket-Version", List.of("13"));
      request.getHeaders().put("Sec-WebSocket-Key", List.of("dGhlIHNhbXBsZSBub25jZQ=="));
      return request;
    }

    @Override
    public ClientUpgradeInfo processResponse(
        UpgradeResponse response, Writer writer, Connection.CloseListener closeListener) {
      throw fault;
    }

    @Override
    public void processError(Throwable why) {
      told.complete(why);
    }
  }
}
