package org.ocppproxy.session;

import java.time.Instant;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Party;

/**
 * One attempt to reach a CSMS and, if it succeeds, the connection that came of it.
 *
 * <p>What a connection says counts only while it is the current one: nothing of a former one leaks
 * into the next.
 */
final class UpstreamAttempt implements Dialer.Listener {

  private static final String NOT_NEEDED = "Charge point disconnected";

  private final Conversation conversation;
  private final Upstream upstream;
  private volatile Wire opened = Wire.NONE;

  UpstreamAttempt(Conversation conversation, Upstream upstream) {
    this.conversation = conversation;
    this.upstream = upstream;
  }

  @Override
  public void connected(Wire wire) {
    opened = wire;
    boolean running =
        conversation.change(
            turn -> {
              if (upstream.isCurrent(this)) {
                upstream.connected(this, wire, conversation.now(), turn);
              } else {
                turn.then(() -> wire.close(1001, NOT_NEEDED));
              }
            });
    if (!running) {
      wire.close(1001, NOT_NEEDED);
    }
  }

  @Override
  public void failed(Dialer.Failure failure) {
    conversation.change(
        turn -> {
          if (upstream.isCurrent(this)) {
            upstream.failed(failure, conversation.now(), turn);
            if (upstream.needsOtherVersion(failure, conversation.now())) {
              conversation.end(Ending.OTHER_VERSION, turn);
            }
            conversation.endIfAllLost(turn);
          }
        });
  }

  @Override
  public void received(String text) {
    Frame frame = conversation.read(Party.of(upstream.role()), text);
    Instant now = conversation.now();
    boolean running =
        conversation.change(
            turn -> {
              if (upstream.isCurrent(this)) {
                upstream.seen(now);
                conversation.fromCsms(upstream.role(), frame, now, turn);
              }
            });
    if (!running && frame instanceof Frame.Answer answer) {
      conversation.answeredAfterEnd(upstream.role(), answer);
      upstream.outbox().drain();
    }
  }

  @Override
  public void pong() {
    conversation.change(
        turn -> {
          if (upstream.isCurrent(this)) {
            upstream.seen(conversation.now());
          }
        });
  }

  /** The peer has not answered pings for too long: the connection counts as broken. */
  void silent(Instant lastSeen) {
    conversation.change(
        turn -> {
          if (upstream.isCurrent(this)) {
            upstream.abandon(turn);
            conversation.lost(upstream, 1006, "No answer to pings since " + lastSeen, turn);
          }
        });
  }

  @Override
  public void closed(int code, String reason) {
    boolean running =
        conversation.change(
            turn -> {
              if (upstream.isCurrent(this)) {
                conversation.lost(upstream, code, reason, turn);
              }
            });
    if (!running) {
      upstream.outbox().detach(opened);
      conversation.linkClosed();
    }
  }
}
