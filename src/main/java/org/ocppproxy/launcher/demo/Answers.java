package org.ocppproxy.launcher.demo;

import static org.ocppproxy.launcher.demo.Words.json;
import static org.ocppproxy.launcher.demo.Words.time;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ocppproxy.protocol.Frame;

/** What a demonstration CSMS answers to a charge point, in the words of its version. */
final class Answers {

  private static final String ACCEPTED = json("{'status':'Accepted'}");
  private static final String NOTHING = "{}";

  private final AtomicInteger nextTransaction;

  /**
   * @param firstTransaction the first id of a 1.6 transaction; different for each CSMS, to tell
   *     whose answer has reached the charge point
   */
  Answers(int firstTransaction) {
    this.nextTransaction = new AtomicInteger(firstTransaction);
  }

  /** The answer's payload, or nothing if this is unknown. */
  Optional<String> to(Frame.Call call, boolean is16) {
    String answer =
        switch (call.action()) {
          case "BootNotification" ->
              json("{'status':'Accepted','interval':300,'currentTime':'%s'}", time());
          case "Heartbeat" -> json("{'currentTime':'%s'}", time());
          case "Authorize" -> json(is16 ? "{'idTagInfo':%s}" : "{'idTokenInfo':%s}", ACCEPTED);
          case "StartTransaction" ->
              json(
                  "{'transactionId':%d,'idTagInfo':%s}",
                  nextTransaction.getAndIncrement(), ACCEPTED);
          case "DataTransfer",
              "SignCertificate",
              "NotifyEVChargingNeeds",
              "NotifyEVChargingSchedule" ->
              ACCEPTED;
          case "StatusNotification",
              "MeterValues",
              "StopTransaction",
              "TransactionEvent",
              "DiagnosticsStatusNotification",
              "FirmwareStatusNotification",
              "LogStatusNotification",
              "SecurityEventNotification",
              "NotifyEvent",
              "NotifyReport",
              "NotifyMonitoringReport",
              "NotifyChargingLimit",
              "NotifyCustomerInformation",
              "NotifyDisplayMessages",
              "ClearedChargingLimit",
              "PublishFirmwareStatusNotification",
              "ReportChargingProfiles",
              "ReservationStatusUpdate" ->
              NOTHING;
          default -> "";
        };
    return Optional.of(answer).filter(known -> !known.isEmpty());
  }
}
