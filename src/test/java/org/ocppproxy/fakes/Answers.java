package org.ocppproxy.fakes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Ready-made answer policies. */
public final class Answers {
  private static final String ACCEPTED = "{\"status\":\"Accepted\"}";
  private static final String ID_TAG = "{\"idTagInfo\":{\"status\":\"Accepted\"}}";
  private static final String ID_TOKEN = "{\"idTokenInfo\":{\"status\":\"Accepted\"}}";

  private Answers() {}

  /** Nobody answers. */
  public static AnswerPolicy none() {
    return call -> List.of();
  }

  /** {@code {"status":"Accepted"}} to everything, as a willing charge point says. */
  public static AnswerPolicy accepted() {
    return always(ACCEPTED);
  }

  /** The same result to everything. */
  public static AnswerPolicy always(String payload) {
    return call -> List.of(Ocpp.result(call.id(), payload));
  }

  /** The same CALLERROR to everything. */
  public static AnswerPolicy error(String code) {
    return call -> List.of(Ocpp.error(call.id(), code, ""));
  }

  /**
   * What a well-disposed CSMS says; its 1.6 transaction ids count up from {@code
   * firstTransactionId}.
   */
  public static AnswerPolicy csms(int firstTransactionId) {
    AtomicInteger transactionIds = new AtomicInteger(firstTransactionId);
    return call -> List.of(Ocpp.result(call.id(), csmsResult(call, transactionIds)));
  }

  private static String csmsResult(Received call, AtomicInteger transactionIds) {
    return switch (call.action()) {
      case "BootNotification" ->
          "{\"currentTime\":\"" + now() + "\",\"interval\":300," + "\"status\":\"Accepted\"}";
      case "Heartbeat" -> "{\"currentTime\":\"" + now() + "\"}";
      case "Authorize" -> call.payload().containsKey("idToken") ? ID_TOKEN : ID_TAG;
      case "StartTransaction" ->
          "{\"transactionId\":"
              + transactionIds.getAndIncrement()
              + ",\"idTagInfo\":{\"status\":\"Accepted\"}}";
      case "StopTransaction" -> ID_TAG;
      case "TransactionEvent" -> call.payload().containsKey("idToken") ? ID_TOKEN : "{}";
      case "DataTransfer", "SignCertificate", "GetCertificateStatus", "Get15118EVCertificate" ->
          ACCEPTED;
      default -> "{}";
    };
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
