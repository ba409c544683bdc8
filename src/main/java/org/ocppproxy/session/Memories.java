package org.ocppproxy.session;

import java.util.LinkedHashMap;
import java.util.Map;
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
  private long characters;

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

  private void put(ChargePointId chargePoint, Kept kept) {
    forget(chargePoint);
    awayLongestFirst.put(chargePoint, kept);
    characters += kept.characters();
    while (awayLongestFirst.size() > MOST || characters > MOST_CHARACTERS) {
      forget(awayLongestFirst.keySet().iterator().next());
    }
  }

  private void forget(ChargePointId chargePoint) {
    Kept gone = awayLongestFirst.remove(chargePoint);
    characters -= gone == null ? 0 : gone.characters();
  }
}
