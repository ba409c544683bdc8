package org.ocppproxy.launcher.demo;

import static org.ocppproxy.launcher.demo.Words.json;

import java.util.Optional;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Payload;

/** What a simulated charge point answers when a CSMS commands. */
final class Replies {

  private static final int LONGEST = 36;

  private Replies() {}

  /** The answer's payload, or nothing if this is unknown. */
  static Optional<String> to(Frame.Call call, Script script) {
    Payload payload = call.payload();
    return switch (call.action()) {
      case "TriggerMessage" -> Optional.of(status(isHeartbeat(call), "NotImplemented"));
      case "RemoteStartTransaction" -> Optional.of(start(payload.member("idTag"), script));
      case "RequestStartTransaction" ->
          Optional.of(start(payload.member("idToken").member("idToken"), script));
      case "GetConfiguration" ->
          Optional.of(
              json(
                  "{'configurationKey':[{'key':'HeartbeatInterval','value':'30',"
                      + "'readonly':false}]}"));
      case "GetVariables" ->
          Optional.of(
              json(
                  "{'getVariableResult':[{'attributeStatus':'Accepted','attributeValue':'30',"
                      + "'component':{'name':'OCPPCommCtrlr'},"
                      + "'variable':{'name':'HeartbeatInterval'}}]}"));
      default -> Optional.empty();
    };
  }

  /** Whether a CSMS wants a heartbeat, the one thing that can be triggered here. */
  static boolean isHeartbeat(Frame.Call call) {
    return call.action().equals("TriggerMessage")
        && call.payload()
            .member("requestedMessage")
            .asText(LONGEST)
            .filter("Heartbeat"::equals)
            .isPresent();
  }

  private static String start(Payload token, Script script) {
    return status(script.startRemotely(token.asText(LONGEST).orElse("UNKNOWN")), "Rejected");
  }

  private static String status(boolean accepted, String otherwise) {
    return json("{'status':'%s'}", accepted ? "Accepted" : otherwise);
  }
}
