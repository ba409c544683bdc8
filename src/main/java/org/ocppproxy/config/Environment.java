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
 * Puts environment variables where strings say <code>${NAME}</code>; <code>$${</code> is the text
 * <code>${</code>, and anything else behind such a brace is a fault: it would become part of a
 * password unseen.
 */
final class Environment {
  /** Two dollars and a brace, a variable, or a brace that begins neither. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\$\\{|\\$\\{([A-Za-z_][A-Za-z0-9_]*)}|\\$\\{");

  private static final String LITERAL = "$${";

  private static final String NAME =
      "a name of letters, digits and _, the first no digit, and a }; for the text ${ itself write"
          + " $${";

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
    if (found.group().equals(LITERAL)) {
      return found.group().substring(1);
    }
    String name = found.group(1);
    if (name == null) {
      tell(path, "what stands after ${", NAME);
      return "";
    }
    String value = variables.get(name);
    if (value == null) {
      tell(path, found.group(), "set in the environment");
      return "";
    }
    return value;
  }

  private void tell(String path, String found, String expected) {
    Fault fault = new Fault(file, KeyCheck.shown(path), found, expected);
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }
}
