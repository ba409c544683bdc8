package org.ocppproxy.alert;

import jakarta.mail.Transport;

/** What an SMTP server said last, which the mail API itself does not tell. */
final class LastReply {

  private LastReply() {}

  /** The reply, if this transport remembers it as Angus Mail and its forebears do. */
  static String of(Transport transport) {
    try {
      Object reply = transport.getClass().getMethod("getLastServerResponse").invoke(transport);
      return reply instanceof String words ? words.strip() : "accepted";
    } catch (ReflectiveOperationException | RuntimeException another) {
      return "accepted";
    }
  }
}
