package org.ocppproxy.benchmark.bare;

import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.util.List;

/** Copies every text to two upstreams, and the first one's texts back. */
@ServerEndpoint(value = "/{id}", subprotocols = "ocpp1.6")
public class BareRelay {

  private List<BareUpstream> upstreams = List.of();

  /** Dials both. */
  @OnOpen
  public void open(Session session, @PathParam("id") String id) {
    session.setMaxIdleTimeout(0);
    upstreams =
        List.of(
            BareUpstream.dial("primary", id, text -> send(session, text)),
            BareUpstream.dial("secondary", id, text -> {}));
  }

  /** Copies it. */
  @OnMessage
  public void text(String text) {
    for (BareUpstream upstream : upstreams) {
      upstream.text(text);
    }
  }

  /** Closes both. */
  @OnClose
  public void close() {
    upstreams.forEach(BareUpstream::close);
  }

  /** What follows is the close. */
  @OnError
  public void error(Throwable why) {}

  static void send(Session session, String text) {
    session.getAsyncRemote().sendText(text, sent -> {});
  }
}
