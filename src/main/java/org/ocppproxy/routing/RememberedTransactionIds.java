package org.ocppproxy.routing;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of transaction ids in memory, at most {@value #MOST}. Safe from any thread.
 *
 * <p>Some CSMSs call every transaction the same: then that id means the latest one, while each of
 * the others keeps it.
 */
final class RememberedTransactionIds implements TransactionIds {

  static final int MOST = 200;

  private final Sparse<Long, Long> byPrimary = new Sparse<>();
  private final Sparse<Long, Long> bySecondary = new Sparse<>();

  @Override
  public synchronized void pair(long primary, long secondary) {
    forget(primary);
    byPrimary.put(primary, secondary);
    alias(primary, secondary);
    if (byPrimary.size() > MOST) {
      forget(byPrimary.keySet().iterator().next());
    }
  }

  @Override
  public synchronized void alias(long primary, long formerSecondary) {
    bySecondary.remove(formerSecondary);
    bySecondary.put(formerSecondary, primary);
    if (bySecondary.size() > 2 * MOST) {
      bySecondary.removeOldest();
    }
  }

  @Override
  public synchronized void forget(long primary) {
    byPrimary.remove(primary);
    bySecondary.removeValues(meant -> meant == primary);
  }

  @Override
  public synchronized OptionalLong secondaryOf(long primary) {
    return of(byPrimary.get(primary));
  }

  @Override
  public synchronized OptionalLong primaryOf(long secondary) {
    return of(bySecondary.get(secondary));
  }

  private static OptionalLong of(@Nullable Long id) {
    return id == null ? OptionalLong.empty() : OptionalLong.of(id);
  }
}
