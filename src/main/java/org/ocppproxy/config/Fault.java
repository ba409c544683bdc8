package org.ocppproxy.config;

/**
 * One thing in a file that nobody can work with.
 *
 * @param file name of the file
 * @param key full key, or the place in the file where there is no key
 * @param found what it is, secrets hidden; empty if there is nothing, {@link #EMPTY} if what there
 *     is has no content
 * @param expected what it should be, to be read after "is not"
 */
public record Fault(String file, String key, String found, String expected) {

  /** Found where a text or a file has nothing in it. */
  static final String EMPTY = "\"\"";

  static Fault missing(String file, String key, String expected) {
    return new Fault(file, key, "", expected);
  }

  /** For people, for example {@code proxy.port: "nine" is not a number from 1 to 65535}. */
  public String message() {
    return switch (found) {
      case "" -> key + ": is missing, it should be " + expected;
      case EMPTY -> key + ": must not be empty, it should be " + expected;
      default -> key + ": " + found + " is not " + expected;
    };
  }

  /**
   * The message with the file that it is about, for example {@code config.json: proxy.port: ...}.
   */
  public String line() {
    return key.equals(file) ? message() : file + ": " + message();
  }
}
