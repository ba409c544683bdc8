package org.ocppproxy.fakes;

/** Decides for each handshake; called on the new connection's own thread. */
@FunctionalInterface
public interface HandshakePolicy {
  HandshakeReply replyTo(HandshakeRequest request);
}
