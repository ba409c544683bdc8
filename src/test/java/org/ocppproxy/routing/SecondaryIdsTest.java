package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.protocol.Subprotocol;

/** Only the number changes, wherever and however it is spelled. */
class SecondaryIdsTest {

  private static final String P = "1000";
  private static final String S = "123456789";

  private final RouterBench bench = new RouterBench(Subprotocol.OCPP_1_6);

  @BeforeEach
  void bothHaveNamedTheTransaction() {
    bench.chargePoint("[2,\"s\",\"StartTransaction\",{\"connectorId\":1}]");
    bench.primary("[3,\"s\",{\"transactionId\":1000}]");
    bench.secondary("[3,\"s\",{\"idTagInfo\":{},\"transactionId\":123456789}]");
  }

  /** What leaves, for the secondary and for the primary. */
  private void assertTold(String toSecondary, String said) {
    List<Delivery> deliveries = bench.chargePoint(said).deliveries();
    assertEquals(Optional.of(said), leaving(deliveries.get(0)));
    assertEquals(Optional.of(toSecondary), leaving(deliveries.get(1)));
  }

  private static Optional<String> leaving(Delivery delivery) {
    return delivery.translation().of(delivery.text());
  }

  private void assertAsked(String toChargePoint, String asked) {
    assertEquals(toChargePoint, bench.secondary(asked).deliveries().get(0).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[2,\"m\",\"MeterValues\",{\"connectorId\":1,\"transactionId\":%s,\"meterValue\":[]}]",
        " [ 2 ,\t\"m\" , \"Meter\\u0056alues\",\n{ \"transactionId\"\r\n:  %s } ] ",
        "[2,\"m\",\"MeterValues\",{\"\\u0074ransactionI\\u0064\":%s,\"x\":\"\\ud83d\\ude00\"}]",
        "[2,\"m\",\"MeterValues\",{\"a\":{\"transactionId\":1000},\"transactionId\":%s}]",
        "[2,\"m\",\"MeterValues\",{\"transactionId\":%s,\"a\":[{\"transactionId\":1000}]}]",
        "[2,\"m\",\"MeterValues\",{\"a\":\"\\\"transactionId\\\":1000\",\"transactionId\":%s}]",
        "[2,\"1000\",\"StopTransaction\",{\"meterStop\":1000,\"transactionId\":%s,\"idTag\":\"1000\"}]",
        "[2,\"e\",\"StopTransaction\",{\"transactionId\":7,\"transactionId\":%s}]"
      })
  void everythingElseStaysByteForByte(String text) {
    assertTold(text.formatted(S), text.formatted(P));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000.0", "1e3", "1.0E+3", "10000e-1"})
  void aWholeNumberMayBeSpelledOddly(String spelled) {
    String text = "[2,\"m\",\"MeterValues\",{\"transactionId\":%s}]";
    assertTold(text.formatted(S), text.formatted(spelled));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[2,\"m\",\"MeterValues\",{\"transactionId\":-1}]",
        "[2,\"m\",\"MeterValues\",{\"transactionId\":-1000}]",
        "[2,\"m\",\"MeterValues\",{\"transactionId\":1001}]",
        "[2,\"m\",\"MeterValues\",{\"transactionId\":1000.5}]",
        "[2,\"m\",\"MeterValues\",{\"transactionId\":1e999999999}]",
        "[2,\"m\",\"MeterValues\",{\"transactionId\":99999999999999999999}]",
        "[2,\"m\",\"MeterValues\",{\"transactionId\":\"1000\"}]",
        "[2,\"m\",\"MeterValues\",{\"transactionId\":null}]",
        "[2,\"m\",\"MeterValues\",{\"connectorId\":1000}]",
        "[2,\"m\",\"MeterValues\",null]",
        "[2,\"m\",\"DataTransfer\",{\"transactionId\":1000}]",
        "[2,\"m\",\"SecurityEventNotification\",{\"transactionId\":1000}]",
        "[2,\"m\",\"StatusNotification\",{\"transactionId\":1000}]",
        "[2,\"m\",\"StartTransaction\",{\"connectorId\":2,\"reservationId\":5}]"
      })
  void whatIsNoPairedIdStaysAsItIs(String text) {
    assertTold(text, text);
  }

  @Test
  void aRemoteStopOfTheSecondaryNamesThePrimarysTransaction() {
    assertAsked(
        "[2, \"own-1\",\"RemoteStopTransaction\" ,{ \"transactionId\" : 1000 }]",
        "[2, \"k\",\"RemoteStopTransaction\" ,{ \"transactionId\" : 123456789 }]");
  }

  @Test
  void aProfileNamesThePrimarysTransactionWhereverItStands() {
    assertAsked(
        "[2,\"own-1\",\"SetChargingProfile\",{\"connectorId\":1,\"csChargingProfiles\":{"
            + "\"transactionId\":1000,\"stackLevel\":123456789,\"chargingProfileId\":1073741825}}]",
        "[2,\"k\",\"SetChargingProfile\",{\"connectorId\":1,\"csChargingProfiles\":{"
            + "\"transactionId\":123456789,\"stackLevel\":123456789,\"chargingProfileId\":1}}]");
  }

  @Test
  void aProfileOfNoTransactionMovesAllTheSame() {
    assertAsked(
        "[2,\"own-1\",\"SetChargingProfile\",{\"transactionId\":123456789,\"csChargingProfiles\":{"
            + "\"chargingProfileId\":2147483647}}]",
        "[2,\"k\",\"SetChargingProfile\",{\"transactionId\":123456789,\"csChargingProfiles\":{"
            + "\"chargingProfileId\":1073741823}}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ReserveNow\",{\"connectorId\":1,\"reservationId\":%d}]",
        "\"CancelReservation\",{\"reservationId\":%d}]",
        "\"ClearChargingProfile\",{\"connectorId\":5,\"id\":%d}]",
        "\"RemoteStartTransaction\",{\"idTag\":\"5\",\"chargingProfile\":{\"chargingProfileId\":%d}}]"
      })
  void reservationsAndProfilesOfTheSecondaryMoveOutOfThePrimarysWay(String rest) {
    assertAsked("[2,\"own-1\"," + rest.formatted((1 << 30) + 5), "[2,\"k\"," + rest.formatted(5));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1 << 30, Integer.MAX_VALUE, 1L << 40})
  void idsThatHaveNoPlaceToMoveToStay(long id) {
    String rest = "\"CancelReservation\",{\"reservationId\":" + id + "}]";
    assertAsked("[2,\"own-1\"," + rest, "[2,\"k\"," + rest);
  }

  @Test
  void aStartOnTheSecondarysReservationComesBackInItsOwnNumber() {
    assertTold(
        "[2,\"t\",\"StartTransaction\",{\"reservationId\":5,\"connectorId\":2}]",
        "[2,\"t\",\"StartTransaction\",{\"reservationId\":1073741829,\"connectorId\":2}]");
  }

  @Test
  void whatThePrimaryAsksIsNeverTouched() {
    for (String text :
        List.of(
            "[2,\"k\",\"RemoteStopTransaction\",{\"transactionId\":123456789}]",
            "[2,\"l\",\"CancelReservation\",{\"reservationId\":5}]")) {
      assertEquals(RouterBench.toChargePoint(text), bench.primary(text));
      bench.chargePoint(RouterBench.result(text.substring(4, 5)));
    }
  }

  @Test
  void aLatePairIsUsedWhenTheFrameLeavesAndNotBefore() {
    String text = "[2,\"m\",\"MeterValues\",{\"transactionId\":2000}]";
    List<Delivery> start =
        bench.chargePoint("[2,\"t\",\"StartTransaction\",{\"connectorId\":2}]").deliveries();
    start.forEach(SecondaryIdsTest::leaving);
    bench.primary("[3,\"t\",{\"transactionId\":2000}]");
    Delivery toSecondary = bench.chargePoint(text).deliveries().get(1);
    assertEquals(Optional.empty(), leaving(toSecondary));
    bench.secondary("[3,\"t\",{\"transactionId\":6000}]");
    assertEquals(Optional.of(text.replace("2000", "6000")), leaving(toSecondary));
    assertEquals(SECONDARY.shortName(), toSecondary.to().shortName());
    assertEquals(List.of(), bench.lose(PRIMARY).deliveries());
  }
}
