package org.ocppproxy.launcher.demo;

import static org.ocppproxy.launcher.demo.Words.json;
import static org.ocppproxy.launcher.demo.Words.time;

import java.util.List;
import org.ocppproxy.protocol.Payload;
import org.ocppproxy.protocol.Span;

/** OCPP 1.6: the CSMS chooses the transaction id. */
final class Ocpp16 implements Dialect {

  @Override
  public String subprotocol() {
    return "ocpp1.6";
  }

  @Override
  public Message boot() {
    return new Message(
        "BootNotification",
        json(
            "{'chargePointVendor':'Demo','chargePointModel':'One',"
                + "'chargePointSerialNumber':'D1-0001','firmwareVersion':'1.6.0'}"));
  }

  @Override
  public List<Message> status(State state) {
    return List.of(status(1, state.word(), state == State.FAULTED ? "GroundFailure" : "NoError"));
  }

  /** Connector 0 is the charge point as a whole (1.6, 4.9). */
  @Override
  public List<Message> ready() {
    return List.of(status(0, "Available", "NoError"), status(1, "Available", "NoError"));
  }

  private static Message status(int connector, String status, String errorCode) {
    return new Message(
        "StatusNotification",
        json(
            "{'status':'%s','connectorId':%d,'errorCode':'%s','timestamp':'%s'}",
            status, connector, errorCode, time()));
  }

  @Override
  public Message authorize(Charge charge) {
    return new Message("Authorize", json("{'idTag':'%s'}", charge.token()));
  }

  @Override
  public Message start(Charge charge) {
    return new Message(
        "StartTransaction",
        json(
            "{'connectorId':1,'meterStart':%d,'idTag':'%s','timestamp':'%s'}",
            charge.wattHours(), charge.token(), time()));
  }

  @Override
  public void learn(Charge charge, String answer) {
    new Payload(answer, new Span(0, answer.length()))
        .member("transactionId")
        .asLong()
        .ifPresent(id -> charge.isCalled(Long.toString(id)));
  }

  @Override
  public List<Message> charging(Charge charge) {
    return List.of(status(1, "Charging", "NoError"));
  }

  @Override
  public Message meterValue(Charge charge) {
    return new Message(
        "MeterValues",
        json(
            "{'meterValue':[{'sampledValue':[{'value':'%d','unit':'Wh',"
                + "'measurand':'Energy.Active.Import.Register'}],'timestamp':'%s'}],"
                + "'connectorId':1,'transactionId':%s}",
            charge.wattHours(), time(), charge.transactionId()));
  }

  @Override
  public Message stop(Charge charge) {
    return new Message(
        "StopTransaction",
        json(
            "{'transactionId':%s,'meterStop':%d,'reason':'Local','timestamp':'%s'}",
            charge.transactionId(), charge.wattHours(), time()));
  }
}
