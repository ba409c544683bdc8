package org.ocppproxy.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ocppproxy.config.ClientNamesFile;
import org.ocppproxy.fakes.FakeChargePoint;
import org.ocppproxy.fakes.FakeCsms;

/** A proxy between two CSMSs that tells by mail what happens to a charge point with a name. */
final class AlertStage implements AutoCloseable {

  static final String NAME = "North Parking — Charger 1";

  final FakeCsms primary = FakeCsms.start("PRI", 1000);
  final FakeCsms secondary = FakeCsms.start("SEC", 5000);
  final Mailbox mail = Mailbox.open();
  private final Path folder;
  private final RunningProxy proxy;

  AlertStage(AlertSettings settings) throws Exception {
    folder = Files.createTempDirectory("ocppproxy-names");
    name(NAME);
    settings.mailTo(mail.port()).with("/secondaryUrl", "\"" + secondary.url() + "\"");
    proxy =
        RunningProxy.named(new ClientNamesFile(folder, Map.of()), primary.url(), settings.pairs());
  }

  /** What people call CP1 from now on. */
  void name(String name) throws IOException {
    Files.writeString(folder.resolve(ClientNamesFile.FILE), "{\"CP1\":\"" + name + "\"}");
  }

  FakeChargePoint connect(String id, String subprotocol) {
    FakeChargePoint chargePoint =
        FakeChargePoint.dial(proxy.url(), id).subprotocols(subprotocol).connect();
    primary.awaitOpen(id);
    secondary.awaitOpen(id);
    return chargePoint;
  }

  @Override
  public void close() throws IOException {
    try (primary;
        secondary;
        mail) {
      proxy.close();
    } finally {
      Files.deleteIfExists(folder.resolve(ClientNamesFile.FILE));
      Files.delete(folder);
    }
  }
}
