package org.ocppproxy.endpoint;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.ocppproxy.session.Conversations;
import org.ocppproxy.websocket.MessageLimit;
import org.ocppproxy.websocket.Wires;

/**
 * What an endpoint needs to take charge points in.
 *
 * @param conversations where theirs begin
 * @param limit for each of their messages
 * @param wires made of their WebSockets
 * @param trustedProxies whether the reverse proxy with that IP address is believed
 * @param open whether charge points are welcome just now
 */
public record Reception(
    Conversations conversations,
    MessageLimit limit,
    Wires wires,
    Predicate<String> trustedProxies,
    BooleanSupplier open) {

  /**
   * What of its offer a charge point may be granted; to be asked before its handshake is answered,
   * for the standard API lets nobody know then whose handshake it is.
   *
   * @param rawPath one that has been admitted
   * @param offered subprotocols in its order
   */
  public List<String> worthTrying(String rawPath, List<String> offered) {
    return conversations.worthTrying(Admission.admitted(rawPath), offered);
  }
}
