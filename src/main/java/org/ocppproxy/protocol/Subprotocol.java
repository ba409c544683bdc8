package org.ocppproxy.protocol;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The OCPP versions spoken over WebSocket, by the name under which the handshake offers them. */
public enum Subprotocol {
  /** OCPP 1.6J. */
  OCPP_1_6("ocpp1.6"),
  /** OCPP 2.0.1. */
  OCPP_2_0_1("ocpp2.0.1"),
  /** OCPP 2.1. */
  OCPP_2_1("ocpp2.1");

  private final String token;

  Subprotocol(String token) {
    this.token = token;
  }

  /** The word in {@code Sec-WebSocket-Protocol}. */
  public String token() {
    return token;
  }

  /** The version of that name, if we know it. */
  public static Optional<Subprotocol> of(String token) {
    return Stream.of(values()).filter(each -> each.token.equals(token)).findFirst();
  }

  /** The first of the offered names that we know (OCPP-J 3.1.2: the client's order counts). */
  public static Optional<Subprotocol> firstKnown(List<String> offered) {
    return offered.stream().flatMap(token -> of(token).stream()).findFirst();
  }

  /** Whether frames of this message type number belong to this version (2 to 4, in 2.1 to 6). */
  public boolean knowsMessageType(int type) {
    return type >= 2 && type <= (this == OCPP_2_1 ? 6 : 4);
  }
}
