package org.ocppproxy.config;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file that gives charge points their display names; may be read again and again.
 *
 * @param directory the configuration folder
 * @param environment for <code>${NAME}</code> inside names
 */
public record ClientNamesFile(Path directory, Map<String, String> environment) {
  /** Name of the file. */
  public static final String FILE = "clientIdToHuman.json";

  /** Where the file is, or would be. */
  public Path path() {
    return directory.resolve(FILE);
  }

  /**
   * Reads the file as it is now; no names if there is none.
   *
   * @throws ConfigurationException with every fault of this file
   */
  public ClientNames read() throws ConfigurationException {
    return Files.exists(path()) ? names(JsonFile.read(path())) : ClientNames.NONE;
  }

  private ClientNames names(JsonObject written) throws ConfigurationException {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> names = new LinkedHashMap<>();
    JsonObject filled = new Environment(environment, FILE, faults).fill(written);
    filled.forEach(
        (id, value) -> {
          Optional<String> name = Texts.string(value);
          name.ifPresent(text -> names.put(id, text));
          if (name.isEmpty()) {
            String found = Disclosure.PLAIN.show(value);
            faults.add(new Fault(FILE, KeyCheck.shown(id), found, "a text"));
          }
        });
    if (!faults.isEmpty()) {
      throw new ConfigurationException(faults);
    }
    return new ClientNames(names);
  }
}
