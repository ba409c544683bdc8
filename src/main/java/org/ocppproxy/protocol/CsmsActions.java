package org.ocppproxy.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Every action that a CSMS may ask of a charge point: those of OCPP 1.6 with its security
 * extensions, of 2.0.1 and of 2.1.
 *
 * <p>Each line of the table has the action; for 1.6, 2.0.1 and 2.1 the status that refuses it; and
 * whether it only reads (or has the charge point send what it would send anyway), or changes
 * something. In place of a status stands {@code -} where that version has no such action, and
 * {@code error} where its response has no status that honestly refuses: an empty one, one that is a
 * list of results, or one whose other status says that there is nothing to be found.
 */
public final class CsmsActions {

  private static final String TABLE =
      """
      AdjustPeriodicEventStream    -             -             Rejected      changes
      AFRRSignal                   -             -             Rejected      changes
      CancelReservation            Rejected      Rejected      Rejected      changes
      CertificateSigned            Rejected      Rejected      Rejected      changes
      ChangeAvailability           Rejected      Rejected      Rejected      changes
      ChangeConfiguration          Rejected      -             -             changes
      ChangeTransactionTariff      -             -             Rejected      changes
      ClearCache                   Rejected      Rejected      Rejected      changes
      ClearChargingProfile         error         error         error         changes
      ClearDERControl              -             -             Rejected      changes
      ClearDisplayMessage          -             error         Rejected      changes
      ClearTariffs                 -             -             error         changes
      ClearVariableMonitoring      -             error         error         changes
      CostUpdated                  -             error         error         changes
      CustomerInformation          -             Rejected      Rejected      changes
      DataTransfer                 Rejected      Rejected      Rejected      changes
      DeleteCertificate            Failed        Failed        Failed        changes
      ExtendedTriggerMessage       Rejected      -             -             reads
      GetBaseReport                -             Rejected      Rejected      reads
      GetChargingProfiles          -             error         error         reads
      GetCompositeSchedule         Rejected      Rejected      Rejected      reads
      GetConfiguration             error         -             -             reads
      GetDERControl                -             -             Rejected      reads
      GetDiagnostics               error         -             -             reads
      GetDisplayMessages           -             error         error         reads
      GetInstalledCertificateIds   error         error         error         reads
      GetLocalListVersion          error         error         error         reads
      GetLog                       Rejected      Rejected      Rejected      reads
      GetMonitoringReport          -             Rejected      Rejected      reads
      GetPeriodicEventStream       -             -             error         reads
      GetReport                    -             Rejected      Rejected      reads
      GetTariffs                   -             -             Rejected      reads
      GetTransactionStatus         -             error         error         reads
      GetVariables                 -             error         error         reads
      InstallCertificate           Rejected      Rejected      Rejected      changes
      NotifyAllowedEnergyTransfer  -             -             Rejected      changes
      NotifyWebPaymentStarted      -             -             error         changes
      PublishFirmware              -             Rejected      Rejected      changes
      RemoteStartTransaction       Rejected      -             -             changes
      RemoteStopTransaction        Rejected      -             -             changes
      RequestBatterySwap           -             -             Rejected      changes
      RequestStartTransaction      -             Rejected      Rejected      changes
      RequestStopTransaction       -             Rejected      Rejected      changes
      ReserveNow                   Rejected      Rejected      Rejected      changes
      Reset                        Rejected      Rejected      Rejected      changes
      SendLocalList                Failed        Failed        Failed        changes
      SetChargingProfile           Rejected      Rejected      Rejected      changes
      SetDefaultTariff             -             -             Rejected      changes
      SetDERControl                -             -             Rejected      changes
      SetDisplayMessage            -             Rejected      Rejected      changes
      SetMonitoringBase            -             Rejected      Rejected      changes
      SetMonitoringLevel           -             Rejected      Rejected      changes
      SetNetworkProfile            -             Rejected      Rejected      changes
      SetVariableMonitoring        -             error         error         changes
      SetVariables                 -             error         error         changes
      SignedUpdateFirmware         Rejected      -             -             changes
      TriggerMessage               Rejected      Rejected      Rejected      reads
      UnlockConnector              NotSupported  UnlockFailed  UnlockFailed  changes
      UnpublishFirmware            -             error         error         changes
      UpdateDynamicSchedule        -             -             Rejected      changes
      UpdateFirmware               error         Rejected      Rejected      changes
      UsePriorityCharging          -             -             Rejected      changes
      """;

  private static final String NOT_THERE = "-";
  private static final String NO_STATUS = "error";

  private record Row(Map<Subprotocol, String> refusals, boolean reads) {

    static Row of(String[] words) {
      return new Row(
          Map.of(
              Subprotocol.OCPP_1_6, words[1],
              Subprotocol.OCPP_2_0_1, words[2],
              Subprotocol.OCPP_2_1, words[3]),
          words[4].equals("reads"));
    }

    String refusalIn(Subprotocol version) {
      return refusals.getOrDefault(version, NOT_THERE);
    }
  }

  private static final Map<String, Row> ROWS =
      TABLE
          .lines()
          .map(line -> line.split(" +"))
          .collect(
              Collectors.toMap(
                  words -> words[0],
                  Row::of,
                  (row, same) -> {
                    throw new IllegalStateException("an action stands in the table twice");
                  },
                  LinkedHashMap::new));

  private CsmsActions() {}

  /** The names of all of them, whatever the version. */
  public static Set<String> all() {
    return those(row -> true);
  }

  /** Whether any version has it, spelled exactly so. */
  public static boolean isKnown(String action) {
    return ROWS.containsKey(action);
  }

  /** The names of those that this version has. */
  public static Set<String> of(Subprotocol version) {
    return those(row -> !row.refusalIn(version).equals(NOT_THERE));
  }

  /** The names of those that change nothing, neither settings nor what the charge point does. */
  public static Set<String> readOnly() {
    return those(Row::reads);
  }

  /**
   * The status with which a charge point of this version would refuse the action; empty if the
   * action has no such status, or is none of this version: then only a CALLERROR refuses it.
   */
  public static Optional<String> refusal(Subprotocol version, String action) {
    return Optional.ofNullable(ROWS.get(action))
        .map(row -> row.refusalIn(version))
        .filter(status -> !status.equals(NOT_THERE) && !status.equals(NO_STATUS));
  }

  private static Set<String> those(Predicate<Row> wanted) {
    return ROWS.entrySet().stream()
        .filter(entry -> wanted.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
