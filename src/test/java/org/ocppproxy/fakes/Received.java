package org.ocppproxy.fakes;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A message as it arrived at a fake: the very bytes, and what they mean if they are OCPP-J. Reading
 * the meaning of something else yields type 0, empty strings and an empty object, never an
 * exception.
 */
public final class Received {
  private static final AtomicLong ARRIVALS = new AtomicLong();
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private final long order = ARRIVALS.incrementAndGet();
  private final long nanoTime = System.nanoTime();
  private final byte[] bytes;
  private final int fragments;
  private final String text;
  private final JsonArray envelope;

  Received(byte[] bytes, int fragments) {
    this.bytes = bytes;
    this.fragments = fragments;
    this.text = new String(bytes, StandardCharsets.UTF_8);
    this.envelope = parse(text);
  }

  /** The payload exactly as it came, put together from its frames. */
  public byte[] bytes() {
    return bytes.clone();
  }

  public String text() {
    return text;
  }

  /** Over how many frames the message came, at least 1. */
  public int fragments() {
    return fragments;
  }

  /**
   * Counts up over all fakes of the process, so that arrivals at different peers can be compared.
   */
  public long order() {
    return order;
  }

  /** {@link System#nanoTime()} of the arrival. */
  public long nanoTime() {
    return nanoTime;
  }

  /** 2 CALL, 3 CALLRESULT, 4 CALLERROR, 5 CALLRESULTERROR, 6 SEND, 0 unreadable. */
  public int type() {
    try {
      return envelope.isEmpty() ? 0 : envelope.getInt(0, 0);
    } catch (NumberFormatException tooManyDigits) {
      return 0;
    }
  }

  public boolean isCall() {
    return type() == 2;
  }

  public boolean isCall(String action) {
    return isCall() && action().equals(action);
  }

  public boolean isResult() {
    return type() == 3;
  }

  public boolean isError() {
    return type() == 4;
  }

  /** Anything that answers a CALL: a result or an error. */
  public boolean isAnswer() {
    return isResult() || isError();
  }

  public boolean isAnswerTo(String messageId) {
    return isAnswer() && id().equals(messageId);
  }

  public String id() {
    return string(1);
  }

  /** Of a CALL or SEND. */
  public String action() {
    return isCall() || type() == 6 ? string(2) : "";
  }

  /** Of a CALLERROR or CALLRESULTERROR. */
  public String errorCode() {
    return type() == 4 || type() == 5 ? string(2) : "";
  }

  /** The object that ends the message: request, result or error details. */
  public JsonObject payload() {
    JsonValue last = envelope.isEmpty() ? JsonValue.NULL : envelope.get(envelope.size() - 1);
    return last instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }

  @Override
  public String toString() {
    return text.length() <= 300 ? text : text.substring(0, 300) + "... (" + text.length() + ")";
  }

  private String string(int index) {
    boolean there = envelope.size() > index;
    return there && envelope.get(index) instanceof JsonString string ? string.getString() : "";
  }

  private static JsonArray parse(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readValue() instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    } catch (JsonException | IllegalStateException | NumberFormatException e) {
      return JsonValue.EMPTY_JSON_ARRAY;
    }
  }
}
