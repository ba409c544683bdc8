package org.ocppproxy.routing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was known last, at most {@value #MOST} of it, the oldest forgotten first. */
final class Recent<K, V> extends Sparse<K, V> {

  static final int MOST = 100;

  @Override
  public @Nullable V put(K key, V value) {
    V before = remove(key); // so that the order stays that of time
    super.put(key, value);
    if (size() > MOST) {
      removeOldest();
    }
    return before;
  }

  Optional<V> take(K key) {
    return Optional.ofNullable(remove(key));
  }
}
