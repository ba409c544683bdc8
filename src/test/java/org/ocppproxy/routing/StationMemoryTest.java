package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.protocol.EnvelopeReader;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;

/** A charge point may tell as much as it likes: a bounded part of it is kept. */
class StationMemoryTest {

  private final StationMemory memory = new StationMemory();
  private final int connection = memory.connected(Subprotocol.OCPP_1_6);

  private void told(String id, String action, String payload) {
    String text = "[2,\"" + id + "\",\"" + action + "\"," + payload + "]";
    memory.called(connection, (Frame.Call) EnvelopeReader.read(text));
  }

  private void answered(Role role, String id, String payload) {
    Frame frame = EnvelopeReader.read("[3,\"" + id + "\"," + payload + "]");
    memory.answered(role, connection, id, (Frame.Answer) frame);
  }

  private List<String> newToSecondary() {
    return memory.newTo(Role.SECONDARY, connection, told -> false).stream()
        .map(Told::messageId)
        .toList();
  }

  @Test
  void ofMoreThanSixtyFourConnectorsTheOneThatWasSilentLongestIsForgotten() {
    for (int i = 0; i < 64; i++) {
      told("c" + i, "StatusNotification", "{\"connectorId\":" + i + "}");
    }
    told("again", "StatusNotification", "{\"connectorId\":0}");
    assertEquals(64, newToSecondary().size());
    told("more", "StatusNotification", "{\"connectorId\":64}");
    assertEquals(64, newToSecondary().size());
    assertFalse(newToSecondary().contains("c1"));
    assertEquals(List.of("again", "more"), newToSecondary().subList(62, 64));
  }

  @Test
  void ofMoreThanTwentyStartsTheOldestIsForgotten() {
    for (int i = 0; i < 21; i++) {
      told("s" + i, "StartTransaction", "{\"connectorId\":" + i + "}");
    }
    assertEquals(20, memory.starts());
    assertEquals("s1", newToSecondary().get(0));
  }

  @Test
  void aStartThatBothHaveAnsweredIsForgottenAtItsStop() {
    told("s", "StartTransaction", "{\"connectorId\":1}");
    answered(Role.PRIMARY, "s", "{\"transactionId\":1}");
    answered(Role.SECONDARY, "s", "{\"transactionId\":2}");
    assertEquals(1, memory.starts());
    told("e", "StopTransaction", "{\"transactionId\":1}");
    assertEquals(0, memory.starts());
  }

  @Test
  void framesOfMoreThanSixteenKiCharactersAreNotKept() {
    String head = "[2,\"b\",\"BootNotification\",{\"m\":\"";
    int room = StationMemory.MAX_CHARACTERS - head.length() - 3;
    told("b", "BootNotification", "{\"m\":\"" + "x".repeat(room) + "\"}");
    assertEquals(List.of("b"), newToSecondary());
    told("c", "BootNotification", "{\"m\":\"" + "x".repeat(room + 1) + "\"}");
    told("d", "StatusNotification", "{\"m\":\"" + "x".repeat(room) + "\"}");
    told("e", "StartTransaction", "{\"m\":\"" + "x".repeat(room + 1) + "\"}");
    assertEquals(List.of("b"), newToSecondary());
  }

  @Test
  void nothingElseIsKept() {
    told("h", "Heartbeat", "{}");
    told("m", "MeterValues", "{\"transactionId\":1}");
    told("a", "Authorize", "{}");
    assertEquals(List.of(), newToSecondary());
  }

  @Test
  void theAnswerOfOneCsmsIsNotThatOfTheOther() {
    told("b", "BootNotification", "{}");
    answered(Role.PRIMARY, "b", "{}");
    assertEquals(List.of("b"), newToSecondary());
    answered(Role.SECONDARY, "b", "{}");
    assertEquals(List.of(), newToSecondary());
  }

  @Test
  void aStartOfAnotherConnectionIsNotAnsweredUnderItsMessageId() {
    told("1", "StartTransaction", "{\"connectorId\":1}");
    int next = memory.connected(Subprotocol.OCPP_1_6);
    Frame frame = EnvelopeReader.read("[3,\"1\",{\"transactionId\":9}]");
    memory.answered(Role.SECONDARY, next, "1", (Frame.Answer) frame);
    assertEquals(List.of("1"), newToSecondary());
    assertTrue(next != connection);
  }
}
