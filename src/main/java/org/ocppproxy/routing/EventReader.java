package org.ocppproxy.routing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.event.StatusChanged;
import org.ocppproxy.event.TransactionStarted;
import org.ocppproxy.event.TransactionStopped;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Outlet;
import org.ocppproxy.protocol.Payload;
import org.ocppproxy.protocol.Subprotocol;

/**
 * Reads statuses and transactions out of frames that have been forwarded already.
 *
 * <p>1.6: StatusNotification, StartTransaction and its answer, StopTransaction. 2.x:
 * StatusNotification and TransactionEvent.
 */
public final class EventReader {

  private static final int MAX_TEXT = StatusChanged.MAX_TEXT;
  private static final int MAX_POWER = 12;

  private final ChargePointId chargePoint;
  private final Subprotocol version;
  private final TransactionBook book;

  /** Reads the frames of one conversation; the book is the charge point's. */
  public EventReader(ChargePointId chargePoint, Subprotocol version, TransactionBook book) {
    this.chargePoint = chargePoint;
    this.version = version;
    this.book = book;
  }

  /** What a CALL of the charge point says. */
  public List<ProxyEvent> called(Frame.Call call, Instant now) {
    return switch (call.action()) {
      case "StatusNotification" -> List.of(status(call.payload(), now));
      case "StartTransaction" -> List.of(started(call, now));
      case "StopTransaction" -> List.of(stopped(call.payload(), now));
      case "TransactionEvent" -> transactionEvent(call.payload(), now);
      default -> List.of();
    };
  }

  /** Learns the transaction id that the primary chose, if this answers a StartTransaction. */
  public void answered(Frame.Answer answer) {
    if (answer instanceof Frame.CallResult result && book.awaitsAnswerTo(result.messageId())) {
      String id = idOf(result.payload().member("transactionId"));
      book.startAnswered(result.messageId(), id);
    }
  }

  private ProxyEvent status(Payload payload, Instant now) {
    boolean two = version != Subprotocol.OCPP_1_6;
    int connector = payload.member("connectorId").asInt(0);
    return new StatusChanged(
        chargePoint,
        now,
        two
            ? new Outlet(payload.member("evseId").asInt(0), connector)
            : Outlet.connector(connector),
        textOf(payload.member(two ? "connectorStatus" : "status")),
        textOf(payload.member("errorCode")),
        textOf(payload.member("info")),
        textOf(payload.member("vendorErrorCode")));
  }

  private ProxyEvent started(Frame.Call call, Instant now) {
    Payload payload = call.payload();
    Outlet outlet = Outlet.connector(payload.member("connectorId").asInt(0));
    String idTag = textOf(payload.member("idTag"));
    OptionalLong meterStart = payload.member("meterStart").asLong();
    book.startAsked(call.messageId(), new OpenTransaction(outlet, idTag, meterStart));
    return new TransactionStarted(chargePoint, now, outlet, "", idTag, meterStart);
  }

  private ProxyEvent stopped(Payload payload, Instant now) {
    return stopped(
        idOf(payload.member("transactionId")),
        textOf(payload.member("idTag")),
        payload.member("meterStop").asLong(),
        textOf(payload.member("reason")),
        now);
  }

  private ProxyEvent stopped(
      String transactionId, String idTag, OptionalLong meterStop, String reason, Instant now) {
    Optional<OpenTransaction> start = book.stopped(transactionId);
    return new TransactionStopped(
        chargePoint,
        now,
        start.map(OpenTransaction::outlet),
        transactionId,
        idTag.isEmpty() ? start.map(OpenTransaction::idTag).orElse("") : idTag,
        start.map(OpenTransaction::meterStart).orElse(OptionalLong.empty()),
        meterStop,
        reason);
  }

  private List<ProxyEvent> transactionEvent(Payload payload, Instant now) {
    Payload info = payload.member("transactionInfo");
    String transactionId = idOf(info.member("transactionId"));
    String idToken = textOf(payload.member("idToken").member("idToken"));
    OptionalLong meter = energyRegister(payload.member("meterValue"));
    Optional<Outlet> outlet = outletOf(payload.member("evse"));
    outlet.ifPresent(where -> book.located(transactionId, where));
    return switch (textOf(payload.member("eventType"))) {
      case "Started" -> {
        Outlet where = outlet.orElse(Outlet.STATION);
        book.started(transactionId, new OpenTransaction(where, idToken, meter));
        yield List.of(
            new TransactionStarted(chargePoint, now, where, transactionId, idToken, meter));
      }
      case "Ended" -> {
        String reason = textOf(info.member("stoppedReason"));
        yield List.of(stopped(transactionId, idToken, meter, reason, now));
      }
      default -> List.of();
    };
  }

  private static Optional<Outlet> outletOf(Payload evse) {
    return evse.isMissing()
        ? Optional.empty()
        : Optional.of(new Outlet(evse.member("id").asInt(0), evse.member("connectorId").asInt(0)));
  }

  /** The last Energy.Active.Import.Register of the whole outlet among meter values, in Wh. */
  private static OptionalLong energyRegister(Payload meterValues) {
    OptionalLong found = OptionalLong.empty();
    for (Payload meterValue : meterValues.elements(MAX_TEXT)) {
      for (Payload sample : meterValue.member("sampledValue").elements(MAX_TEXT)) {
        OptionalLong wattHours = wattHours(sample);
        found = wattHours.isPresent() ? wattHours : found;
      }
    }
    return found;
  }

  private static OptionalLong wattHours(Payload sample) {
    String measurand = textOf(sample.member("measurand"));
    boolean energy = measurand.isEmpty() || measurand.equals("Energy.Active.Import.Register");
    if (!energy || !sample.member("phase").isMissing()) {
      return OptionalLong.empty();
    }
    Payload unit = sample.member("unitOfMeasure");
    int power = unit.member("multiplier").asInt(0);
    power += textOf(unit.member("unit")).equals("kWh") ? 3 : 0;
    Optional<BigDecimal> value = sample.member("value").asDecimal();
    if (value.isEmpty() || power < -MAX_POWER || power > MAX_POWER) {
      return OptionalLong.empty();
    }
    BigDecimal rounded = value.get().scaleByPowerOfTen(power).setScale(0, RoundingMode.HALF_UP);
    return rounded.precision() > 18 ? OptionalLong.empty() : OptionalLong.of(rounded.longValue());
  }

  private static String textOf(Payload value) {
    return value.asText(MAX_TEXT).orElse("");
  }

  /** A transaction id, be it a number (1.6) or a string (2.x). */
  private static String idOf(Payload value) {
    OptionalLong number = value.asLong();
    return number.isPresent() ? Long.toString(number.getAsLong()) : textOf(value);
  }
}
