package org.ocppproxy.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A configuration folder of a test. */
record Folder(Path path, Map<String, String> environment) {
  private static final String MINIMAL =
      """
      {"primaryUrl": "ws://csms.example/", "proxy": {"host": "127.0.0.1", "port": 9000}%s}
      """;

  Folder(Path path) {
    this(path, Map.of());
  }

  static String minimal() {
    return MINIMAL.formatted("");
  }

  /** What is needed, and more, such as {@code "logLevel": "debug"}. */
  static String minimalWith(String more) {
    return MINIMAL.formatted(", " + more);
  }

  Folder with(String variable, String value) {
    return new Folder(path, Map.of(variable, value));
  }

  Folder names(String json) {
    return write(ClientNamesFile.FILE, json);
  }

  Folder settings(String json) {
    return write(ConfigurationLoader.FILE, json);
  }

  Loaded load() throws ConfigurationException {
    return new ConfigurationLoader().load(path, environment);
  }

  Loaded load(String settings) throws ConfigurationException {
    return settings(settings).load();
  }

  List<String> faults(String settings) {
    return settings(settings).faults();
  }

  List<String> faults() {
    try {
      load();
      return List.of();
    } catch (ConfigurationException faulty) {
      return faulty.faults().stream().map(Fault::message).toList();
    }
  }

  private Folder write(String file, String text) {
    try {
      Files.writeString(path.resolve(file), text);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
