package org.ocppproxy.routing;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map in the order in which its keys came that takes hardly any memory while it is empty, as
 * nearly all that each charge point has are nearly always. Its views are for use at once; one that
 * is emptied by a view keeps its table until the next key comes. It is equal to itself alone.
 *
 * <p>No {@link java.util.AbstractMap}, for that alone is half as big again.
 */
final class Sparse<K, V> implements Map<K, V> {

  private Map<K, V> held = Collections.emptyMap();

  @Override
  public @Nullable V put(K key, V value) {
    if (held.isEmpty()) {
      held = new LinkedHashMap<>(4);
    }
    return held.put(key, value);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> more) {
    more.forEach(this::put);
  }

  @Override
  public @Nullable V remove(Object key) {
    V removed = held.remove(key);
    if (held.isEmpty()) {
      clear();
    }
    return removed;
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
    return held.keySet();
  }

  @Override
  public Collection<V> values() {
    return held.values();
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return held.entrySet();
  }
}
