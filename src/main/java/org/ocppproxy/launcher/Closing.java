package org.ocppproxy.launcher;

import java.lang.System.Logger.Level;
import java.util.Deque;

/** Closes what was opened, the last first, whatever goes wrong on the way. */
public final class Closing {

  private static final System.Logger LOG = System.getLogger(Closing.class.getName());

  private Closing() {}

  /** Closes all of them and empties the stack. */
  public static void all(Deque<AutoCloseable> opened) {
    while (!opened.isEmpty()) {
      AutoCloseable part = opened.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.log(Level.WARNING, "Cannot close " + part.getClass().getSimpleName(), e);
      }
    }
  }
}
