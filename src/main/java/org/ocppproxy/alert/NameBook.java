package org.ocppproxy.alert;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.ocppproxy.config.ClientNames;
import org.ocppproxy.config.ClientNamesFile;
import org.ocppproxy.config.ConfigurationException;
import org.ocppproxy.protocol.ChargePointId;

/**
 * The file with people's names for charge points, read again when it has changed: looked at for
 * each alert, which costs nothing beside sending it, so that the very next one has the new name.
 */
final class NameBook implements Names {

  private static final Logger LOG = System.getLogger("org.ocppproxy.alert");

  private final ClientNamesFile file;
  private ClientNames names = ClientNames.NONE;
  private Object seen = "";

  NameBook(ClientNamesFile file) {
    this.file = file;
  }

  @Override
  public synchronized String of(ChargePointId chargePoint) {
    look();
    return names.nameOf(chargePoint.value());
  }

  /** Caller holds the lock. */
  private void look() {
    Object state = state(file.path());
    if (!state.equals(seen)) {
      seen = state;
      try {
        names = file.read();
      } catch (ConfigurationException broken) {
        LOG.log(Level.WARNING, "names of charge points unchanged: {0}", broken.getMessage());
      }
    }
  }

  private static Object state(Path path) {
    try {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new State(attributes.lastModifiedTime().toInstant(), attributes.size());
    } catch (IOException none) {
      return "none";
    }
  }

  private record State(Instant changed, long size) {}
}
