package org.ocppproxy.routing;

import static org.ocppproxy.routing.RouterBench.CHARGE_POINT;
import static org.ocppproxy.routing.RouterBench.START;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.event.StatusChanged;
import org.ocppproxy.event.TransactionStarted;
import org.ocppproxy.event.TransactionStopped;
import org.ocppproxy.protocol.EnvelopeReader;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Outlet;
import org.ocppproxy.protocol.Subprotocol;

/** An event reader on the bench. Payloads are written with ' for ". */
final class ReaderBench {

  final TransactionBook book = new TransactionBook();
  private final EventReader reader;

  ReaderBench(Subprotocol version) {
    reader = new EventReader(CHARGE_POINT, version, book);
  }

  List<ProxyEvent> called(String action, String payload) {
    return called("m", action, payload);
  }

  List<ProxyEvent> called(String id, String action, String payload) {
    String text = "[2,\"" + id + "\",\"" + action + "\"," + quoted(payload) + "]";
    return reader.called((Frame.Call) EnvelopeReader.read(text), START);
  }

  void answered(String id, String payload) {
    String text = "[3,\"" + id + "\"," + quoted(payload) + "]";
    reader.answered((Frame.Answer) EnvelopeReader.read(text));
  }

  void failed(String id) {
    String text = RouterBench.error(id, "InternalError", "");
    reader.answered((Frame.Answer) EnvelopeReader.read(text));
  }

  private static String quoted(String payload) {
    return payload.replace('\'', '"');
  }

  static List<ProxyEvent> status(
      Outlet outlet, String status, String errorCode, String info, String vendorErrorCode) {
    return List.of(
        new StatusChanged(CHARGE_POINT, START, outlet, status, errorCode, info, vendorErrorCode));
  }

  static List<ProxyEvent> started(
      Outlet outlet, String transactionId, String idTag, OptionalLong meterStart) {
    return List.of(
        new TransactionStarted(CHARGE_POINT, START, outlet, transactionId, idTag, meterStart));
  }

  static List<ProxyEvent> stopped(
      Optional<Outlet> outlet,
      String transactionId,
      String idTag,
      OptionalLong meterStart,
      OptionalLong meterStop,
      String reason) {
    return List.of(
        new TransactionStopped(
            CHARGE_POINT, START, outlet, transactionId, idTag, meterStart, meterStop, reason));
  }
}
