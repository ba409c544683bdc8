package org.ocppproxy.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers alerts for a while, so that many charge points become one message that lists them. */
final class Digest implements Consumer<Alert> {

  /** How many alerts one message lists at most; the next one leaves early then. */
  static final int MAX_LISTED = 500;

  private final Duration time;
  private final Delay delay;
  private final Consumer<Notice> next;
  private List<Alert> gathered = new ArrayList<>();

  /** Gathers for {@code time} from the first alert on, zero for not at all. */
  Digest(Duration time, Delay delay, Consumer<Notice> next) {
    this.time = time;
    this.delay = delay;
    this.next = next;
  }

  @Override
  public synchronized void accept(Alert alert) {
    gathered.add(alert);
    if (time.isZero() || gathered.size() >= MAX_LISTED) {
      flush();
    } else if (gathered.size() == 1) {
      List<Alert> started = gathered;
      delay.after(time, () -> end(started));
    }
  }

  /** Lets out what is gathered, now. */
  synchronized void flush() {
    List<Alert> whole = gathered;
    gathered = new ArrayList<>();
    if (!whole.isEmpty()) {
      next.accept(new Notice(whole));
    }
  }

  @SuppressWarnings("ReferenceEquality") // this very gathering, not one that happens to be equal
  private synchronized void end(List<Alert> started) {
    if (gathered == started) {
      flush();
    }
  }
}
