package org.ocppproxy.session;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Role;

/**
 * Which CSMSs are known to be out of reach, so that it is told once and not again whenever the
 * charge point reconnects. Bounded; safe for any thread.
 */
public final class Outages {

  static final int MOST_REMEMBERED = 20_000;

  private record Link(ChargePointId chargePoint, Role role) {}

  private final Set<Link> known = new LinkedHashSet<>();

  /** That CSMS cannot be reached; whether that is news. */
  synchronized boolean isNews(ChargePointId chargePoint, Role role) {
    boolean news = known.add(new Link(chargePoint, role));
    if (known.size() > MOST_REMEMBERED) {
      Iterator<Link> oldestFirst = known.iterator();
      oldestFirst.next();
      oldestFirst.remove();
    }
    return news;
  }

  /** It has been reached. */
  synchronized void over(ChargePointId chargePoint, Role role) {
    known.remove(new Link(chargePoint, role));
  }
}
