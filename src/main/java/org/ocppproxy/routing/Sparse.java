package org.ocppproxy.routing;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A map in the order in which its keys came that takes hardly any memory while it is empty, and
 * little with a first key, as nearly all that each charge point has are nearly always. With a
 * second key it makes a table, which lasts until it is empty again. No value is null. Its views are
 * for looking, at once: nothing is removed by them. It is equal to itself alone.
 *
 * <p>No {@link java.util.AbstractMap}, for that alone is half as big again.
 */
class Sparse<K, V> implements Map<K, V> {

  private Map<K, V> held = Collections.emptyMap();

  @Override
  public @Nullable V put(K key, V value) {
    if (held instanceof LinkedHashMap) {
      return held.put(key, value);
    }
    V before = held.get(key);
    if (held.isEmpty() || before != null) {
      held = Collections.singletonMap(key, value);
      return before;
    }
    held = new LinkedHashMap<>(held);
    return held.put(key, value);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> more) {
    more.forEach(this::put);
  }

  @Override
  public @Nullable V remove(Object key) {
    V removed = held.get(key);
    if (removed != null && held.size() == 1) {
      clear();
    } else if (removed != null) {
      held.remove(key);
    }
    return removed;
  }

  /** Removes the key that came first, and yields what it led to; there must be one. */
  V removeOldest() {
    Map.Entry<K, V> oldest = held.entrySet().iterator().next();
    remove(oldest.getKey());
    return oldest.getValue();
  }

  /** Removes the keys that lead to such values. */
  void removeValues(Predicate<V> unwanted) {
    for (K key : List.copyOf(held.keySet())) {
      if (unwanted.test(held.get(key))) {
        remove(key);
      }
    }
  }

  @Override
  public void clear() {
    held = Collections.emptyMap();
  }

  @Override
  public @Nullable V get(Object key) {
    return held.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return held.containsKey(key);
  }

  @Override
  public boolean containsValue(Object value) {
    return held.containsValue(value);
  }

  @Override
  public boolean isEmpty() {
    return held.isEmpty();
  }

  @Override
  public int size() {
    return held.size();
  }

  @Override
  public Set<K> keySet() {
    return Collections.unmodifiableSet(held.keySet());
  }

  @Override
  public Collection<V> values() {
    return Collections.unmodifiableCollection(held.values());
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return Collections.unmodifiableSet(held.entrySet());
  }
}
