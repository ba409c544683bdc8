package org.ocppproxy.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.protocol.Subprotocol.OCPP_1_6;
import static org.ocppproxy.protocol.Subprotocol.OCPP_2_0_1;
import static org.ocppproxy.protocol.Subprotocol.OCPP_2_1;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the table against the response schemas of the three versions. */
class CsmsActionsTest {

  /**
   * What the schemas say: the values of a response's status, or nothing where it has none, and
   * after the colon the actions that have it.
   */
  private static final Map<Subprotocol, String> SCHEMAS =
      Map.of(
          OCPP_1_6,
          """
          Accepted Rejected: CancelReservation CertificateSigned ClearCache GetCompositeSchedule
          Accepted Rejected: RemoteStartTransaction RemoteStopTransaction Reset
          Accepted Rejected Scheduled: ChangeAvailability
          Accepted Rejected RebootRequired NotSupported: ChangeConfiguration
          Accepted Unknown: ClearChargingProfile
          Accepted Rejected UnknownMessageId UnknownVendorId: DataTransfer
          Accepted Failed NotFound: DeleteCertificate
          Accepted Rejected NotImplemented: ExtendedTriggerMessage TriggerMessage
          : GetConfiguration GetDiagnostics GetLocalListVersion UpdateFirmware
          Accepted NotFound: GetInstalledCertificateIds
          Accepted Rejected AcceptedCanceled: GetLog
          Accepted Failed Rejected: InstallCertificate
          Accepted Faulted Occupied Rejected Unavailable: ReserveNow
          Accepted Failed NotSupported VersionMismatch: SendLocalList
          Accepted Rejected NotSupported: SetChargingProfile
          Accepted Rejected AcceptedCanceled InvalidCertificate RevokedCertificate: SignedUpdateFirmware
          Unlocked UnlockFailed NotSupported: UnlockConnector
          """,
          OCPP_2_0_1,
          """
          Accepted Rejected: CancelReservation CertificateSigned ClearCache GetCompositeSchedule
          Accepted Rejected: PublishFirmware RequestStartTransaction RequestStopTransaction
          Accepted Rejected: SetChargingProfile SetMonitoringLevel
          Accepted Rejected Scheduled: ChangeAvailability Reset
          Accepted Unknown: ClearChargingProfile ClearDisplayMessage GetDisplayMessages
          : ClearVariableMonitoring CostUpdated GetLocalListVersion GetTransactionStatus
          : GetVariables SetVariableMonitoring SetVariables
          Accepted Rejected Invalid: CustomerInformation
          Accepted Rejected UnknownMessageId UnknownVendorId: DataTransfer
          Accepted Failed NotFound: DeleteCertificate
          Accepted Rejected NotSupported EmptyResultSet: GetBaseReport GetMonitoringReport
          Accepted Rejected NotSupported EmptyResultSet: GetReport SetMonitoringBase
          Accepted NoProfiles: GetChargingProfiles
          Accepted NotFound: GetInstalledCertificateIds
          Accepted Rejected AcceptedCanceled: GetLog
          Accepted Rejected Failed: InstallCertificate SetNetworkProfile
          Accepted Faulted Occupied Rejected Unavailable: ReserveNow
          Accepted Failed VersionMismatch: SendLocalList
          Accepted NotSupportedMessageFormat Rejected NotSupportedPriority NotSupportedState UnknownTransaction: SetDisplayMessage
          Accepted Rejected NotImplemented: TriggerMessage
          Unlocked UnlockFailed OngoingAuthorizedTransaction UnknownConnector: UnlockConnector
          DownloadOngoing NoFirmware Unpublished: UnpublishFirmware
          Accepted Rejected AcceptedCanceled InvalidCertificate RevokedCertificate: UpdateFirmware
          """,
          OCPP_2_1,
          """
          Accepted Rejected: AdjustPeriodicEventStream AFRRSignal CancelReservation
          Accepted Rejected: CertificateSigned ClearCache GetCompositeSchedule
          Accepted Rejected: NotifyAllowedEnergyTransfer PublishFirmware RequestBatterySwap
          Accepted Rejected: RequestStartTransaction RequestStopTransaction SetChargingProfile
          Accepted Rejected: SetMonitoringLevel UpdateDynamicSchedule
          Accepted Rejected Scheduled: ChangeAvailability Reset
          Accepted Rejected TooManyElements ConditionNotSupported TxNotFound NoCurrencyChange: ChangeTransactionTariff
          Accepted Unknown: ClearChargingProfile GetDisplayMessages
          Accepted Rejected NotSupported NotFound: ClearDERControl GetDERControl SetDERControl
          Accepted Unknown Rejected: ClearDisplayMessage
          : ClearTariffs ClearVariableMonitoring CostUpdated GetLocalListVersion
          : GetPeriodicEventStream GetTransactionStatus GetVariables NotifyWebPaymentStarted
          : SetVariableMonitoring SetVariables
          Accepted Rejected Invalid: CustomerInformation
          Accepted Rejected UnknownMessageId UnknownVendorId: DataTransfer
          Accepted Failed NotFound: DeleteCertificate
          Accepted Rejected NotSupported EmptyResultSet: GetBaseReport GetMonitoringReport
          Accepted Rejected NotSupported EmptyResultSet: GetReport SetMonitoringBase
          Accepted NoProfiles: GetChargingProfiles
          Accepted NotFound: GetInstalledCertificateIds
          Accepted Rejected AcceptedCanceled: GetLog
          Accepted Rejected NoTariff: GetTariffs
          Accepted Rejected Failed: InstallCertificate SetNetworkProfile
          Accepted Faulted Occupied Rejected Unavailable: ReserveNow
          Accepted Failed VersionMismatch: SendLocalList
          Accepted Rejected TooManyElements ConditionNotSupported DuplicateTariffId: SetDefaultTariff
          Accepted NotSupportedMessageFormat Rejected NotSupportedPriority NotSupportedState UnknownTransaction LanguageNotSupported: SetDisplayMessage
          Accepted Rejected NotImplemented: TriggerMessage
          Unlocked UnlockFailed OngoingAuthorizedTransaction UnknownConnector: UnlockConnector
          DownloadOngoing NoFirmware Unpublished: UnpublishFirmware
          Accepted Rejected AcceptedCanceled InvalidCertificate RevokedCertificate: UpdateFirmware
          Accepted Rejected NoProfile: UsePriorityCharging
          """);

