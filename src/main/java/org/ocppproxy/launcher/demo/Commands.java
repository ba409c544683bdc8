package org.ocppproxy.launcher.demo;

import static org.ocppproxy.launcher.demo.Words.json;

import java.util.Optional;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Payload;
import org.ocppproxy.protocol.Role;

/**
 * What a demonstration CSMS wants of one charge point, moved by what it hears from it.
 *
 * <p>A guest from outside may be a real charge point: it is asked, but never told to do anything.
 */
final class Commands {

  private static final int LONGEST = 36;

  private final Role role;
  private final boolean is16;
  private final boolean isGuest;
  private int freeTimes;
  private int stops;

  Commands(Role role, boolean is16, boolean isGuest) {
    this.role = role;
    this.is16 = is16;
    this.isGuest = isGuest;
  }

  /** What to command after this, if anything. */
  Optional<Message> after(Frame.Call call) {
    return role == Role.PRIMARY ? ofPrimary(call) : ofSecondary(call);
  }

  /** The primary runs the place: it looks at settings, and starts every other session. */
  private Optional<Message> ofPrimary(Frame.Call call) {
    if (call.action().equals("BootNotification")) {
      return Optional.of(is16 ? getConfiguration() : getVariables());
    }
    boolean startsNow = isFree(call) && ++freeTimes % 2 == 0 && !isGuest;
    return startsNow ? Optional.of(is16 ? start16() : start2x()) : Optional.empty();
  }

  /** The secondary listens, and asks now and then; some of it nobody here understands. */
  private Optional<Message> ofSecondary(Frame.Call call) {
    if (isStart(call)) {
      return Optional.of(new Message("TriggerMessage", json("{'requestedMessage':'Heartbeat'}")));
    }
    boolean asksNow = isStop(call) && ++stops % 2 == 1;
    return asksNow ? Optional.of(new Message("GetLocalListVersion", "{}")) : Optional.empty();
  }

  private static boolean isFree(Frame.Call call) {
    return call.action().equals("StatusNotification")
        && (has(call, "status", "Available") || has(call, "connectorStatus", "Available"))
        && call.payload().member("connectorId").asInt(0) > 0;
  }

  private static boolean isStart(Frame.Call call) {
    return call.action().equals("StartTransaction") || has(call, "eventType", "Started");
  }

  private static boolean isStop(Frame.Call call) {
    return call.action().equals("StopTransaction") || has(call, "eventType", "Ended");
  }

  private static boolean has(Frame.Call call, String member, String value) {
    Payload found = call.payload().member(member);
    return found.asText(LONGEST).filter(value::equals).isPresent();
  }

  private static Message getConfiguration() {
    return new Message("GetConfiguration", json("{'key':['HeartbeatInterval']}"));
  }

  private static Message getVariables() {
    return new Message(
        "GetVariables",
        json(
            "{'getVariableData':[{'component':{'name':'OCPPCommCtrlr'},"
                + "'variable':{'name':'HeartbeatInterval'}}]}"));
  }

  private static Message start16() {
    return new Message("RemoteStartTransaction", json("{'idTag':'APP-USER-7','connectorId':1}"));
  }

  private static Message start2x() {
    return new Message(
        "RequestStartTransaction",
        json(
            "{'idToken':{'idToken':'APP-USER-7','type':'Central'},'evseId':1,'remoteStartId':%d}",
            Ocpp2x.REMOTE_START_ID));
  }
}
