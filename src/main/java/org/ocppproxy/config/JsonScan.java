package org.ocppproxy.config;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what a built JSON object no longer shows: where the syntax breaks, which keys repeat. */
final class JsonScan {
  private static final int MAX_DEPTH = 32;

  private final String file;
  private final List<Fault> faults;
  private final Deque<Level> levels = new ArrayDeque<>();
  private String key = "";

  private record Level(String path, Set<String> keys) {}

  JsonScan(String file, List<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  void scan(String text) {
    try (JsonParser parser = Json.createParser(new StringReader(text))) {
      while (parser.hasNext() && levels.size() < MAX_DEPTH) {
        take(parser.next(), parser);
      }
      if (levels.size() >= MAX_DEPTH) {
        faults.add(new Fault(file, file, "nesting of " + MAX_DEPTH + " levels", "allowed"));
      }
    } catch (JsonParsingException broken) {
      faults.add(new Fault(file, place(broken.getLocation()), "what stands there", "valid JSON"));
    } catch (JsonException broken) {
      faults.add(new Fault(file, file, "the text", "valid JSON"));
    }
  }

  private void take(JsonParser.Event event, JsonParser parser) {
    switch (event) {
      case START_OBJECT, START_ARRAY -> levels.push(new Level(key, new HashSet<>()));
      case END_OBJECT, END_ARRAY -> levels.pop();
      case KEY_NAME -> name(parser.getString());
      case VALUE_NUMBER -> number(parser);
      default -> {}
    }
  }

  private void name(String name) {
    Level level = levels.getFirst();
    key = level.path().isEmpty() ? name : level.path() + "." + name;
    if (!level.keys().add(name)) {
      faults.add(new Fault(file, KeyCheck.shown(key), "a second value", "allowed"));
    }
  }

  // An absurd number breaks the parser only when somebody asks for its value.
  private void number(JsonParser parser) {
    try {
      parser.getBigDecimal();
    } catch (ArithmeticException | NumberFormatException | UnsupportedOperationException absurd) {
      faults.add(new Fault(file, KeyCheck.shown(key), "a number of that size", "allowed"));
    }
  }

  private static String place(JsonLocation location) {
    return "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
  }
}
