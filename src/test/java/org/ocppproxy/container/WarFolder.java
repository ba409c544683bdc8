package org.ocppproxy.container;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a server looks for WARs.
 *
 * @param war the one made for it
 */
record WarFolder(Path war, Path folder) {

  static final Path SERVERS = Path.of("target", "servers");

  /** Moved into place, so that the server never sees half a file. */
  void put(String context) throws IOException {
    Path copy = Files.copy(war, SERVERS.resolve(context + ".part"), REPLACE_EXISTING);
    Files.move(copy, fileOf(context), ATOMIC_MOVE, REPLACE_EXISTING);
  }

  void take(String context) throws IOException {
    Files.delete(fileOf(context));
  }

  private Path fileOf(String context) {
    return folder.resolve(context + ".war");
  }
}
