package org.ocppproxy.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.ChargePointId;

/**
 * Folds repetitions: the first of equal alerts passes at once, those that follow within the quiet
 * time become one that says how many. Transactions always pass.
 *
 * <p>What is folded leaves no later than its quiet time ends, and before any newer alert of the
 * same charge point that passes, so that the last message about a charge point is its last news.
 */
final class QuietTime implements Consumer<Alert> {

  /** How many likenesses are remembered; past that the one that is quiet for longest is let go. */
  static final int MAX_REMEMBERED = 4_096;

  private final Duration quiet;
  private final InstantSource clock;
  private final Delay delay;
  private final Consumer<Alert> next;

  /** In the order in which their quiet times end. */
  private final Map<Alert.Likeness, Quiet> remembered = new LinkedHashMap<>();

  private boolean planned;

  /** Folds for {@code quiet}, zero for not at all. */
  QuietTime(Duration quiet, InstantSource clock, Delay delay, Consumer<Alert> next) {
    this.quiet = quiet;
    this.clock = clock;
    this.delay = delay;
    this.next = next;
  }

  @Override
  public synchronized void accept(Alert alert) {
    if (quiet.isZero()) {
      next.accept(alert);
      return;
    }
    Quiet open = alert.key().isTransaction() ? null : remembered.get(alert.likeness());
    if (open != null && clock.instant().isBefore(open.until)) {
      open.fold(alert);
      return;
    }
    release(alert.chargePoint());
    next.accept(alert);
    if (!alert.key().isTransaction()) {
      remember(alert.likeness());
    }
  }

  /** Lets out everything that is folded, now. */
  synchronized void flush() {
    List<Quiet> all = new ArrayList<>(remembered.values());
    remembered.clear();
    pass(all);
  }

  /** Caller holds the lock. */
  private void remember(Alert.Likeness likeness) {
    remembered.remove(likeness);
    if (remembered.size() >= MAX_REMEMBERED) {
      Iterator<Map.Entry<Alert.Likeness, Quiet>> eldest = remembered.entrySet().iterator();
      ChargePointId chargePoint = eldest.next().getKey().chargePoint();
      release(chargePoint);
      remembered.keySet().removeIf(each -> each.chargePoint().equals(chargePoint));
    }
    open(likeness);
  }

  /** Caller holds the lock. */
  private void open(Alert.Likeness likeness) {
    remembered.put(likeness, new Quiet(clock.instant().plus(quiet)));
    plan();
  }

  /** Plans the end of the quiet time that ends first, the eldest's. Caller holds the lock. */
  private void plan() {
    if (!planned && !remembered.isEmpty()) {
      planned = true;
      Instant end = remembered.values().iterator().next().until;
      Duration left = Duration.between(clock.instant(), end);
      delay.after(left.isNegative() ? Duration.ZERO : left, this::endAllDue);
    }
  }

  private synchronized void endAllDue() {
    planned = false;
    Instant now = clock.instant();
    boolean due = true;
    while (due && !remembered.isEmpty()) {
      Map.Entry<Alert.Likeness, Quiet> eldest = remembered.entrySet().iterator().next();
      due = !eldest.getValue().until.isAfter(now);
      if (due) {
        end(eldest.getKey(), eldest.getValue());
      }
    }
    plan();
  }

  /** Caller holds the lock. */
  private void end(Alert.Likeness likeness, Quiet ended) {
    if (ended.folded == null) {
      remembered.remove(likeness);
    } else {
      release(likeness.chargePoint());
    }
  }

  /** Lets out what is folded of one charge point and keeps quiet anew. Caller holds the lock. */
  private void release(ChargePointId chargePoint) {
    List<Alert.Likeness> full = new ArrayList<>();
    List<Quiet> out = new ArrayList<>();
    remembered.forEach(
        (likeness, each) -> {
          if (each.folded != null && likeness.chargePoint().equals(chargePoint)) {
            full.add(likeness);
            out.add(each);
          }
        });
    full.forEach(remembered::remove);
    pass(out);
    full.forEach(this::open);
  }

  /** Caller holds the lock. */
  private void pass(List<Quiet> out) {
    List<Alert> alerts = new ArrayList<>();
    out.forEach(each -> each.takeInto(alerts));
    alerts.sort(Comparator.comparing(alert -> alert.event().at()));
    alerts.forEach(next);
  }

  /** One likeness, told not long ago. */
  private static final class Quiet {
    private final Instant until;
    private @Nullable Alert folded;

    Quiet(Instant until) {
      this.until = until;
    }

    void fold(Alert alert) {
      folded = folded == null ? alert : folded.and(alert);
    }

    void takeInto(List<Alert> alerts) {
      if (folded != null) {
        alerts.add(folded);
        folded = null;
      }
    }
  }
}
