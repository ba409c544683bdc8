package org.ocppproxy.session;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Subprotocol;

/**
 * Which versions of OCPP a charge point's primary has refused, so that the charge point is granted
 * another one at its next connection. Bounded, and forgotten after a day; safe for any thread.
 */
public final class RefusedVersions {

  static final int MOST_REMEMBERED = 10_000;
  static final Duration REMEMBERED_FOR = Duration.ofDays(1);

  private record Lesson(Set<Subprotocol> refused, Instant learned) {}

  private final Map<ChargePointId, Lesson> lessons = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * The primary has refused what was granted.
   *
   * @return whether the charge point has another version to try; if not, all is tried anew next
   *     time
   */
  synchronized boolean refused(Handshake handshake, Instant now) {
    if (handshake.alternatives().isEmpty()) {
      lessons.remove(handshake.chargePoint());
      return false;
    }
    Set<Subprotocol> refused = EnumSet.of(handshake.subprotocol());
    refused.addAll(of(handshake.chargePoint(), now));
    lessons.put(handshake.chargePoint(), new Lesson(refused, now));
    if (lessons.size() > MOST_REMEMBERED) {
      lessons.remove(lessons.keySet().iterator().next());
    }
    return true;
  }

  /** The offered names without those of refused versions, unless nothing would be left. */
  synchronized List<String> worthTrying(
      ChargePointId chargePoint, List<String> offered, Instant now) {
    Set<Subprotocol> refused = of(chargePoint, now);
    List<String> rest =
        offered.stream()
            .filter(name -> Subprotocol.of(name).filter(refused::contains).isEmpty())
            .toList();
    return Subprotocol.firstKnown(rest).isPresent() ? rest : offered;
  }

  private Set<Subprotocol> of(ChargePointId chargePoint, Instant now) {
    Lesson lesson = lessons.get(chargePoint);
    return lesson == null || lesson.learned().plus(REMEMBERED_FOR).isBefore(now)
        ? Set.of()
        : lesson.refused();
  }
}
