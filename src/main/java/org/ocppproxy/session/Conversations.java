package org.ocppproxy.session;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.routing.StationMemory;

/** All conversations of this proxy, one for each connected charge point. */
public final class Conversations {

  private static final System.Logger LOG = System.getLogger(Conversations.class.getName());

  private final Surroundings around;
  private final Map<ChargePointId, Conversation> open = new ConcurrentHashMap<>();
  private final Set<Conversation> ending = ConcurrentHashMap.newKeySet();
  private final Map<ChargePointId, CompletableFuture<Void>> leaving = new ConcurrentHashMap<>();
  private final Memories memories;
  private volatile boolean stopping;

  /** None yet. */
  public Conversations(Surroundings around) {
    this.around = around;
    this.memories = new Memories(around::tellUndelivered);
  }

  /**
   * A charge point has connected. A connection that it already had is closed; the new one takes
   * over.
   *
   * @param wire open, and not yet written to
   * @return what is to be told of all that happens on that wire
   */
  public Conversation open(Handshake handshake, Wire wire) {
    ChargePointId chargePoint = handshake.chargePoint();
    StationMemory memory = memories.of(chargePoint);
    Conversation opened =
        new Conversation(handshake, wire, memory, around, ending -> ended(ending, memory));
    Conversation former = open.put(chargePoint, opened);
    if (former != null) {
      former.replacedFrom(handshake.address());
    }
    opened.start(leaving.getOrDefault(chargePoint, CompletableFuture.completedFuture(null)));
    if (stopping) {
      opened.end(Ending.STOPPING);
    }
    return opened;
  }

  /**
   * What of its offer a charge point may be granted: not what its primary is known to refuse.
   *
   * @param offered subprotocols in its order
   */
  public List<String> worthTrying(ChargePointId chargePoint, List<String> offered) {
    Instant now = around.clock().instant();
    return around.past().refusedVersions().worthTrying(chargePoint, offered, now);
  }

  private void ended(Conversation conversation, StationMemory memory) {
    ChargePointId chargePoint = conversation.chargePoint();
    ending.add(conversation);
    leaving.put(chargePoint, conversation.left());
    open.remove(chargePoint, conversation);
    CompletableFuture<Void> unused =
        conversation.finished().whenComplete((closed, never) -> ending.remove(conversation));
    CompletableFuture<Void> unusedToo =
        conversation
            .left()
            .whenComplete(
                (left, never) -> {
                  leaving.remove(chargePoint, conversation.left());
                  memories.keep(chargePoint, memory);
                  if (stopping) {
                    memories.forgetOwedSince(Instant.MAX);
                  }
                });
  }

  /** Gives every conversation a look at the clock; what goes wrong in one is no other's matter. */
  public void tick() {
    Instant now = around.clock().instant();
    memories.forgetOwedSince(now.minus(around.rules().upstreamBounds().maxAge()));
    for (Conversation conversation : open.values()) {
      try {
        conversation.tick(now);
      } catch (RuntimeException bug) {
        LOG.log(Level.ERROR, conversation.chargePoint() + ": cannot look at the clock", bug);
      }
    }
  }

  /** Closes every charge point with 1001 and its CSMSs after it; completes when all are closed. */
  public CompletableFuture<Void> closeAll() {
    stopping = true;
    List<Conversation> all = new ArrayList<>(open.values());
    all.forEach(conversation -> conversation.end(Ending.STOPPING));
    all.addAll(ending);
    return CompletableFuture.allOf(
        all.stream().map(Conversation::finished).toArray(CompletableFuture[]::new));
  }

  /** How many charge points are connected. */
  public int size() {
    return open.size();
  }

  /** What all of them have received and dropped. */
  public Counters counters() {
    return around.counters();
  }
}
