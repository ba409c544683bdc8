package org.ocppproxy.launcher.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.ocppproxy.launcher.demo.Screen.Kind;
import org.ocppproxy.protocol.EnvelopeReader;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Span;

/**
 * One end of a WebSocket, shown on the screen: what is said here, and what is heard here.
 *
 * <p>Thread-safe; one frame is said at a time.
 */
final class Dialogue {

  private static final String UNKNOWN = "-";

  private final Screen screen;
  private final String chargePoint;
  private final Place place;
  private final Consumer<String> wire;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<String, String> asked = new ConcurrentHashMap<>();

  /**
   * @param wire sends a text, never throws
   */
  Dialogue(Screen screen, String chargePoint, Place place, Consumer<String> wire) {
    this.screen = screen;
    this.chargePoint = chargePoint;
    this.place = place;
    this.wire = wire;
  }

  /** Asks something. Every end counts its own ids from 1, as real ones do. */
  void call(Message message) {
    String id = Integer.toString(lastId.incrementAndGet());
    asked.put(id, message.action());
    say(
        Kind.CALL,
        message.action(),
        message.payload(),
        "[2,\"" + id + "\",\"" + message.action() + "\"," + message.payload() + "]");
  }

  void answer(Frame.Call call, String payload) {
    say(Kind.RESULT, call.action(), payload, "[3," + call.idJson() + "," + payload + "]");
  }

  /** Answers that this end does not know such an action. */
  void refuse(Frame.Call call) {
    String code = "\"NotImplemented\"";
    say(Kind.ERROR, call.action(), code, "[4," + call.idJson() + "," + code + ",\"\",{}]");
  }

  private synchronized void say(Kind kind, String action, String payload, String text) {
    screen.show(chargePoint, place.said(), kind, action, payload);
    wire.accept(text);
  }

  /** Shows what came, and hands on what needs an answer or is one. */
  void heard(String text, Ear ear) {
    Frame frame = EnvelopeReader.read(text);
    if (frame instanceof Frame.Call call) {
      show(Kind.CALL, call.action(), call.payloadAt().in(text));
      ear.asked(call);
    } else if (frame instanceof Frame.CallResult result) {
      String action = answered(result.messageId());
      show(Kind.RESULT, action, result.payloadAt().in(text));
      ear.answered(action, result.payloadAt().in(text));
    } else if (frame instanceof Frame.CallError error) {
      String action = answered(error.messageId());
      show(Kind.ERROR, action, behind(error.idAt(), text));
      ear.answered(action, "{}");
    } else if (frame instanceof Frame.Send send) {
      show(Kind.SEND, send.action(), send.payloadAt().in(text));
    } else {
      show(Kind.OTHER, UNKNOWN, text);
    }
  }

  private static String behind(Span id, String text) {
    return text.substring(id.end());
  }

  private String answered(String id) {
    String action = asked.remove(id);
    return action == null ? UNKNOWN : action;
  }

  private void show(Kind kind, String action, String payload) {
    screen.show(chargePoint, place.heard(), kind, action, payload);
  }

  void opened(String version) {
    // Charge points knock, and at CSMSs the proxy does.
    String arrow = place == Place.CHARGE_POINT ? place.said() : place.heard();
    screen.show(chargePoint, arrow, Kind.OPEN, version, " ");
  }

  void closed(int code, String reason) {
    screen.show(chargePoint, place.heard(), Kind.CLOSED, Integer.toString(code), reason + " ");
  }

  /** Who listens at this end. */
  interface Ear {
    void asked(Frame.Call call);

    /**
     * An answer came.
     *
     * @param action what was asked
     * @param payload {@code {}} if it was a CALLERROR
     */
    void answered(String action, String payload);
  }
}
