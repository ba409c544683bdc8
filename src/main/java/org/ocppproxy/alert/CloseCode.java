package org.ocppproxy.alert;

/**
 * A WebSocket close code (RFC 6455, 7.4.1).
 *
 * @param code 1000 to 4999
 */
record CloseCode(int code) {

  /** {@code 1006 (connection broken)}. */
  @Override
  public String toString() {
    String words = words();
    return words.isEmpty() ? Integer.toString(code) : code + " (" + words + ")";
  }

  private String words() {
    return switch (code) {
      case 1000 -> "normal closure";
      case 1001 -> "going away";
      case 1002 -> "protocol error";
      case 1003 -> "unsupported data";
      case 1005 -> "no code given";
      case 1006 -> "connection broken";
      case 1007 -> "not UTF-8";
      case 1008 -> "policy violation";
      case 1009 -> "message too big";
      case 1011 -> "internal error";
      case 1012 -> "service restart";
      case 1013 -> "try again later";
      default -> "";
    };
  }
}
