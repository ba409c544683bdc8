package org.ocppproxy.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncomingTextTest {

  private final List<String> told = new ArrayList<>();
  private final IncomingText incoming =
      new IncomingText(
          new MessageLimit(10),
          new IncomingText.Receiver() {
            @Override
            public void received(String text) {
              told.add(text);
            }

            @Override
            public void tooLong() {
              told.add("TOO LONG");
            }
          });

  @Test
  void aMessageInOnePartIsToldAsItIs() {
    incoming.onMessage("whole", true);
    assertEquals(List.of("whole"), told);
  }

  @Test
  void partsAreToldOnceAndInOrder() {
    incoming.onMessage("a", false);
    incoming.onMessage("", false);
    incoming.onMessage("b", false);
    assertEquals(List.of(), told);
    incoming.onMessage("c", true);
    assertEquals(List.of("abc"), told);
  }

  @Test
  void theLastPartMayBeEmpty() {
    incoming.onMessage("ab", false);
    incoming.onMessage("", true);
    assertEquals(List.of("ab"), told);
  }

  @Test
  void anEmptyMessageIsAMessage() {
    incoming.onMessage("", true);
    assertEquals(List.of(""), told);
  }

  @Test
  void theNextMessageBeginsAnew() {
    incoming.onMessage("ab", false);
    incoming.onMessage("c", true);
    incoming.onMessage("d", true);
    incoming.onMessage("e", false);
    incoming.onMessage("f", true);
    assertEquals(List.of("abc", "d", "ef"), told);
  }

  @Test
  void asLongAsAllowedIsNotTooLong() {
    incoming.onMessage("12345", false);
    incoming.onMessage("67890", true);
    assertEquals(List.of("1234567890"), told);
  }

  @Test
  void oneOverTheLimitIsGivenUpBeforeItsEndAndNothingIsToldAfterIt() {
    incoming.onMessage("12345", false);
    incoming.onMessage("678901", false);
    assertEquals(List.of("TOO LONG"), told);
    incoming.onMessage("2", true);
    incoming.onMessage("next", true);
    assertEquals(List.of("TOO LONG"), told);
  }

  @Test
  void bytesCountNotCharacters() {
    incoming.onMessage("\u20ac\u20ac", false);
    incoming.onMessage("\u20ac1", true);
    incoming.onMessage("\u20ac\u20ac\u20ac\u20ac", true);
    assertEquals(List.of("\u20ac\u20ac\u20ac1", "TOO LONG"), told);
  }
}
