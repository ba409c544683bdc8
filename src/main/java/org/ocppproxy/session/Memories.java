package org.ocppproxy.session;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.routing.StationMemory;

/**
 * What is remembered of charge points from one of their connections to the next; of too much, what
 * has been away longest is forgotten. Safe from any thread.
 */
final class Memories {

  /** How many charge points are remembered. */
  static final int MOST = 20_000;

  /** How many characters of all that they told, those that are connected not counted. */
  static final long MOST_CHARACTERS = 1 << 25;

  private record Kept(StationMemory memory, long characters) {}

  private final Map<ChargePointId, Kept> awayLongestFirst = new LinkedHashMap<>();
  private final ObjIntConsumer<ChargePointId> dropped;
  private long characters;

  /**
   * @param dropped told how many frames of whom were owed to the secondary when they were forgotten
   */
  Memories(ObjIntConsumer<ChargePointId> dropped) {
    this.dropped = dropped;
  }

  /** That of a charge point which has just connected. */
  synchronized StationMemory of(ChargePointId chargePoint) {
    Kept kept = awayLongestFirst.get(chargePoint);
    StationMemory memory = kept == null ? new StationMemory() : kept.memory();
    put(chargePoint, new Kept(memory, 0));
    return memory;
  }

  /** That charge point has left. */
  synchronized void keep(ChargePointId chargePoint, StationMemory memory) {
    put(chargePoint, new Kept(memory, memory.characters()));
  }

  /** What is owed since that time or longer is too late. */
  synchronized void forgetOwedSince(Instant time) {
    awayLongestFirst.forEach(
        (chargePoint, kept) -> tell(chargePoint, kept.memory().forgetOwedSince(time)));
  }

  private void tell(ChargePointId chargePoint, int frames) {
    if (frames > 0) {
      dropped.accept(chargePoint, frames);
    }
  }

  private void put(ChargePointId chargePoint, Kept kept) {
    Kept before = awayLongestFirst.remove(chargePoint);
    characters -= before == null ? 0 : before.characters();
    awayLongestFirst.put(chargePoint, kept);
    characters += kept.characters();
    while (awayLongestFirst.size() > MOST || characters > MOST_CHARACTERS) {
      forgetEldest();
    }
  }

  /** Somebody may hold it a little longer: that must not hold what is owed. */
  private void forgetEldest() {
    Iterator<Map.Entry<ChargePointId, Kept>> kept = awayLongestFirst.entrySet().iterator();
    Map.Entry<ChargePointId, Kept> eldest = kept.next();
    kept.remove();
    characters -= eldest.getValue().characters();
    tell(eldest.getKey(), eldest.getValue().memory().forgetOwedSince(Instant.MAX));
  }
}
