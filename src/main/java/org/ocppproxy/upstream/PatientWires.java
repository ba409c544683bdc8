package org.ocppproxy.upstream;

import jakarta.websocket.Session;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.websocket.HearingWire;
import org.ocppproxy.websocket.Wires;

/**
 * Wires for a WebSocket client that waits for a CSMS that does not read, even when it is told not
 * to (Tomcat's): a bounded number of threads wait in place of those that read the charge points.
 *
 * <p>Those who wait for secondaries hold up no primary, and the other way round.
 */
public final class PatientWires implements Wires {

  /** How many sends to CSMSs of one role are waited for at a time; the others wait their turn. */
  static final int MOST_AT_A_TIME = 16;

  /** How long, in milliseconds, before the connection is given up. */
  static final long LONGEST_WAIT = 10_000;

  private final Map<Party, Turnstile> turnstiles = new EnumMap<>(Party.class);

  /**
   * @param executor for what waits, up to {@value #MOST_AT_A_TIME} tasks for each role
   */
  public PatientWires(Executor executor) {
    turnstiles.put(Party.PRIMARY, new Turnstile(executor, MOST_AT_A_TIME));
    turnstiles.put(Party.SECONDARY, new Turnstile(executor, MOST_AT_A_TIME));
  }

  @Override
  public HearingWire of(Session session, Party peer, Consumer<String> texts) {
    HearingWire standard = STANDARD.of(session, peer, texts);
    Turnstile turnstile = turnstiles.get(peer);
    if (turnstile == null) {
      return standard;
    }
    session.getAsyncRemote().setSendTimeout(LONGEST_WAIT);
    return new PatientWire(standard, turnstile);
  }
}
