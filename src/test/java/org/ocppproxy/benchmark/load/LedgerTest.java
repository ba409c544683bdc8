package org.ocppproxy.benchmark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A benchmark that does not notice a lost frame measures nothing. */
class LedgerTest {

  private final Faults faults = new Faults();
  private final Ledger ledger = new Ledger(7, new Texts(), faults);

  @Test
  void whatArrivesOnceInOrderAndUnchangedIsNoFault() {
    for (int i = 0; i < 20; i++) {
      byte[] call = ledger.next().clone();
      byte[] answer = ledger.atPrimary(call, 0, call.length).clone();
      ledger.atSecondary(call, 0, call.length);
      ledger.answered(answer, 0, answer.length);
    }
    assertTrue(ledger.isSettled(true));
    ledger.settle(true);
    assertEquals(0, faults.count(), faults::toString);
  }

  @Test
  void aFrameThatIsLostIsNoticed() {
    byte[] call = ledger.next().clone();
    byte[] answer = ledger.atPrimary(call, 0, call.length).clone();
    ledger.answered(answer, 0, answer.length);
    assertTrue(!ledger.isSettled(true));
    ledger.settle(true);
    assertEquals(1, faults.count(), faults::toString);
  }

  @Test
  void aLostSecondaryFrameIsNoFaultWhereThereIsNoSecondary() {
    byte[] call = ledger.next().clone();
    byte[] answer = ledger.atPrimary(call, 0, call.length).clone();
    ledger.answered(answer, 0, answer.length);
    ledger.settle(false);
    assertEquals(0, faults.count(), faults::toString);
  }

  @Test
  void aFrameThatIsDoubledIsNoticed() {
    byte[] call = ledger.next().clone();
    ledger.atPrimary(call, 0, call.length);
    ledger.atPrimary(call, 0, call.length);
    assertEquals(1, faults.count(), faults::toString);
  }

  @Test
  void framesThatAreSwappedAreNoticed() {
    byte[] first = ledger.next().clone();
    byte[] second = ledger.next().clone();
    ledger.atSecondary(second, 0, second.length);
    ledger.atSecondary(first, 0, first.length);
    assertEquals(2, faults.count(), faults::toString);
  }

  @Test
  void aFrameThatIsChangedInOneByteIsNoticed() {
    byte[] call = ledger.next().clone();
    call[call.length - 3] ^= 1;
    ledger.atPrimary(call, 0, call.length);
    assertEquals(1, faults.count(), faults::toString);
  }

  @Test
  void aFrameThatIsCutIsNoticed() {
    byte[] call = ledger.next().clone();
    ledger.atPrimary(call, 0, call.length - 1);
    assertEquals(1, faults.count(), faults::toString);
  }

  @Test
  void theSecondarysAnswerInPlaceOfThePrimarysIsNoticed() {
    byte[] call = ledger.next();
    while (!isHeartbeat(call)) { // The answers to others do not differ.
      byte[] whole = call.clone();
      byte[] answer = ledger.atPrimary(whole, 0, whole.length).clone();
      ledger.answered(answer, 0, answer.length);
      call = ledger.next();
    }
    byte[] wrong = new Texts().secondaryAnswer(7, ledger.answered() + 1).clone();
    ledger.answered(wrong, 0, wrong.length);
    assertEquals(1, faults.count(), faults::toString);
  }

  private static boolean isHeartbeat(byte[] call) {
    return call.length < 60;
  }

  @Test
  void anAnswerThatNobodyAskedForIsNoticed() {
    byte[] answer = new Texts().primaryAnswer(7, 1);
    ledger.answered(answer, 0, answer.length);
    assertEquals(1, faults.count(), faults::toString);
  }
}
