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
import org.ocppproxy.protocol.Outlet;
import org.ocppproxy.protocol.Subprotocol;

/** What is read out of OCPP 1.6 messages. */
class Events16Test {

  private static final String START_OF_2 =
      "{'connectorId':2,'idTag':'TAG','meterStart':100,'timestamp':'2026-01-01T00:00:00Z'}";
  private static final Optional<Outlet> CONNECTOR_2 = Optional.of(Outlet.connector(2));
  private static final OptionalLong NOT_TOLD = OptionalLong.empty();

  private final ReaderBench bench = new ReaderBench(Subprotocol.OCPP_1_6);

  @Test
  void aStatusIsReadWithAllItsWords() {
    assertEquals(
        status(Outlet.connector(1), "Faulted", "GroundFailure", "wet", "E17"),
        bench.called(
            "StatusNotification",
            "{'connectorId':1,'status':'Faulted','errorCode':'GroundFailure','info':'wet',"
                + "'vendorErrorCode':'E17','vendorId':'V'}"));
  }

  @Test
  void aStatusOfConnectorZeroIsThatOfTheChargePoint() {
    assertEquals(
        status(Outlet.STATION, "Available", "NoError", "", ""),
        bench.called(
            "StatusNotification", "{'connectorId':0,'status':'Available','errorCode':'NoError'}"));
  }

  @Test
  @DisplayName("Row 14: a StopTransaction's connector is found through its StartTransaction")
  void aStopIsToldWithTheConnectorOfItsStart() {
    assertEquals(
        started(Outlet.connector(2), "", "TAG", OptionalLong.of(100)),
        bench.called("m1", "StartTransaction", START_OF_2));
    bench.answered("m1", "{'transactionId':77,'idTagInfo':{'status':'Accepted'}}");
    assertEquals(
        stopped(CONNECTOR_2, "77", "TAG", OptionalLong.of(100), OptionalLong.of(5_100), "Local"),
        bench.called("StopTransaction", "{'transactionId':77,'meterStop':5100,'reason':'Local'}"));
    assertEquals(0, bench.book.size());
  }

  @Test
  void whoStoppedGoesBeforeWhoStarted() {
    bench.called("m1", "StartTransaction", START_OF_2);
    bench.answered("m1", "{'transactionId':77}");
    assertEquals(
        stopped(CONNECTOR_2, "77", "OTHER", OptionalLong.of(100), NOT_TOLD, ""),
        bench.called("StopTransaction", "{'transactionId':77,'idTag':'OTHER'}"));
  }

  @Test
  void twoTransactionsAtOnceAreToldApart() {
    bench.called("m1", "StartTransaction", START_OF_2);
    bench.called("m2", "StartTransaction", "{'connectorId':3,'idTag':'TAG3','meterStart':0}");
    bench.answered("m2", "{'transactionId':2}");
    bench.answered("m1", "{'transactionId':1}");
    assertEquals(
        stopped(Optional.of(Outlet.connector(3)), "2", "TAG3", OptionalLong.of(0), NOT_TOLD, ""),
        bench.called("StopTransaction", "{'transactionId':2}"));
    assertEquals(
        stopped(CONNECTOR_2, "1", "TAG", OptionalLong.of(100), NOT_TOLD, ""),
        bench.called("StopTransaction", "{'transactionId':1}"));
  }

  @Test
  void aStopWhoseStartWasNeverSeenIsToldWithoutConnector() {
    assertEquals(
        stopped(Optional.empty(), "77", "", NOT_TOLD, OptionalLong.of(5), ""),
        bench.called("StopTransaction", "{'transactionId':77,'meterStop':5}"));
  }

  @Test
  void anOfflineStopWithTheIdMinusOneBelongsToTheStartWithoutAnAnswer() {
    bench.called("m1", "StartTransaction", START_OF_2);
    assertEquals(
        stopped(CONNECTOR_2, "-1", "TAG", OptionalLong.of(100), OptionalLong.of(5), ""),
        bench.called("StopTransaction", "{'transactionId':-1,'meterStop':5}"));
  }

  @Test
  void aStartThatFailedStaysOneWithoutAnAnswer() {
    bench.called("m1", "StartTransaction", START_OF_2);
    bench.failed("m1");
    bench.answered("another", "{'transactionId':9}");
    assertEquals(
        stopped(CONNECTOR_2, "-1", "TAG", OptionalLong.of(100), NOT_TOLD, ""),
        bench.called("StopTransaction", "{'transactionId':-1}"));
  }

  @Test
  void theBookOutlivesTheReaderOfOneConnection() {
    bench.called("m1", "StartTransaction", START_OF_2);
    bench.answered("m1", "{'transactionId':77}");
    TransactionBook book = bench.book;
    assertEquals(Optional.of(Outlet.connector(2)), book.stopped("77").map(OpenTransaction::outlet));
  }

  @Test
  void otherActionsSayNothing() {
    for (String action :
        List.of("Heartbeat", "MeterValues", "BootNotification", "", "stopTransaction")) {
      assertEquals(List.of(), bench.called(action, "{'connectorId':1,'transactionId':1}"));
    }
  }
}
