package org.ocppproxy.routing;

import org.ocppproxy.protocol.Frame;

/**
 * A CALL, and on which of its connections the charge point made it: message ids are unique on one
 * connection only (OCPP-J 1.6, 4.1.4).
 *
 * @param connection as {@link StationMemory#connected} counts them
 */
record Told(int connection, Frame.Call call) {

  String messageId() {
    return call.messageId();
  }

  int characters() {
    return call.text().length();
  }

  boolean is(int onConnection, String withMessageId) {
    return connection == onConnection && messageId().equals(withMessageId);
  }
}
