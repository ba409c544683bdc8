package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class PublishedExampleTest {
  /** As its documentation shows it. */
  public static final String EXAMPLE =
      """
      {
        "logLevel": "info",
        "primaryUrl": "ws://ws1.ocpp.fr/",
        "secondaryUrl": "ws://ws2.ocpp.fr/",
        "proxy": { "host": "0.0.0.0", "port": 9000 },
        "notify": {
          "connectedToProxy": false,
          "disconnectedFromProxy": false,
          "connectedToUpstream": false,
          "disconnectedFromUpstream": false,
          "cpStatusAvailable": false,
          "cpStatusUnavailable": false,
          "cpStatusFaulted": true,
          "conStatusAvailable": false,
          "conStatusPreparing": false,
          "conStatusCharging": true,
          "conStatusSuspendedEVSE": false,
          "conStatusSuspendedEV": false,
          "conStatusFinishing": false,
          "conStatusReserved": false,
          "conStatusUnavailable": false,
          "conStatusFaulted": true,
          "conStartTransaction": true,
          "conStopTransaction": true,
          "email": {
            "from": "alerts@example.com",
            "to": "ops@example.com",
            "transporter": {
              "service": "Gmail",
              "auth": { "user": "smtp-user", "pass": "smtp-pass" }
            }
          },
          "pushover": {
            "userKey": "YOUR_USER_KEY",
            "appToken": "YOUR_APP_TOKEN"
          }
        }
      }
      """;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path path;

  @Test
  void thePublishedExampleLoadsVerbatimAndWithoutWarning() throws Exception {
    Loaded loaded = new Folder(path).load(EXAMPLE);

    Configuration configuration = loaded.configuration();
    assertEquals(List.of(), loaded.warnings());
    assertEquals(LogLevel.INFO, configuration.logLevel());
    assertEquals("0.0.0.0", configuration.proxy().host());
    assertEquals(9000, configuration.proxy().port());
    assertEquals(URI.create("ws://ws1.ocpp.fr/CP1"), configuration.primary().urlFor("CP1"));
    UpstreamSettings secondary = configuration.secondary();
    assertNotNull(secondary);
    assertEquals(URI.create("ws://ws2.ocpp.fr/CP1"), secondary.urlFor("CP1"));
  }

  @Test
  void thePublishedExampleTurnsOnItsEventsAndBothChannels() throws Exception {
    NotifySettings notifications = new Folder(path).load(EXAMPLE).configuration().notifications();

    assertEquals(
        Set.of(
            "cpStatusFaulted",
            "conStatusCharging",
            "conStatusFaulted",
            "conStartTransaction",
            "conStopTransaction"),
        notifications.enabled());
    EmailSettings email = notifications.email();
    assertNotNull(email);
    assertEquals(List.of("ops@example.com"), email.to());
    TransporterSettings transporter = email.transporter();
    assertNotNull(transporter);
    assertEquals("Gmail", transporter.service());
    assertEquals(new AuthSettings("smtp-user", "smtp-pass"), transporter.auth());
    PushoverSettings pushover = notifications.pushover();
    assertNotNull(pushover);
    assertEquals("YOUR_USER_KEY", pushover.userKey());
  }

  @Test
  void theExampleWithOtherUrlsAndAnotherPortLoadsAsWell() throws Exception {
    String changed =
        EXAMPLE
            .replace("ws://ws1.ocpp.fr/", "ws://127.0.0.1:9001/")
            .replace("ws://ws2.ocpp.fr/", "wss://localhost:9002/ocpp/")
            .replace("9000", "9100");

    Configuration configuration = new Folder(path).load(changed).configuration();

    assertEquals(9100, configuration.proxy().port());
    UpstreamSettings secondary = configuration.secondary();
    assertNotNull(secondary);
    assertEquals(URI.create("wss://localhost:9002/ocpp/A"), secondary.urlFor("A"));
  }

  @Test
  void everythingThatIsNotWrittenHasItsDocumentedDefault() throws Exception {
    Loaded loaded = new Folder(path).load(Folder.minimal());

    Configuration configuration = loaded.configuration();
    assertEquals(List.of(), loaded.warnings());
    assertNull(configuration.secondary());
    assertEquals(
        new ReconnectSettings(10, Duration.ofSeconds(1), Duration.ofSeconds(60)),
        configuration.reconnect());
    assertEquals(
        new BufferSettings(100, 1_048_576, Duration.ofSeconds(60)), configuration.buffer());
    assertEquals(
        new UpstreamSettings("ws://csms.example/", WhenUnavailable.CLOSE, CommandSettings.ALL),
        configuration.primary());
    assertEquals(1_048_576, configuration.proxy().maxMessageBytes());
    assertEquals(Duration.ofSeconds(30), configuration.proxy().pingInterval());
    assertEquals(Duration.ofSeconds(30), configuration.callTimeout());
    assertEquals(
        new NotifySettings(Set.of(), Duration.ofSeconds(30), Duration.ZERO, null, null),
        configuration.notifications());
  }
}
