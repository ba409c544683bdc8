package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class SparseTest {

  private final Sparse<String, Integer> map = new Sparse<>();

  @Test
  void anEmptyOneBearsEveryWayOfTakingOut() {
    assertNull(map.get("a"));
    assertNull(map.remove("a"));
    assertFalse(map.containsKey("a"));
    map.clear();
    assertTrue(map.isEmpty());
  }

  @Test
  void keysKeepTheOrderInWhichTheyCame() {
    map.put("c", 1);
    map.put("a", 2);
    map.put("b", 3);
    map.put("c", 4);

    assertEquals(List.of("c", "a", "b"), List.copyOf(map.keySet()));
    assertEquals(List.of(4, 2, 3), List.copyOf(map.values()));
  }

  @Test
  void whatWasEmptiedIsFilledAgain() {
    map.put("a", 1);
    map.remove("a");
    map.put("b", 2);
    map.clear();
    map.merge("c", 3, Integer::sum);
    map.merge("c", 4, Integer::sum);

    assertEquals(Map.of("c", 7), Map.copyOf(map));
  }

  @Test
  void theOldestGoesFirstHoweverManyThereAre() {
    assertThrows(NoSuchElementException.class, map::removeOldest);
    map.put("c", 1);
    map.put("a", 2);
    map.put("b", 3);

    assertEquals(1, map.removeOldest());
    assertEquals(2, map.removeOldest());
    assertEquals(3, map.removeOldest());
    assertTrue(map.isEmpty());
    map.put("d", 4);
    assertEquals(4, map.removeOldest());
    assertTrue(map.isEmpty());
  }

  @Test
  void oneKeyAloneIsReplacedAndRemovedLikeOneOfMany() {
    assertNull(map.put("a", 1));
    assertEquals(1, map.put("a", 2));
    assertNull(map.remove("b"));
    assertEquals(Map.of("a", 2), Map.copyOf(map));
    assertEquals(2, map.remove("a"));
    assertTrue(map.isEmpty());
  }

  @Test
  void whatLeadsToUnwantedValuesGoesHoweverMuchThereIs() {
    map.put("a", 1);
    map.removeValues(value -> value == 2);
    assertEquals(Map.of("a", 1), Map.copyOf(map));
    map.put("b", 2);
    map.put("c", 2);
    map.removeValues(value -> value == 2);
    assertEquals(Map.of("a", 1), Map.copyOf(map));
    map.removeValues(value -> value == 1);
    assertTrue(map.isEmpty());
  }

  @Test
  void aViewRemovesNothing() {
    map.put("a", 1);
    assertThrows(UnsupportedOperationException.class, () -> map.values().removeIf(value -> true));
    map.put("b", 2);
    assertThrows(UnsupportedOperationException.class, () -> map.keySet().remove("a"));
    assertThrows(UnsupportedOperationException.class, () -> map.entrySet().clear());
    assertEquals(2, map.size());
  }
}
