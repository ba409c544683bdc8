package org.ocppproxy.benchmark.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** One charge point: what it has to say and when, and how long the answers took. */
final class Station {

  private final String id;
  private final Ledger ledger;
  private final Faults faults;
  private final ArrayDeque<Long> due = new ArrayDeque<>();
  private final ArrayDeque<Long> intended = new ArrayDeque<>();
  private Latencies latencies = new Latencies();
  private @Nullable ChargePointSocket socket;
  private boolean open;
  private boolean leaving;
  private boolean endless;
  private int window = 1;

  Station(int number, Texts texts, Faults faults) {
    this.id = idOf(number);
    this.ledger = new Ledger(number, texts, faults);
    this.faults = faults;
  }

  static String idOf(int number) {
    return "C%05d".formatted(number);
  }

  Ledger ledger() {
    return ledger;
  }

  boolean isOpen() {
    return open;
  }

  void dial(Loop loop, InetSocketAddress to, String folder) {
    leaving = false;
    try {
      socket = ChargePointSocket.dial(loop, this, to, folder + id);
    } catch (IOException e) {
      faults.add(id + " cannot dial: " + e);
    }
  }

  void leave() {
    leaving = true;
    act(ChargePointSocket::close);
  }

  void opened() {
    open = true;
    sendDue();
  }

  void closed(String why) {
    open = false;
    if (!leaving) {
      faults.add(id + " lost its connection: " + why);
    }
  }

  /** At most so many CALLs unanswered at a time. */
  void window(int most) {
    window = most;
  }

  /** From now on it says the next thing as soon as it has the answer, until told to stop. */
  void speakOn(boolean on) {
    endless = on;
    if (on) {
      due(System.nanoTime());
    }
  }

  /** One CALL is due at that time, and sent as soon as the window allows. */
  void due(long nanos) {
    due.add(nanos);
    sendDue();
  }

  private void sendDue() {
    while (open && intended.size() < window && !due.isEmpty()) {
      intended.add(due.remove());
      act(open -> open.sendText(ledger.next()));
    }
  }

  void answered(byte[] bytes, int from, int length) {
    long now = System.nanoTime();
    ledger.answered(bytes, from, length);
    Long since = intended.poll();
    if (since != null) {
      latencies.add(now - since);
    }
    if (endless) {
      due.add(now);
    }
    sendDue();
  }

  boolean isQuiet() {
    return due.isEmpty() && ledger.open() == 0;
  }

  /** Whatever is still under way counts no longer. */
  void forget() {
    due.clear();
    intended.clear();
  }

  /** The times since it was last asked. */
  Latencies takeLatencies() {
    Latencies taken = latencies;
    latencies = new Latencies();
    return taken;
  }

  private interface Act {
    void on(ChargePointSocket socket) throws IOException;
  }

  private void act(Act act) {
    ChargePointSocket open = socket;
    if (open == null) {
      return;
    }
    try {
      act.on(open);
    } catch (IOException e) {
      closed(e.toString());
    }
  }
}
