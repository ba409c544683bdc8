package org.ocppproxy.benchmark.bare;

import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Copies every text to two upstreams, and the first one's texts back. */
@ServerEndpoint(value = "/{id}", subprotocols = "ocpp1.6")
public class BareRelay {

  private static final String TOMCAT = "org.apache.tomcat.websocket";

  private List<BareUpstream> upstreams = List.of();

  /** Dials both. */
  @OnOpen
  public void open(Session session, @PathParam("id") String id) {
    session.setMaxIdleTimeout(Dialling.idleTimeout());
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

  /** Tomcat refuses a text while one before it is still on its way, so there each is waited for. */
  static void send(Session session, String text) {
    if (!TOMCAT.equals(session.getClass().getPackageName())) {
      session.getAsyncRemote().sendText(text, sent -> {});
      return;
    }
    try {
      session.getBasicRemote().sendText(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
