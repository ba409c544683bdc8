package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.event.StatusChanged;
import org.ocppproxy.protocol.Outlet;
import org.ocppproxy.protocol.Subprotocol;

/**
 * Whatever a charge point writes into a payload, reading it never throws and keeps little of it.
 */
class HostilePayloadProperties {

  private static final List<String> ACTIONS =
      List.of(
          "StatusNotification",
          "StartTransaction",
          "StopTransaction",
          "TransactionEvent",
          "Heartbeat");

  private static final List<String> NAMES =
      List.of(
          "connectorId",
          "evseId",
          "evse",
          "id",
          "status",
          "connectorStatus",
          "errorCode",
          "info",
          "vendorErrorCode",
          "idTag",
          "idToken",
          "meterStart",
          "meterStop",
          "transactionId",
          "transactionInfo",
          "stoppedReason",
          "reason",
          "eventType",
          "meterValue",
          "sampledValue",
          "value",
          "measurand",
          "phase",
          "unitOfMeasure",
          "unit",
          "multiplier",
          "other");

  private static final List<String> SCALARS =
      List.of(
          "0",
          "1",
          "-1",
          "-0",
          "2147483647",
          "2147483648",
          "-2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "1e999999999",
          "-1E-999999999",
          "0.1e5",
          "12345678901234567890.5",
          "true",
          "false",
          "null",
          "''",
          "'Started'",
          "'Ended'",
          "'kWh'",
          "'1e999999999'",
          "'Energy.Active.Import.Register'",
          "'12.5'",
          "'\\ud800'",
          "'\\u0000<img src=x>'");

  @Property(tries = 5_000)
  void readingNeverThrowsAndKeepsNoLongText(
      @ForAll Subprotocol version,
      @ForAll("actions") String action,
      @ForAll("objects") String first,
      @ForAll("objects") String second) {
    ReaderBench bench = new ReaderBench(version);
    for (String payload : List.of(first, second)) {
      bench.called("m", action, payload);
      bench.answered("m", payload);
      List<ProxyEvent> events = bench.called("m", action, payload);
      assertTrue(events.size() <= 1);
    }
    assertTrue(bench.book.size() <= 4);
  }

  @Provide
  Arbitrary<String> actions() {
    Arbitrary<String> known = Arbitraries.of(ACTIONS);
    return Arbitraries.frequencyOf(
        Tuple.of(9, known), Tuple.of(1, Arbitraries.strings().alpha().ofMaxLength(30)));
  }

  @Provide
  Arbitrary<String> objects() {
    return objects(4);
  }

  private static Arbitrary<String> objects(int depth) {
    Arbitrary<String> members =
        Combinators.combine(Arbitraries.of(NAMES), values(depth - 1))
            .as((name, value) -> "'" + name + "':" + value);
    return members.list().ofMaxSize(6).map(all -> "{" + String.join(",", all) + "}");
  }

  private static Arbitrary<String> values(int depth) {
    Arbitrary<String> scalars = Arbitraries.of(SCALARS);
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<String> arrays =
        objects(depth).list().ofMaxSize(3).map(all -> "[" + String.join(",", all) + "]");
    return Arbitraries.oneOf(scalars, objects(depth), arrays);
  }

  @Example
  void aTextOf100KilobytesIsCut() {
    String huge = "x".repeat(100_000);
    for (Subprotocol version : Subprotocol.values()) {
      StatusChanged status =
          (StatusChanged)
              new ReaderBench(version)
                  .called(
                      "StatusNotification",
                      "{'status':'?','connectorStatus':'?','info':'?','errorCode':'?',"
                              .replace("?", huge)
                          + "'vendorErrorCode':'"
                          + huge
                          + "'}")
                  .get(0);
      String kept = huge.substring(0, 500);
      assertEquals(
          List.of(kept, kept, kept, kept),
          List.of(status.status(), status.info(), status.errorCode(), status.vendorErrorCode()));
    }
  }

  @Example
  void hugeIdsAndTagsAreCutAndStillFindEachOther() {
    String huge = "x".repeat(100_000);
    String kept = huge.substring(0, 500);
    ReaderBench bench = new ReaderBench(Subprotocol.OCPP_2_0_1);
    String rest =
        ",'transactionInfo':{'transactionId':'"
            + huge
            + "','stoppedReason':'"
            + huge
            + "'},'idToken':{'idToken':'"
            + huge
            + "'}}";
    assertEquals(
        ReaderBench.started(Outlet.STATION, kept, kept, OptionalLong.empty()),
        bench.called("TransactionEvent", "{'eventType':'Started'" + rest));
    assertEquals(
        ReaderBench.stopped(
            Optional.of(Outlet.STATION),
            kept,
            kept,
            OptionalLong.empty(),
            OptionalLong.empty(),
            kept),
        bench.called("TransactionEvent", "{'eventType':'Ended'" + rest));
  }

  @Example
  void missingMembersAndWrongKindsAreNotTold() {
    ReaderBench bench = new ReaderBench(Subprotocol.OCPP_1_6);
    for (String payload :
        List.of(
            "{}",
            "null",
            "{'connectorId':'1','status':5,'errorCode':[],'info':{},'vendorErrorCode':true}",
            "{'connectorId':1e999999999,'status':null}",
            "{'connectorId':99999999999}")) {
      assertEquals(
          ReaderBench.status(Outlet.STATION, "", "", "", ""),
          bench.called("StatusNotification", payload));
    }
  }
}
