package org.ocppproxy.config;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts environment variables where strings say <code>${NAME}</code>; <code>$${NAME}</code> stays.
 */
final class Environment {
  private static final Pattern VARIABLE = Pattern.compile("\\$(\\$?)\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private final Map<String, String> variables;
  private final String file;
  private final List<Fault> faults;

  Environment(Map<String, String> variables, String file, List<Fault> faults) {
    this.variables = variables;
    this.file = file;
    this.faults = faults;
  }

  JsonObject fill(JsonObject object) {
    return fill(object, "");
  }

  private JsonObject fill(JsonObject object, String path) {
    JsonObjectBuilder filled = Json.createObjectBuilder();
    object.forEach((name, value) -> filled.add(name, fill(value, KeyCheck.join(path, name))));
    return filled.build();
  }

  private JsonValue fill(JsonValue value, String path) {
    if (value instanceof JsonString string) {
      return Json.createValue(fill(string.getString(), path));
    }
    if (value instanceof JsonArray array) {
      JsonArrayBuilder filled = Json.createArrayBuilder();
      array.forEach(element -> filled.add(fill(element, path)));
      return filled.build();
    }
    return value instanceof JsonObject object ? fill(object, path) : value;
  }

  private String fill(String text, String path) {
    return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(fill(found, path)));
  }

  private String fill(MatchResult found, String path) {
    if (!found.group(1).isEmpty()) {
      return found.group().substring(1);
    }
    String value = variables.get(found.group(2));
    if (value == null) {
      faults.add(new Fault(file, KeyCheck.shown(path), found.group(), "set in the environment"));
      return "";
    }
    return value;
  }
}
