package org.ocppproxy.routing;

import java.util.Optional;

/** What was known last, at most {@value #MOST} of it, the oldest forgotten first. */
final class Recent<K, V> {

  static final int MOST = 100;

  private final Sparse<K, V> known = new Sparse<>();

  void put(K key, V value) {
    known.remove(key);
    known.put(key, value);
    if (known.size() > MOST) {
      known.removeOldest();
    }
  }

  Optional<V> take(K key) {
    return Optional.ofNullable(known.remove(key));
  }

  int size() {
    return known.size();
  }
}
