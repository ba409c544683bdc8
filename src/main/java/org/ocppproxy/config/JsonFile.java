package org.ocppproxy.config;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One file of the configuration folder, read as a JSON object or not at all. */
final class JsonFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String OBJECT = "a JSON object";

  private JsonFile() {}

  /**
   * @throws ConfigurationException with every fault of the syntax
   */
  static JsonObject read(Path path) throws ConfigurationException {
    String file = String.valueOf(path.getFileName());
    return parse(file, text(file, path));
  }

  static JsonObject parse(String file, String text) throws ConfigurationException {
    String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    if (plain.isBlank()) {
      throw new ConfigurationException(List.of(new Fault(file, file, Fault.EMPTY, OBJECT)));
    }
    List<Fault> faults = new ArrayList<>();
    new JsonScan(file, faults).scan(plain);
    if (faults.isEmpty() && !plain.stripLeading().startsWith("{")) {
      faults.add(new Fault(file, file, "what it holds", OBJECT));
    }
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
    return build(file, plain);
  }

  private static String text(String file, Path path) throws ConfigurationException {
    try {
      return Files.readString(path);
    } catch (CharacterCodingException notText) {
      throw new ConfigurationException(List.of(new Fault(file, file, "its text", "UTF-8")));
    } catch (IOException unreadable) {
      String expected = "a readable file at " + path.toAbsolutePath();
      throw new ConfigurationException(List.of(Fault.missing(file, file, expected)));
    }
  }

  @SuppressWarnings("try") // Jsonb.close() declares Exception, InterruptedException included.
  private static JsonObject build(String file, String text) throws ConfigurationException {
    try (Jsonb jsonb = JsonbBuilder.create()) {
      return jsonb.fromJson(text, JsonObject.class);
    } catch (JsonbException | JsonException broken) {
      throw new ConfigurationException(List.of(new Fault(file, file, "the text", "valid JSON")));
    } catch (Exception notClosed) {
      throw new IllegalStateException("JSON-B cannot be closed", notClosed);
    }
  }
}
