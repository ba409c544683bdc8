package org.ocppproxy.launcher.grizzly;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A client endpoint that notes everything it hears. */
final class Listener extends Endpoint {
  final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
  final BlockingQueue<Session> opened = new LinkedBlockingQueue<>();
  final BlockingQueue<CloseReason> closed = new LinkedBlockingQueue<>();

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    session.addMessageHandler(String.class, (MessageHandler.Whole<String>) texts::add);
    opened.add(session);
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    closed.add(reason);
  }
}
