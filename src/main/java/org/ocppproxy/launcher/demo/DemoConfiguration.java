package org.ocppproxy.launcher.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ocppproxy.config.AccessSettings;
import org.ocppproxy.config.BufferSettings;
import org.ocppproxy.config.ClientNamesFile;
import org.ocppproxy.config.CommandSettings;
import org.ocppproxy.config.Configuration;
import org.ocppproxy.config.CsmsAuthorization;
import org.ocppproxy.config.ListenSettings;
import org.ocppproxy.config.LogLevel;
import org.ocppproxy.config.NotifySettings;
import org.ocppproxy.config.ReconnectSettings;
import org.ocppproxy.config.RoutingSettings;
import org.ocppproxy.config.SecondarySettings;
import org.ocppproxy.config.UpstreamSettings;
import org.ocppproxy.config.WhenUnavailable;

/** The proxy's settings in the demonstration: the documented defaults on the loopback address. */
final class DemoConfiguration {

  static final String HOST = "127.0.0.1";

  /** Nobody has a name: the screen shows ids. */
  static final ClientNamesFile NO_NAMES = new ClientNamesFile(Path.of("none"), Map.of());

  /** What is worth an alert here: enough to see some, not so much that it hides the frames. */
  private static final Set<String> ALERTS =
      Set.of(
          "disconnectedFromProxy",
          "disconnectedFromUpstream",
          "conStatusFaulted",
          "conStartTransaction",
          "conStopTransaction");

  private DemoConfiguration() {}

  static Configuration of(int port, String primaryUrl, String secondaryUrl) {
    return new Configuration(
        LogLevel.WARN,
        new ListenSettings(
            HOST,
            port,
            Pattern.compile("[A-Za-z0-9_]+"),
            1_048_576,
            Duration.ofSeconds(30),
            List.of()),
        new UpstreamSettings(primaryUrl, WhenUnavailable.CLOSE, CommandSettings.ALL),
        new UpstreamSettings(secondaryUrl, WhenUnavailable.KEEP, CommandSettings.ALL),
        new ReconnectSettings(10, Duration.ofSeconds(1), Duration.ofSeconds(60)),
        new BufferSettings(100, 1_048_576, Duration.ofSeconds(60)),
        Duration.ofSeconds(30),
        new SecondarySettings(true, true),
        new RoutingSettings(Map.of()),
        new AccessSettings(CsmsAuthorization.Word.FORWARD, Map.of(), null),
        new AccessSettings(CsmsAuthorization.Word.NONE, Map.of(), null),
        new NotifySettings(ALERTS, Duration.ofSeconds(30), Duration.ZERO, null, null));
  }

  /** The port itself if nobody has it, else 0, which takes any free one. */
  static int freeOrAny(int port) throws IOException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      return port;
    } catch (java.net.BindException taken) {
      return 0;
    }
  }
}
