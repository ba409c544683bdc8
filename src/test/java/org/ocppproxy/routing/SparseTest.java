package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SparseTest {

  private final Map<String, Integer> map = new Sparse<>();

  @Test
  void anEmptyOneBearsEveryWayOfTakingOut() {
    assertNull(map.get("a"));
    assertNull(map.remove("a"));
    assertFalse(map.containsKey("a"));
    assertFalse(map.values().removeIf(value -> true));
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
    map.values().removeIf(value -> value == 2);
    map.merge("c", 3, Integer::sum);
    map.merge("c", 4, Integer::sum);

    assertEquals(Map.of("c", 7), Map.copyOf(map));
  }
}
