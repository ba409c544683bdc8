package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientNamesTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path path;

  @Test
  void anIdIsItsOwnNameUnlessTheFileGivesOne() throws Exception {
    Folder folder = new Folder(path).names("{\"CP1\": \"Nord — Säule 1\", \"CP2\": \" \"}");

    ClientNames names = folder.load(Folder.minimal()).names();

    assertEquals("Nord — Säule 1", names.nameOf("CP1"));
    assertEquals("CP2", names.nameOf("CP2"));
    assertEquals("CP3", names.nameOf("CP3"));
  }

  @Test
  void aMissingFileMeansNoNames() throws Exception {
    assertEquals(ClientNames.NONE, new Folder(path).load(Folder.minimal()).names());
  }

  @Test
  void aBadFileIsAFaultAtTheStart() {
    Folder folder = new Folder(path).names("{\"CP1\": \"a\", \"CP1\": \"b\"}");

    assertEquals(List.of("CP1: a second value is not allowed"), folder.faults(Folder.minimal()));
  }

  @Test
  void theFileCanBeReadAgain() throws Exception {
    Folder folder = new Folder(path).names("{\"CP1\": \"before\"}");
    ClientNamesFile file = new ClientNamesFile(path, folder.environment());
    assertEquals("before", file.read().nameOf("CP1"));

    folder.names("{\"CP1\": \"after\"}");

    assertEquals("after", file.read().nameOf("CP1"));
  }
}
