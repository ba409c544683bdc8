package org.ocppproxy.benchmark.bare;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One upstream of a {@link BareRelay}; what comes before it is open waits. */
final class BareUpstream extends Endpoint {

  private final Consumer<String> back;
  private final List<String> early = new ArrayList<>(1);
  private @Nullable Session session;
  private volatile @Nullable Session open;
  private boolean closed;

  private BareUpstream(Consumer<String> back) {
    this.back = back;
  }

  static BareUpstream dial(String which, String id, Consumer<String> back) {
    BareUpstream upstream = new BareUpstream(back);
    Dialling.POOL.execute(() -> upstream.connect(URI.create(Dialling.url(which) + id)));
    return upstream;
  }

  private void connect(URI url) {
    ClientEndpointConfig config =
        ClientEndpointConfig.Builder.create().preferredSubprotocols(List.of("ocpp1.6")).build();
    try {
      Dialling.CLIENT.connectToServer(this, config, url);
    } catch (DeploymentException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxIdleTimeout(Dialling.idleTimeout());
    session.addMessageHandler(String.class, (MessageHandler.Whole<String>) back::accept);
    synchronized (this) {
      this.session = session;
      early.forEach(text -> BareRelay.send(session, text));
      open = session;
    }
    if (closed) {
      close();
    }
  }

  void text(String text) {
    Session ready = open;
    if (ready != null) {
      BareRelay.send(ready, text);
      return;
    }
    synchronized (this) {
      ready = open;
      if (ready == null) {
        early.add(text);
        return;
      }
    }
    BareRelay.send(ready, text);
  }

  synchronized void close() {
    closed = true;
    if (session != null) {
      try {
        session.close();
      } catch (IOException | IllegalStateException goneAnyway) {
        session = null;
      }
    }
  }

  @Override
  public void onClose(Session session, CloseReason reason) {}
}
