package org.ocppproxy.protocol;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Frame.Flaw;

/**
 * Reads what a router must know of a text: its message type, id and action (OCPP-J 4.2).
 *
 * <p>Any legal JSON spelling is taken, with these bounds: a message type number of at most 20
 * characters, an id of at most {@value Frame#MAX_MESSAGE_ID_LENGTH}, arrays and objects nested at
 * most {@value Json#MAX_DEPTH} deep, the envelope included. The payload is walked over, not built,
 * so that broken JSON never travels on. Never throws: what is no frame comes back as {@link
 * Frame.Malformed}.
 */
public final class EnvelopeReader {

  /** Each character may be spelled as a backslash, a u and four digits. */
  private static final int LONGEST_SPELLING_OF_ID = 2 + 6 * Frame.MAX_MESSAGE_ID_LENGTH;

  private static final int LONGEST_SPELLING_OF_TYPE = 20;

  private final String text;
  private int at;
  private int type;
  private String messageId = Frame.UNREADABLE_ID;

  private EnvelopeReader(String text) {
    this.text = text;
  }

  /** The frame that {@code text} is. */
  public static Frame read(String text) {
    return new EnvelopeReader(text).frame();
  }

  private Frame frame() {
    at = Json.skipSpace(text, 0);
    if (!Json.has(text, at, '[')) {
      return malformed(isWholeValue() ? Flaw.NOT_A_MESSAGE : Flaw.NOT_JSON);
    }
    at = Json.skipSpace(text, at + 1);
    int typeEnd = Json.skipNumber(text, at);
    if (typeEnd < 0) {
      return malformedArray(Flaw.NOT_A_MESSAGE);
    }
    type = typeNumber(at, typeEnd);
    at = typeEnd;
    Span idAt = nextElement() ? id() : null;
    if (type < 2 || type > 6) {
      return malformedArray(Flaw.UNKNOWN_TYPE);
    }
    if (idAt == null) {
      return malformedArray(Flaw.BAD_ID);
    }
    return switch (type) {
      case 2, 6 -> asking(idAt);
      case 3 -> result(idAt);
      default -> error(idAt);
    };
  }

  /** Keeps the id that stands here, if it is one. */
  private @Nullable Span id() {
    Span idAt = string();
    if (idAt == null || idAt.end() - idAt.start() > LONGEST_SPELLING_OF_ID) {
      return null;
    }
    String id = Json.unquote(text, idAt.start(), idAt.end());
    if (id.length() > Frame.MAX_MESSAGE_ID_LENGTH) {
      return null;
    }
    messageId = id;
    return idAt;
  }

  private Frame asking(Span idAt) {
    Span actionAt = nextElement() ? string() : null;
    if (actionAt == null || !nextElement()) {
      return malformedArray(Flaw.BAD_SHAPE);
    }
    Span payloadAt = payload();
    if (payloadAt == null || !endOfArray()) {
      return malformedArray(Flaw.BAD_SHAPE);
    }
    String action = ActionNames.read(text, actionAt.start(), actionAt.end());
    return type == 2
        ? new Frame.Call(text, messageId, idAt, action, payloadAt)
        : new Frame.Send(text, messageId, idAt, action, payloadAt);
  }

  private Frame result(Span idAt) {
    Span payloadAt = nextElement() ? payload() : null;
    if (payloadAt == null || !endOfArray()) {
      return malformedArray(Flaw.BAD_SHAPE);
    }
    return new Frame.CallResult(text, messageId, idAt, payloadAt);
  }

  /** Code, description and details; description and details are left out by some CSMSs. */
  private Frame error(Span idAt) {
    boolean legal = nextElement() && string() != null;
    if (legal && nextElement()) {
      legal = string() != null;
      if (legal && nextElement()) {
        legal = payload() != null;
      }
    }
    if (!legal || !endOfArray()) {
      return malformedArray(Flaw.BAD_SHAPE);
    }
    return type == 4
        ? new Frame.CallError(text, messageId, idAt)
        : new Frame.CallResultError(text, messageId, idAt);
  }

  /** Steps over a comma to where the next element starts; stays where it is if there is none. */
  private boolean nextElement() {
    int comma = Json.skipSpace(text, at);
    if (!Json.has(text, comma, ',')) {
      return false;
    }
    at = Json.skipSpace(text, comma + 1);
    return true;
  }

  private @Nullable Span string() {
    int end = Json.skipString(text, at);
    return end < 0 ? null : stepOver(end);
  }

  /** An object, or the null that OCPP-J allows instead of an empty one. */
  private @Nullable Span payload() {
    if (!Json.has(text, at, '{') && !Json.has(text, at, 'n')) {
      return null;
    }
    int end = Json.skipValue(text, at, Json.MAX_DEPTH - 1); // the envelope is a level too
    return end < 0 ? null : stepOver(end);
  }

  private Span stepOver(int end) {
    Span span = new Span(at, end);
    at = end;
    return span;
  }

  private boolean endOfArray() {
    int bracket = Json.skipSpace(text, at);
    return Json.has(text, bracket, ']') && Json.skipSpace(text, bracket + 1) == text.length();
  }

  private int typeNumber(int start, int end) {
    if (end - start == 1) {
      return text.charAt(start) - '0';
    }
    return unusualTypeNumber(start, end);
  }

  /** 2.0 and 2e0 are legal spellings of 2; nobody is known to use them. */
  private int unusualTypeNumber(int start, int end) {
    try {
      return end - start > LONGEST_SPELLING_OF_TYPE
          ? 0
          : new BigDecimal(text.substring(start, end)).intValueExact();
    } catch (ArithmeticException | NumberFormatException fractionOrTooLarge) {
      return 0;
    }
  }

  /** The flaw of a text that begins like an array: broken JSON is told from a wrong shape. */
  private Frame malformedArray(Flaw flaw) {
    at = 0;
    return malformed(isWholeValue() ? flaw : Flaw.NOT_JSON);
  }

  private boolean isWholeValue() {
    int end = Json.skipValue(text, at);
    return end >= 0 && Json.skipSpace(text, end) == text.length();
  }

  private Frame malformed(Flaw flaw) {
    return new Frame.Malformed(text, messageId, type, flaw);
  }
}
