package org.ocppproxy.config;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Typed access to what a file says, and to the defaults where it says nothing. */
final class Values {
  private final String file;
  private final JsonObject written;
  private final JsonObject filled;

  /**
   * @param written as in the file: the only form that is ever shown
   * @param filled with the variables of the environment in place
   */
  Values(String file, JsonObject written, JsonObject filled) {
    this.file = file;
    this.written = written;
    this.filled = filled;
  }

  /** Adds a fault if the file's value cannot be used, or is needed and not there. */
  void check(Setting<?> setting, List<Fault> faults) {
    ValueType<?> type = setting.type();
    JsonValue value = given(setting);
    if (!value.equals(JsonValue.NULL)) {
      if (type.read(value).isEmpty() && !reported(setting.key(), faults)) {
        String found =
            isBlank(value) ? Fault.EMPTY : type.disclosure().show(at(written, setting.key()));
        faults.add(new Fault(file, setting.key(), found, type.expectation()));
      }
    } else if (setting.required()) {
      need(setting, faults);
    }
  }

  /** Adds a fault if there is no value and nothing was said about that yet. */
  void need(Setting<?> setting, List<Fault> faults) {
    boolean nothing =
        given(setting).equals(JsonValue.NULL)
            || find(setting).filter(value -> value.equals(List.of())).isPresent();
    if (nothing && !reported(setting.key(), faults)) {
      faults.add(Fault.missing(file, setting.key(), setting.type().expectation()));
    }
  }

  /** Adds a fault if the first is greater than the second. */
  <T extends Comparable<T>> void checkOrder(
      Setting<T> lesser, Setting<T> greater, List<Fault> faults) {
    Optional<T> least = find(lesser);
    Optional<T> most = find(greater);
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      faults.add(new Fault(file, lesser.key(), shown(lesser), limit(greater)));
    }
  }

  /** The value or its default; only after a check without fault. */
  <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(() -> new IllegalStateException(setting.key() + " was not checked"));
  }

  /** The value or its default; empty if there is neither, or the value is faulty. */
  <T> Optional<T> find(Setting<T> setting) {
    JsonValue value = given(setting);
    return setting.type().read(value.equals(JsonValue.NULL) ? setting.fallback() : value);
  }

  private String limit(Setting<?> setting) {
    return "at most " + setting.key() + ", which is " + shown(setting);
  }

  String file() {
    return file;
  }

  /** What the file says of one member of an object, whatever dots its name has. */
  JsonValue writtenIn(Setting<JsonObject> setting, String name) {
    return at(written, setting.key()) instanceof JsonObject object
        ? object.getOrDefault(name, JsonValue.NULL)
        : JsonValue.NULL;
  }

  /** The value as the file has it, with no variable in place; empty if it is faulty so. */
  <T> Optional<T> findWritten(Setting<T> setting) {
    return setting.type().read(at(written, setting.key()));
  }

  /** What the file says, or the default, as far as it may be shown. */
  String shown(Setting<?> setting) {
    JsonValue value = at(written, setting.key());
    JsonValue holds = value.equals(JsonValue.NULL) ? setting.fallback() : value;
    return setting.type().disclosure().show(holds);
  }

  boolean has(String key) {
    return !at(filled, key).equals(JsonValue.NULL);
  }

  private JsonValue given(Setting<?> setting) {
    JsonValue value = at(filled, setting.key());
    return setting.mayBeAbsent() && isBlank(value) ? JsonValue.NULL : value;
  }

  private static boolean isBlank(JsonValue value) {
    return value instanceof JsonString string && string.getString().isBlank();
  }

  private static boolean reported(String key, List<Fault> faults) {
    return faults.stream().anyMatch(fault -> (key + ".").startsWith(fault.key() + "."));
  }

  private static JsonValue at(JsonObject root, String key) {
    JsonValue value = root;
    for (int start = 0; start <= key.length(); ) {
      int dot = key.indexOf('.', start);
      int end = dot < 0 ? key.length() : dot;
      if (!(value instanceof JsonObject object)) {
        return JsonValue.NULL;
      }
      value = object.getOrDefault(key.substring(start, end), JsonValue.NULL);
      start = end + 1;
    }
    return value;
  }
}
