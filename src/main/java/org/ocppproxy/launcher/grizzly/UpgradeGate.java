package org.ocppproxy.launcher.grizzly;

import java.util.List;

/**
 * Says who may come in, before a WebSocket handshake is answered.
 *
 * <p>It is asked on a selector thread, for upgrade requests only, and must not block. It logs its
 * own refusals: the server does not know the reason.
 */
@FunctionalInterface
public interface UpgradeGate {

  /** The answer that lets the handshake go on: the status such a handshake ends with. */
  int ADMIT = 101;

  /**
   * Decides on one upgrade request. Its path may be anything; one that is not a slash and a segment
   * is refused with 404 even if it is admitted here.
   *
   * @return {@link #ADMIT}, or the HTTP status (400 to 599) to refuse with
   */
  int decide(UpgradeAsk ask);

  /**
   * Which of the offered subprotocols may be chosen from, in the order of preference.
   *
   * @param ask one that has been admitted
   */
  default List<String> subprotocols(UpgradeAsk ask, List<String> offered) {
    return offered;
  }
}
