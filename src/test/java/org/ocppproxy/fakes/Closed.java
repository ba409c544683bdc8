package org.ocppproxy.fakes;

/**
 * How a WebSocket ended, seen by a fake.
 *
 * @param code the code of the other side's close frame; {@link #NO_CODE} when that frame carried
 *     none; {@link #NO_FRAME} when the connection was lost without one
 * @param reason the reason in that frame, or what was seen of the loss
 */
public record Closed(int code, String reason) {
  /** RFC 6455, 7.4.1: a close frame without a code. */
  public static final int NO_CODE = 1005;

  /** RFC 6455, 7.4.1: no close frame at all. */
  public static final int NO_FRAME = 1006;
}
