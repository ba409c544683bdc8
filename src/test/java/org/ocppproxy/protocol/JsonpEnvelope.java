package org.ocppproxy.protocol;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reader's law said again with a JSON-P parser: what is a frame, and what its envelope says.
 *
 * @param isArray whether the text is an array at all
 * @param elements its elements, in order
 */
record JsonpEnvelope(boolean isArray, List<Element> elements) {

  private static final int MAX_DEPTH = 64;

  /**
   * One element of the envelope.
   *
   * @param event how it starts
   * @param text a string's characters, a number as spelled; empty for the others
   */
  record Element(Event event, String text) {

    boolean isString() {
      return event == Event.VALUE_STRING;
    }

    boolean isPayload() {
      return event == Event.START_OBJECT || event == Event.VALUE_NULL;
    }
  }

  /** What JSON-P makes of {@code text}; nothing if that is no JSON or nests too deep. */
  static Optional<JsonpEnvelope> of(String text) {
    List<Element> elements = new ArrayList<>();
    int depth = 0;
    boolean isArray = false;
    try (JsonParser parser = Json.createParser(new StringReader(text))) {
      while (parser.hasNext()) {
        Event event = parser.next();
        isArray |= depth == 0 && event == Event.START_ARRAY;
        if (depth == 1 && isArray && !isEnd(event)) {
          elements.add(new Element(event, characters(parser, event)));
        }
        depth += isStart(event) ? 1 : isEnd(event) ? -1 : 0;
        if (depth > MAX_DEPTH) {
          return Optional.empty();
        }
      }
      return Optional.of(new JsonpEnvelope(isArray, elements));
    } catch (JsonException notJson) {
      return Optional.empty();
    }
  }

  private static boolean isStart(Event event) {
    return event == Event.START_ARRAY || event == Event.START_OBJECT;
  }

  private static boolean isEnd(Event event) {
    return event == Event.END_ARRAY || event == Event.END_OBJECT;
  }

  private static String characters(JsonParser parser, Event event) {
    boolean has = event == Event.VALUE_STRING || event == Event.VALUE_NUMBER;
    return has ? parser.getString() : "";
  }

  /** Whether it is an array that starts with a number. */
  boolean isMessage() {
    return isArray && !elements.isEmpty() && elements.get(0).event() == Event.VALUE_NUMBER;
  }

  /** The message type number; 0 for what is no {@code int} or spelled too long. */
  int type() {
    try {
      String spelled = elements.get(0).text();
      return spelled.length() > 20 ? 0 : new BigDecimal(spelled).intValueExact();
    } catch (ArithmeticException | NumberFormatException noInt) {
      return 0;
    }
  }

  Optional<String> id() {
    return Optional.of(elements)
        .filter(all -> all.size() > 1 && all.get(1).isString())
        .map(all -> all.get(1).text())
        .filter(id -> id.length() <= 255);
  }

  /** Only for a CALL or SEND. */
  String action() {
    return elements.get(2).text();
  }

  boolean isFrame() {
    return isMessage() && id().isPresent() && isShape(type(), elements.subList(2, elements.size()));
  }

  private static boolean isShape(int type, List<Element> rest) {
    return switch (type) {
      case 2, 6 -> rest.size() == 2 && rest.get(0).isString() && rest.get(1).isPayload();
      case 3 -> rest.size() == 1 && rest.get(0).isPayload();
      case 4, 5 -> isError(rest);
      default -> false;
    };
  }

  private static boolean isError(List<Element> rest) {
    return !rest.isEmpty()
        && rest.size() <= 3
        && rest.get(0).isString()
        && (rest.size() < 2 || rest.get(1).isString())
        && (rest.size() < 3 || rest.get(2).isPayload());
  }
}
