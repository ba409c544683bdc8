package org.ocppproxy.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Pairs of transaction ids in memory, at most {@value #MOST}. Safe from any thread. */
final class RememberedTransactionIds implements TransactionIds {

  static final int MOST = 200;

  private final Map<Long, Long> bySecondary = new LinkedHashMap<>();
  private final Map<Long, Long> byPrimary = new LinkedHashMap<>();

  @Override
  public synchronized void pair(long primary, long secondary) {
    forget(byPrimary.remove(primary), bySecondary);
    forget(bySecondary.remove(secondary), byPrimary);
    byPrimary.put(primary, secondary);
    bySecondary.put(secondary, primary);
    if (byPrimary.size() > MOST) {
      long oldest = byPrimary.keySet().iterator().next();
      forget(byPrimary.remove(oldest), bySecondary);
    }
  }

  private static void forget(@Nullable Long id, Map<Long, Long> other) {
    if (id != null) {
      other.remove(id);
    }
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
