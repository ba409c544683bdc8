package org.ocppproxy.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A wire with nothing at its end but the test, which sees what was sent and plays the peer. */
final class FakeWire implements Wire {

  /** What becomes of a text or ping. */
  enum Manner {
    AT_ONCE,
    BY_HAND,
    FAILING,
    THROWING
  }

  record Close(int code, String reason) {}

  private record Sending(boolean isText, Outcome outcome) {}

  private final String name;
  private final List<String> journal;
  private final List<String> texts = new ArrayList<>();
  private final List<Close> closes = new ArrayList<>();
  private final Deque<Sending> outstanding = new ArrayDeque<>();
  private Manner manner = Manner.AT_ONCE;
  private Consumer<String> reader = text -> {};
  private @Nullable LinkListener listener;
  private boolean tellsItsClose = true;
  private boolean throwsOnClose;
  private boolean closed;
  private int mostOutstanding;
  private int pings;

  FakeWire(String name, List<String> journal) {
    this.name = name;
    this.journal = journal;
  }

  static FakeWire alone() {
    return new FakeWire("wire", new ArrayList<>());
  }

  FakeWire takes(Manner how) {
    manner = how;
    return this;
  }

  /** Runs inside {@link #sendText}. */
  FakeWire reads(Consumer<String> how) {
    reader = how;
    return this;
  }

  /** A close is not answered: the peer is half gone. */
  FakeWire neverTellsItsClose() {
    tellsItsClose = false;
    return this;
  }

  FakeWire throwsOnClose() {
    throwsOnClose = true;
    return this;
  }

  void isHeardBy(LinkListener who) {
    listener = who;
    if (closed) {
      who.closed(1000, "");
    }
  }

  @Override
  public void sendText(String text, Outcome outcome) {
    journal.add(name + " < " + text);
    if (manner != Manner.FAILING && manner != Manner.THROWING && !closed) {
      texts.add(text);
      reader.accept(text);
    }
    send(new Sending(true, outcome));
  }

  @Override
  public void sendPing(Outcome outcome) {
    pings++;
    send(new Sending(false, outcome));
  }

  private void send(Sending sending) {
    outstanding.add(sending);
    mostOutstanding = Math.max(mostOutstanding, outstanding.size());
    if (manner == Manner.THROWING) {
      throw new IllegalStateException("this wire throws");
    }
    if (closed || manner == Manner.FAILING) {
      outstanding.remove().outcome().done(false);
    } else if (manner == Manner.AT_ONCE) {
      outstanding.remove().outcome().done(true);
    }
  }

  /** Tells the outcome of the send that is outstanding, if one is. */
  void completes(boolean sent) {
    Sending sending = outstanding.poll();
    if (sending != null) {
      if (sending.isText() && !sent) {
        texts.remove(texts.size() - 1);
      }
      sending.outcome().done(sent);
    }
  }

  /** Tells of every send that it has left, also of those that follow from it. */
  void completesAll() {
    while (!outstanding.isEmpty()) {
      completes(true);
    }
  }

  @Override
  public void close(int code, String reason) {
    journal.add(name + " closed " + code);
    closes.add(new Close(code, reason));
    if (throwsOnClose) {
      throw new IllegalStateException("this wire throws when it is closed");
    }
    boolean first = !closed;
    closed = true;
    if (first && tellsItsClose && listener != null) {
      listener.closed(code, reason);
    }
  }

  /** The peer sends a text. */
  void says(String text) {
    listener().received(text);
  }

  void pongs() {
    listener().pong();
  }

  /** The connection is gone without our doing. */
  void breaks() {
    closed = true;
    listener().closed(1006, "");
  }

  LinkListener listener() {
    if (listener == null) {
      throw new IllegalStateException("nobody listens to " + name);
    }
    return listener;
  }

  /** What has left, or is leaving. */
  List<String> texts() {
    return texts;
  }

  /** The first close, as "code reason"; empty while it is open. */
  String closing() {
    return closes.isEmpty() ? "" : closes.get(0).code() + " " + closes.get(0).reason();
  }

  boolean isClosed() {
    return closed;
  }

  int pings() {
    return pings;
  }

  int outstanding() {
    return outstanding.size();
  }

  int mostOutstanding() {
    return mostOutstanding;
  }
}
