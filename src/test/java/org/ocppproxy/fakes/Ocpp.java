package org.ocppproxy.fakes;

/** The texts of OCPP-J, put together from ids without characters that JSON would escape. */
public final class Ocpp {
  private Ocpp() {}

  public static String call(String id, String action, String payload) {
    return "[2,\"" + id + "\",\"" + action + "\"," + payload + "]";
  }

  public static String result(String id, String payload) {
    return "[3,\"" + id + "\"," + payload + "]";
  }

  public static String error(String id, String code, String description) {
    return "[4,\"" + id + "\",\"" + code + "\",\"" + description + "\",{}]";
  }

  /** OCPP 2.1 only: a message that nobody answers. */
  public static String send(String id, String action, String payload) {
    return "[6,\"" + id + "\",\"" + action + "\"," + payload + "]";
  }
}
