package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TransactionIdPairsTest {

  private final TransactionIds ids = new RememberedTransactionIds();

  @Test
  void ofTooManyPairsTheOldestIsForgotten() {
    for (int i = 0; i <= RememberedTransactionIds.MOST; i++) {
      ids.pair(i, 10_000 + i);
    }
    assertEquals(OptionalLong.empty(), ids.secondaryOf(0));
    assertEquals(OptionalLong.empty(), ids.primaryOf(10_000));
    assertEquals(OptionalLong.of(10_001), ids.secondaryOf(1));
    assertEquals(OptionalLong.of(200), ids.primaryOf(10_200));
  }

  @Test
  void anIdThatThePrimaryUsesAgainBelongsToTheNewTransaction() {
    ids.pair(1, 50);
    ids.pair(1, 51);
    assertEquals(OptionalLong.of(51), ids.secondaryOf(1));
    assertEquals(OptionalLong.empty(), ids.primaryOf(50));
    assertEquals(OptionalLong.of(1), ids.primaryOf(51));
  }

  @Test
  void aSecondaryThatCallsAllTransactionsTheSameMeansTheLatest() {
    ids.pair(1, 0);
    ids.pair(2, 0);
    assertEquals(OptionalLong.of(0), ids.secondaryOf(1));
    assertEquals(OptionalLong.of(0), ids.secondaryOf(2));
    assertEquals(OptionalLong.of(2), ids.primaryOf(0));
  }

  @Test
  void anAliasMeansItsPairUntilThatIsForgottenAndOfTooManyTheOldestGoes() {
    ids.pair(1, 50);
    ids.alias(1, 49);
    assertEquals(OptionalLong.of(1), ids.primaryOf(49));
    assertEquals(OptionalLong.of(50), ids.secondaryOf(1));
    ids.forget(1);
    assertEquals(OptionalLong.empty(), ids.primaryOf(49));
    ids.alias(2, 60);
    for (int i = 0; i < 2 * RememberedTransactionIds.MOST; i++) {
      ids.alias(3, 1_000 + i);
    }
    assertEquals(OptionalLong.empty(), ids.primaryOf(60));
  }
}
