package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path path;

  @Test
  void noRecordShowsASecretAsText() throws Exception {
    String settings =
        PublishedExampleTest.EXAMPLE.replace("ws1.ocpp.fr/", "ws1.ocpp.fr/?token=SECRET&id=");

    String shown = new Folder(path).load(settings).toString();

    assertTrue(shown.contains("ws://ws1.ocpp.fr/"), shown);
    for (String secret :
        new String[] {"smtp-user", "smtp-pass", "YOUR_USER_KEY", "YOUR_APP_TOKEN", "SECRET"}) {
      assertFalse(shown.contains(secret), shown);
    }
  }

  @Test
  void noWarningAndNoFaultShowsASecret() throws Exception {
    String secrets =
        """
        "notify": {
          "email": {"transporter": {"auth": {"user": 4711, "pass": ["4711"]}}},
          "pushover": {"userKey": 4711, "appToken": {"x": 4711}},
          "pushhover": {"userKey": "4711"}
        }
        """;

    Loaded loaded = new Folder(path).load(Folder.minimalWith(secrets));

    assertFalse(loaded.warnings().isEmpty());
    assertFalse(loaded.warnings().toString().contains("4711"), loaded.warnings()::toString);
  }
}
