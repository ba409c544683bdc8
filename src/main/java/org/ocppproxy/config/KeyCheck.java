package org.ocppproxy.config;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares the keys of a file with the table of settings. */
final class KeyCheck {
  private final Set<String> keys = new TreeSet<>();
  private final Set<String> groups = new TreeSet<>();
  private final String file;
  private final List<Fault> faults;
  private final List<String> warnings;

  KeyCheck(List<Setting<?>> settings, String file, List<Fault> faults, List<String> warnings) {
    this.file = file;
    this.faults = faults;
    this.warnings = warnings;
    settings.forEach(setting -> learn(setting.key()));
  }

  void check(JsonObject root) {
    check(root, "");
  }

  static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** A key may be anything that fits between two quotes: keep it to one line of a log. */
  static String shown(String key) {
    String quoted = Disclosure.quoted(key);
    return quoted.substring(1, quoted.length() - 1);
  }

  private void learn(String key) {
    keys.add(key);
    for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
      groups.add(key.substring(0, dot));
    }
  }

  private void check(JsonObject object, String path) {
    object.forEach((name, value) -> check(name, join(path, name), value));
  }

  private void check(String name, String key, JsonValue value) {
    boolean flattened = name.contains(".");
    if (!flattened && groups.contains(key)) {
      group(key, value);
    } else if (flattened || !keys.contains(key)) {
      warnings.add(unknown(key));
    }
  }

  private void group(String key, JsonValue value) {
    if (value instanceof JsonObject object) {
      check(object, key);
    } else if (!value.equals(JsonValue.NULL)) {
      // Somebody may have put a secret where the object belongs that holds one.
      faults.add(new Fault(file, key, Disclosure.NOTHING.show(value), "an object"));
    }
  }

  private String unknown(String key) {
    Set<String> known = new TreeSet<>(keys);
    known.addAll(groups);
    return shown(key)
        + ": is not a known key and is ignored"
        + NearestKey.to(key, known).map(near -> "; the nearest known one is " + near).orElse("");
  }
}
