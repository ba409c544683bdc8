package org.ocppproxy.config;

/** How much the log tells; in the file in lower case. */
public enum LogLevel {
  ERROR(System.Logger.Level.ERROR),
  WARN(System.Logger.Level.WARNING),
  INFO(System.Logger.Level.INFO),
  DEBUG(System.Logger.Level.DEBUG);

  private final System.Logger.Level level;

  LogLevel(System.Logger.Level level) {
    this.level = level;
  }

  /** The platform's name for this level. */
  public System.Logger.Level level() {
    return level;
  }
}
