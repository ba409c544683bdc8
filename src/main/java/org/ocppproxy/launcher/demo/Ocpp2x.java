package org.ocppproxy.launcher.demo;

import static org.ocppproxy.launcher.demo.Words.json;
import static org.ocppproxy.launcher.demo.Words.time;

import java.util.List;
import java.util.UUID;

/** OCPP 2.0.1 and 2.1, which are alike in what is said here: one message for all of a session. */
final class Ocpp2x implements Dialect {

  /** The number under which the demonstration's CSMS asks for a start. */
  static final int REMOTE_START_ID = 7;

  private final String subprotocol;
  private final String model;
  private String lastStatus = "";

  private Ocpp2x(String subprotocol, String model) {
    this.subprotocol = subprotocol;
    this.model = model;
  }

  static Ocpp2x v201() {
    return new Ocpp2x("ocpp2.0.1", "Two");
  }

  static Ocpp2x v21() {
    return new Ocpp2x("ocpp2.1", "Three");
  }

  @Override
  public String subprotocol() {
    return subprotocol;
  }

  @Override
  public Message boot() {
    lastStatus = "";
    return new Message(
        "BootNotification",
        json(
            "{'reason':'PowerUp','chargingStation':{'vendorName':'Demo','model':'%s',"
                + "'serialNumber':'D2-0001','firmwareVersion':'2.0'}}",
            model));
  }

  /** 2.x does not tell Preparing from Finishing: a cable that stays is no news. */
  @Override
  public List<Message> status(State state) {
    String status =
        switch (state) {
          case AVAILABLE, FAULTED -> state.word();
          case PREPARING, FINISHING -> "Occupied";
        };
    if (status.equals(lastStatus)) {
      return List.of();
    }
    lastStatus = status;
    return List.of(
        new Message(
            "StatusNotification",
            json(
                "{'connectorStatus':'%s','evseId':1,'connectorId':1,'timestamp':'%s'}",
                status, time())));
  }

  @Override
  public Message authorize(Charge charge) {
    return new Message("Authorize", json("{'idToken':%s}", token(charge)));
  }

  private static String token(Charge charge) {
    return json(
        "{'idToken':'%s','type':'%s'}", charge.token(), charge.isRemote() ? "Central" : "ISO14443");
  }

  @Override
  public Message start(Charge charge) {
    charge.isCalled(UUID.randomUUID().toString());
    return event(
        "Started",
        json(
            "'triggerReason':'%s','idToken':%s,'evse':{'id':1,'connectorId':1}",
            charge.isRemote() ? "RemoteStart" : "Authorized", token(charge)),
        json(
            "'chargingState':'EVConnected'" + (charge.isRemote() ? ",'remoteStartId':%d" : ""),
            REMOTE_START_ID),
        charge);
  }

  @Override
  public void learn(Charge charge, String answer) {
    // The charge point has chosen the id itself.
  }

  @Override
  public List<Message> charging(Charge charge) {
    return List.of(
        event(
            "Updated",
            json("'triggerReason':'ChargingStateChanged'"),
            json("'chargingState':'Charging'"),
            charge));
  }

  @Override
  public Message meterValue(Charge charge) {
    return event(
        "Updated",
        meter(charge, "Sample.Periodic") + json(",'triggerReason':'MeterValuePeriodic'"),
        json("'chargingState':'Charging'"),
        charge);
  }

  @Override
  public Message stop(Charge charge) {
    return event(
        "Ended",
        meter(charge, "Transaction.End") + json(",'triggerReason':'StopAuthorized'"),
        json("'stoppedReason':'Local','chargingState':'EVConnected'"),
        charge);
  }

  private static String meter(Charge charge, String context) {
    return json(
        "'meterValue':[{'sampledValue':[{'value':%d,'unitOfMeasure':{'unit':'Wh'},"
            + "'measurand':'Energy.Active.Import.Register','context':'%s'}],'timestamp':'%s'}]",
        charge.wattHours(), context, time());
  }

  private static Message event(String type, String members, String state, Charge charge) {
    return new Message(
        "TransactionEvent",
        json(
            "{'eventType':'%s',%s,'transactionInfo':{%s,'transactionId':'%s'},"
                + "'seqNo':%d,'timestamp':'%s'}",
            type, members, state, charge.transactionId(), charge.nextSeqNo(), time()));
  }
}