  private static final Set<String> HONEST =
      Set.of("Rejected", "Failed", "NotSupported", "UnlockFailed");

  @ParameterizedTest
  @EnumSource
  void everyActionOfAVersionIsInTheTableAndNoOther(Subprotocol version) {
    assertEquals(schemas(version).keySet(), CsmsActions.of(version));
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalIsAStatusOfItsActionsSchema(Subprotocol version) {
    schemas(version)
        .forEach(
            (action, statuses) ->
                CsmsActions.refusal(version, action)
                    .ifPresent(status -> assertTrue(statuses.contains(status), action)));
  }

  @ParameterizedTest
  @EnumSource
  void anActionHasARefusalExactlyIfItsSchemaHasAnHonestOne(Subprotocol version) {
    schemas(version)
        .forEach(
            (action, statuses) -> {
              boolean honest = statuses.stream().anyMatch(HONEST::contains);
              assertEquals(honest, CsmsActions.refusal(version, action).isPresent(), action);
              CsmsActions.refusal(version, action)
                  .ifPresent(status -> assertTrue(HONEST.contains(status), action));
            });
  }

  @ParameterizedTest
  @EnumSource
  void whatAVersionDoesNotHaveIsOnlyRefusedByAnError(Subprotocol version) {
    Set<String> others = CsmsActions.all();
    others.removeAll(CsmsActions.of(version));
    for (String action : others) {
      assertTrue(CsmsActions.refusal(version, action).isEmpty(), action);
    }
    assertTrue(CsmsActions.refusal(version, "reset").isEmpty());
    assertTrue(CsmsActions.refusal(version, "").isEmpty());
  }

  @Test
  void allAreThoseOfTheThreeVersions() {
    Set<String> all = new TreeSet<>(CsmsActions.of(OCPP_1_6));
    all.addAll(CsmsActions.of(OCPP_2_0_1));
    all.addAll(CsmsActions.of(OCPP_2_1));
    assertEquals(all, CsmsActions.all());
  }

  @Test
  void whatOnlyReadsIsCalledGetOrTriggersAMessage() {
    for (String action : CsmsActions.all()) {
      boolean reads = action.startsWith("Get") || action.endsWith("TriggerMessage");
      assertEquals(reads, CsmsActions.readOnly().contains(action), action);
    }
  }

  private static Map<String, List<String>> schemas(Subprotocol version) {
    Map<String, List<String>> statuses = new TreeMap<>();
    for (String line : Objects.requireNonNull(SCHEMAS.get(version)).lines().toList()) {
      int colon = line.indexOf(':');
      for (String action : line.substring(colon + 2).split(" ", -1)) {
        statuses.put(action, Arrays.asList(line.substring(0, colon).split(" ", -1)));
      }
    }
    return statuses;
  }
}
