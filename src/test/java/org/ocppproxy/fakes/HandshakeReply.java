package org.ocppproxy.fakes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a {@link FakeCsms} does with a handshake. */
public sealed interface HandshakeReply {
  /** 101; {@code choice} picks from the offered subprotocols, empty meaning no header. */
  record Accept(Function<List<String>, Optional<String>> choice, boolean reads)
      implements HandshakeReply {}

  /** Any other HTTP response, without a body. */
  record Refuse(int status, List<String> headerLines) implements HandshakeReply {}

  /** Not one byte, but the connection stays. */
  record Silence() implements HandshakeReply {}

  /** Not one byte, and the connection ends. */
  record Drop() implements HandshakeReply {}

  /** Takes the first subprotocol offered, or none if none was. */
  static HandshakeReply accept() {
    return new Accept(offered -> offered.stream().findFirst(), true);
  }

  /** Takes the first of the offered subprotocols that is known here; 101 without one otherwise. */
  static HandshakeReply acceptOnly(String... known) {
    List<String> ours = List.of(known);
    return new Accept(offered -> offered.stream().filter(ours::contains).findFirst(), true);
  }

  /** Answers with this subprotocol, offered or not. */
  static HandshakeReply insistOn(String subprotocol) {
    return new Accept(offered -> Optional.of(subprotocol), true);
  }

  static HandshakeReply acceptWithoutSubprotocol() {
    return new Accept(offered -> Optional.empty(), true);
  }

  /** Completes the handshake and then never reads a byte. */
  static HandshakeReply acceptAndNeverRead() {
    return new Accept(offered -> offered.stream().findFirst(), false);
  }

  /**
   * Refuses.
   *
   * @param status any HTTP status but 101
   * @param headerLines such as {@code "Retry-After: 5"}
   */
  static HandshakeReply refuse(int status, String... headerLines) {
    return new Refuse(status, List.of(headerLines));
  }

  static HandshakeReply neverAnswer() {
    return new Silence();
  }

  static HandshakeReply drop() {
    return new Drop();
  }
}
