package org.ocppproxy.session;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.protocol.Party;

/** What all conversations together have received and dropped since the start. */
public final class Counters {

  private final Map<Party, LongAdder> received = new EnumMap<>(Party.class);
  private final Map<DropReason, LongAdder> dropped = new EnumMap<>(DropReason.class);

  /** All at zero. */
  public Counters() {
    for (Party party : Party.values()) {
      received.put(party, new LongAdder());
    }
    for (DropReason reason : DropReason.values()) {
      dropped.put(reason, new LongAdder());
    }
  }

  void received(Party from) {
    Objects.requireNonNull(received.get(from)).increment();
  }

  void dropped(DropReason reason, int frames) {
    if (frames > 0) { // which is rare, while an addition, even of nothing, is not free
      Objects.requireNonNull(dropped.get(reason)).add(frames);
    }
  }

  /** How many texts came from all of them. */
  public long receivedFrom(Party party) {
    return Objects.requireNonNull(received.get(party)).sum();
  }

  /** How many frames were dropped for that reason. */
  public long droppedFor(DropReason reason) {
    return Objects.requireNonNull(dropped.get(reason)).sum();
  }

  /** How many frames were dropped. */
  public long dropped() {
    return dropped.values().stream().mapToLong(LongAdder::sum).sum();
  }
}
