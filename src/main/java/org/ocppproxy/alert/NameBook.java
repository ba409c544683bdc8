package org.ocppproxy.alert;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.ocppproxy.config.ClientNames;
import org.ocppproxy.config.ClientNamesFile;
import org.ocppproxy.config.ConfigurationException;
import org.ocppproxy.protocol.ChargePointId;

/** The file with people's names for charge points, read again when it has changed. */
final class NameBook implements Names {

  /** How often at most the file is looked at. */
  static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private static final Logger LOG = System.getLogger("org.ocppproxy.alert");

  private final ClientNamesFile file;
  private final InstantSource clock;
  private ClientNames names = ClientNames.NONE;
  private Object seen = "";
  private Instant lookedAt = Instant.MIN;

  NameBook(ClientNamesFile file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  @Override
  public synchronized String of(ChargePointId chargePoint) {
    Instant now = clock.instant();
    if (lookedAt.equals(Instant.MIN) || !now.isBefore(lookedAt.plus(LOOK_EVERY))) {
      lookedAt = now;
      look();
    }
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
