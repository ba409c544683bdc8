package org.ocppproxy.protocol;

/** Writes the few frames that are the proxy's own. */
public final class EnvelopeWriter {

  private EnvelopeWriter() {}

  /** A CALLERROR for that id; {@code description} at most 255 characters (4.2.3). */
  public static String callError(
      Subprotocol version, String messageId, ErrorCode code, String description) {
    return "[4,"
        + Json.quote(messageId)
        + ","
        + Json.quote(code.in(version))
        + ","
        + Json.quote(description)
        + ",{}]";
  }

  /** A CALLRESULT for that id of which the status is all there is to say. */
  public static String statusResult(String messageId, String status) {
    return "[3," + Json.quote(messageId) + ",{\"status\":" + Json.quote(status) + "}]";
  }
}
