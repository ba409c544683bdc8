package org.ocppproxy.journey;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ocppproxy.fakes.CsmsConnection;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.fakes.Received;

/**
 * The books of an OCPP 1.6 CSMS: what it would bill, from what it has received and which ids it has
 * given. What names a transaction that is not its own stands under {@link #strangers}.
 */
final class Ledger {

  /**
   * One transaction.
   *
   * @param energy meter readings, from that of the start to that of the stop
   */
  record Session(int connector, List<Integer> energy, boolean stopped) {}

  private final Map<Integer, Session> sessions = new LinkedHashMap<>();
  private final List<String> strangers = new ArrayList<>();

  static Ledger of(FakeCsms csms, String chargePoint) {
    Ledger ledger = new Ledger();
    for (CsmsConnection connection : csms.connections(chargePoint)) {
      connection.received(Received::isCall).forEach(call -> ledger.enter(call, connection));
    }
    return ledger;
  }

  private void enter(Received call, CsmsConnection connection) {
    JsonObject payload = call.payload();
    switch (call.action()) {
      case "StartTransaction" ->
          idGiven(call, connection)
              .ifPresent(
                  id ->
                      sessions.put(
                          id,
                          new Session(
                              payload.getInt("connectorId"),
                              List.of(payload.getInt("meterStart")),
                              false)));
      case "MeterValues" -> add(call, payload.getJsonArray("meterValue").getInt(0), false);
      case "StopTransaction" -> add(call, payload.getInt("meterStop"), true);
      default -> {}
    }
  }

  private void add(Received call, int reading, boolean stops) {
    int id = call.payload().getInt("transactionId");
    Session session = sessions.get(id);
    if (session == null || session.stopped()) {
      strangers.add(call.text());
      return;
    }
    List<Integer> energy = new ArrayList<>(session.energy());
    energy.add(reading);
    sessions.put(id, new Session(session.connector(), energy, stops));
  }

  private static Optional<Integer> idGiven(Received start, CsmsConnection connection) {
    String head = "[3,\"" + start.id() + "\",{\"transactionId\":";
    return connection.sent().stream()
        .filter(text -> text.startsWith(head))
        .map(
            text ->
                Integer.parseInt(text.substring(head.length(), text.indexOf(',', head.length()))))
        .findFirst();
  }

  /** Its own ids, in the order in which it gave them. */
  List<Integer> ids() {
    return List.copyOf(sessions.keySet());
  }

  List<Session> sessions() {
    return List.copyOf(sessions.values());
  }

  List<String> strangers() {
    return strangers;
  }

  /** How many transactions have a start and a stop. */
  long stopped() {
    return sessions.values().stream().filter(Session::stopped).count();
  }

  int readings() {
    return sessions.values().stream().mapToInt(session -> session.energy().size()).sum();
  }

  @Override
  public String toString() {
    return sessions + " and strangers " + strangers;
  }
}
