package org.ocppproxy.protocol;

/**
 * One OCPP-J message with its envelope read and its text kept as it came (chapter 4.2).
 *
 * <p>Positions are indices into {@link #text()}.
 */
public sealed interface Frame {

  /** The longest message id that is read: OCPP asks for 36, some stations send more. */
  int MAX_MESSAGE_ID_LENGTH = 255;

  /** The id that answers a message whose own could not be read (OCPP 2.0.1 Part 4, 4.2.3). */
  String UNREADABLE_ID = "-1";

  /** The whole message exactly as it was received. */
  String text();

  /** The message id, unescaped. */
  String messageId();

  /** A frame that a router can pass on: its id has a place in the text. */
  sealed interface WellFormed extends Frame {

    /** Where the id's JSON string, quotes included, stands. */
    Span idAt();

    /** The same text with another id; every other character stays. */
    default String textWithId(String id) {
      return textWithIdJson(Json.quote(id));
    }

    /** The same with the new id already spelled as a JSON string. */
    default String textWithIdJson(String idJson) {
      return idAt().replacedBy(idJson, text());
    }

    /** The id as it is spelled in the text, quotes included. */
    default String idJson() {
      return idAt().in(text());
    }
  }

  /** An answer to a CALL: message types 3 and 4. */
  sealed interface Answer extends WellFormed {}

  /** {@code [2, id, action, payload]}: asks for an answer. */
  record Call(String text, String messageId, Span idAt, String action, Span payloadAt)
      implements WellFormed {

    /** The payload, to look into. */
    public Payload payload() {
      return new Payload(text, payloadAt);
    }

    /** The same with another number at that place of its payload. */
    public Call with(Span numberAt, long number) {
      String changed = numberAt.replacedBy(Long.toString(number), text);
      int longer = changed.length() - text.length();
      Span payload = new Span(payloadAt.start(), payloadAt.end() + longer);
      return new Call(changed, messageId, idAt, action, payload);
    }
  }

  /** {@code [3, id, payload]}: a CALL's answer. */
  record CallResult(String text, String messageId, Span idAt, Span payloadAt) implements Answer {

    /** The payload, to look into. */
    public Payload payload() {
      return new Payload(text, payloadAt);
    }
  }

  /** {@code [4, id, code, description, details]}: says that a CALL could not be handled. */
  record CallError(String text, String messageId, Span idAt) implements Answer {}

  /** {@code [5, id, code, description, details]}: says that a CALLRESULT was bad (2.1). */
  record CallResultError(String text, String messageId, Span idAt) implements WellFormed {}

  /** {@code [6, id, action, payload]}: like a CALL, but never answered (2.1). */
  record Send(String text, String messageId, Span idAt, String action, Span payloadAt)
      implements WellFormed {}

  /**
   * What is no legal frame.
   *
   * @param messageId the id if it could be read, else {@link #UNREADABLE_ID}
   * @param type the message type number if it could be read, else 0
   */
  record Malformed(String text, String messageId, int type, Flaw flaw) implements Frame {}

  /** What makes a text no frame. */
  enum Flaw {
    /** Not JSON at all, or cut short. */
    NOT_JSON("not valid JSON"),
    /** JSON, but no array that starts with a message type number. */
    NOT_A_MESSAGE("not an array starting with a message type number"),
    /** An array whose first number is no message type that any version knows. */
    UNKNOWN_TYPE("unknown message type"),
    /** The id is missing, no string, or too long. */
    BAD_ID("message id is not a string of at most " + MAX_MESSAGE_ID_LENGTH + " characters"),
    /** Action, payload or error fields are missing, too many or of the wrong kind. */
    BAD_SHAPE("elements missing, too many or of the wrong kind");

    private final String words;

    Flaw(String words) {
      this.words = words;
    }

    /** The flaw in words, for a CALLERROR's description. */
    public String words() {
      return words;
    }
  }
}
