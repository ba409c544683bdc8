package org.ocppproxy.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ocppproxy.event.ChargePointContested;
import org.ocppproxy.protocol.ChargePointId;

/**
 * Notices when connections with one id keep replacing each other. Remembers a bounded number of
 * charge points, those of the latest replacements; safe for any thread.
 */
public final class Rivalries {

  /** So many replacements within {@link #WITHIN} are no chance. */
  static final int SUSPICIOUS = 3;

  static final Duration WITHIN = Duration.ofMinutes(1);
  static final int MOST_REMEMBERED = 10_000;

  private final Map<ChargePointId, Rivalry> rivalries = new LinkedHashMap<>(16, 0.75f, true);

  /** A connection was replaced; yields something to tell if an episode has just begun. */
  Optional<ChargePointContested> replaced(Handshake former, String address, Instant now) {
    ChargePointId id = former.chargePoint();
    OptionalInt times = replaced(id, now);
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChargePointContested(id, now, times.getAsInt(), former.address(), address));
  }

  /** The number of replacements if an episode has just begun. */
  synchronized OptionalInt replaced(ChargePointId chargePoint, Instant now) {
    Rivalry rivalry = rivalries.computeIfAbsent(chargePoint, id -> new Rivalry());
    if (rivalries.size() > MOST_REMEMBERED) {
      rivalries.remove(rivalries.keySet().iterator().next());
    }
    return rivalry.replaced(now);
  }

  private static final class Rivalry {
    private final Deque<Instant> recent = new ArrayDeque<>(SUSPICIOUS);
    private boolean told;

    OptionalInt replaced(Instant now) {
      while (!recent.isEmpty() && recent.getFirst().plus(WITHIN).isBefore(now)) {
        recent.removeFirst();
      }
      told &= !recent.isEmpty();
      if (recent.size() == SUSPICIOUS) {
        recent.removeFirst();
      }
      recent.addLast(now);
      if (told || recent.size() < SUSPICIOUS) {
        return OptionalInt.empty();
      }
      told = true;
      return OptionalInt.of(recent.size());
    }
  }
}
