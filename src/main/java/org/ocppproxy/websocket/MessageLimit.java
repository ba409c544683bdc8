package org.ocppproxy.websocket;

import org.ocppproxy.protocol.Utf8;

/**
 * How long a message may be. Some containers let longer ones through, so it is looked at again.
 *
 * @param maxBytes in UTF-8, from 1
 */
public record MessageLimit(int maxBytes) {

  /** Close code for a message that is too big (RFC 6455, 7.4.1). */
  public static final int TOO_BIG = 1009;

  /** Whether that text is longer than allowed. */
  public boolean isExceededBy(String text) {
    return text.length() > maxBytes
        || (3L * text.length() > maxBytes && Utf8.length(text) > maxBytes);
  }

  /** What the peer of a message that is too long is told. */
  public String words() {
    return "Messages may have at most " + maxBytes + " bytes";
  }
}
