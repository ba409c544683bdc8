package org.ocppproxy.protocol;

import java.util.Objects;

/**
 * A charge point's identity, decoded from the last segment of its URL (OCPP-J 3.1.1).
 *
 * @param value 1 to {@value #MAX_LENGTH} characters
 */
public record ChargePointId(String value) {

  /** The longest id that any setting can allow; OCPP 2.x asks for at most 48. */
  public static final int MAX_LENGTH = 255;

  public ChargePointId {
    Objects.requireNonNull(value);
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a charge point id has 1 to " + MAX_LENGTH + " characters, not " + value.length());
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
