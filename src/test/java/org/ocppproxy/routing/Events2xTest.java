package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.routing.ReaderBench.started;
import static org.ocppproxy.routing.ReaderBench.status;
import static org.ocppproxy.routing.ReaderBench.stopped;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ocppproxy.event.TransactionStopped;
import org.ocppproxy.protocol.Outlet;
import org.ocppproxy.protocol.Subprotocol;

/** What is read out of OCPP 2.0.1 and 2.1 messages. */
class Events2xTest {

  private static final OptionalLong NOT_TOLD = OptionalLong.empty();

  private final ReaderBench bench = new ReaderBench(Subprotocol.OCPP_2_0_1);

  @ParameterizedTest
  @EnumSource(names = "OCPP_1_6", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("Row 15: a StatusNotification with evseId and connectorStatus is told")
  void aStatusIsReadWithItsEvse(Subprotocol version) {
    assertEquals(
        status(new Outlet(2, 1), "Faulted", "", "", ""),
        new ReaderBench(version)
            .called(
                "StatusNotification",
                "{'timestamp':'t','connectorStatus':'Faulted','evseId':2,'connectorId':1}"));
  }

  @Test
  void aStartBeforePlugInLearnsItsOutletLater() {
    bench.called("TransactionEvent", event("Started", "'seqNo':0"));
    bench.called("TransactionEvent", event("Updated", "'evse':{'id':2,'connectorId':1}"));
    assertEquals(
        stopped(Optional.of(new Outlet(2, 1)), "T-1", "", NOT_TOLD, NOT_TOLD, ""),
        bench.called("TransactionEvent", event("Ended", "'seqNo':2")));
  }

  @ParameterizedTest
  @EnumSource(names = "OCPP_1_6", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("Row 15: TransactionEvents are told as start and stop")
  void aTransactionIsReadFromItsStartToItsEnd(Subprotocol version) {
    ReaderBench bench = new ReaderBench(version);
    assertEquals(
        started(new Outlet(1, 2), "T-1", "TOKEN", OptionalLong.of(1_000)),
        bench.called(
            "TransactionEvent",
            event(
                "Started",
                "'evse':{'id':1,'connectorId':2},'idToken':{'idToken':'TOKEN','type':'ISO14443'},"
                    + meter("{'value':1000,'context':'Transaction.Begin'}"))));
    assertEquals(
        List.of(), bench.called("TransactionEvent", event("Updated", meter("{'value':2000}"))));
    assertEquals(
        stopped(
            Optional.of(new Outlet(1, 2)),
            "T-1",
            "TOKEN",
            OptionalLong.of(1_000),
            OptionalLong.of(9_000),
            "EVDisconnected"),
        bench.called(
            "TransactionEvent",
            "{'eventType':'Ended','transactionInfo':{'transactionId':'T-1',"
                + "'stoppedReason':'EVDisconnected'},"
                + meter(
                    "{'value':1000,'context':'Transaction.Begin'}",
                    "{'value':5000,'context':'Sample.Periodic'}",
                    "{'value':9000,'context':'Transaction.End'}")
                + "}"));
    assertEquals(0, bench.book.size());
  }

  @Test
  void anEndWhoseStartWasNeverSeenIsToldWithoutOutlet() {
    assertEquals(
        stopped(Optional.empty(), "T-1", "", NOT_TOLD, NOT_TOLD, ""),
        bench.called("TransactionEvent", event("Ended", "'seqNo':3")));
  }

  @Test
  void aStartWithoutEvseIsThatOfTheStation() {
    assertEquals(
        started(Outlet.STATION, "T-1", "", NOT_TOLD),
        bench.called("TransactionEvent", event("Started", "'seqNo':0")));
    assertEquals(
        started(new Outlet(3, 0), "T-1", "", NOT_TOLD),
        bench.called("TransactionEvent", event("Started", "'evse':{'id':3}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'value':1234.5}                                                         | 1235",
        "{'value':'1234'}                                                         | 1234",
        "{'value':1.25,'unitOfMeasure':{'unit':'kWh'}}                            | 1250",
        "{'value':1.2345,'unitOfMeasure':{'unit':'kWh'}}                          | 1235",
        "{'value':125,'unitOfMeasure':{'unit':'Wh','multiplier':1}}               | 1250",
        "{'value':12500,'unitOfMeasure':{'unit':'kWh','multiplier':-1}}           | 1250000",
        "{'value':-7}                                                             | -7",
        "{'value':5,'measurand':'Energy.Active.Import.Register'}                  | 5",
        "{'value':5,'measurand':'Energy.Active.Export.Register'}                  | none",
        "{'value':5,'measurand':'Power.Active.Import'}                            | none",
        "{'value':5,'phase':'L1'}                                                 | none",
        "{'value':'five'}                                                         | none",
        "{'value':true}                                                           | none",
        "{'value':null}                                                           | none",
        "{'value':1e999999999}                                                    | none",
        "{'value':'1e999999999'}                                                  | none",
        "{'value':1e-999999999}                                                   | none",
        "{'value':999999999999999999}                                  | 999999999999999999",
        "{'value':1000000000000000000}                                            | none",
        "{'value':5,'unitOfMeasure':{'multiplier':12}}                 | 5000000000000",
        "{'value':5,'unitOfMeasure':{'multiplier':13}}                            | none",
        "{'value':5,'unitOfMeasure':{'multiplier':-13}}                           | none",
        "{'value':5,'unitOfMeasure':{'multiplier':2147483647}}                    | none",
        "{'value':5,'unitOfMeasure':{'multiplier':-2147483648}}                   | none",
        "{'value':5,'unitOfMeasure':{'multiplier':2147483647,'unit':'kWh'}}       | none",
        "{'value':5,'unitOfMeasure':{'multiplier':'3'}}                           | 5",
        "{}                                                                       | none",
        "[]                                                                       | none",
        "7                                                                        | none",
      })
  void theRegisterIsReadInWattHours(String sample, String wattHours) {
    String end = event("Ended", meter(sample));
    TransactionStopped stopped = (TransactionStopped) bench.called("TransactionEvent", end).get(0);
    OptionalLong expected =
        wattHours.equals("none") ? NOT_TOLD : OptionalLong.of(Long.parseLong(wattHours));
    assertEquals(expected, stopped.meterStop());
  }

  @Test
  void theLastReadableRegisterCounts() {
    String values =
        meter("{'value':1}", "{'value':2}", "{'value':3,'phase':'L1'}", "{'value':'?'}");
    TransactionStopped stopped =
        (TransactionStopped) bench.called("TransactionEvent", event("Ended", values)).get(0);
    assertEquals(OptionalLong.of(2), stopped.meterStop());
  }

  private static String event(String type, String rest) {
    return "{'eventType':'" + type + "','transactionInfo':{'transactionId':'T-1'}," + rest + "}";
  }

  private static String meter(String... samples) {
    return "'meterValue':[{'timestamp':'t','sampledValue':[" + String.join(",", samples) + "]}]";
  }
}
