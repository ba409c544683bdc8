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
 * <p>Those who wait for secondaries hold up no primary, and the other way round. All CSMSs of one
 * role share their threads: while as many connections as there are threads are stuck, the unread of
 * that role's other CSMSs wait too.
 */
public final class PatientWires implements Wires {

  /** How many sends to CSMSs of one role are waited for at a time; the others wait their turn. */
  static final int MOST_AT_A_TIME = 16;

  /** How many connections of one role that nothing is read from are closed at a time. */
  static final int MOST_CLOSED_AT_A_TIME = 4;

  /** How long, in milliseconds, 8 KB are waited for before the connection is given up. */
  static final long LONGEST_WAIT = 10_000;

  /** Tomcat's word for the same, of a ping. */
  private static final String BLOCKING_SEND_TIMEOUT =
      "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

  private record Lanes(Turnstile senders, Turnstile closers) {
    static Lanes of(Executor executor) {
      return new Lanes(
          new Turnstile(executor, MOST_AT_A_TIME), new Turnstile(executor, MOST_CLOSED_AT_A_TIME));
    }
  }

  private final Map<Party, Lanes> lanes = new EnumMap<>(Party.class);

  /**
   * @param executor for what waits, up to {@value #MOST_AT_A_TIME} plus {@value
   *     #MOST_CLOSED_AT_A_TIME} tasks for each role
   */
  public PatientWires(Executor executor) {
    lanes.put(Party.PRIMARY, Lanes.of(executor));
    lanes.put(Party.SECONDARY, Lanes.of(executor));
  }

  @Override
  public HearingWire of(Session session, Party peer, Consumer<String> texts) {
    HearingWire standard = STANDARD.of(session, peer, texts);
    Lanes lane = lanes.get(peer);
    if (lane == null) {
      return standard;
    }
    session.getAsyncRemote().setSendTimeout(LONGEST_WAIT);
    session.getUserProperties().put(BLOCKING_SEND_TIMEOUT, LONGEST_WAIT);
    return new PatientWire(standard, lane.senders(), lane.closers(), System::nanoTime);
  }
}
