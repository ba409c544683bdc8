package org.ocppproxy.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ocppproxy.config.ClientNamesFile;
import org.ocppproxy.config.EmailSettings;
import org.ocppproxy.config.NotifyEvents;
import org.ocppproxy.config.NotifySettings;
import org.ocppproxy.config.PushoverSettings;

@Timeout(60)
class AlertsTest {

  private static final Set<String> ALL = Set.copyOf(NotifyEvents.KEYS);

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  private Path folder;

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
  private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @AfterEach
  void stop() throws Exception {
    greenMail.stop();
    executor.shutdownNow();
    scheduler.shutdownNow();
    assertTrue(executor.awaitTermination(10, TimeUnit.SECONDS));
    assertTrue(scheduler.awaitTermination(10, TimeUnit.SECONDS));
  }

  private static final Duration LAST_CHANCE = Duration.ofSeconds(5);

  @Test
  void anEventThatIsSwitchedOnBecomesAMailAndAPush() throws Exception {
    greenMail.start();
    Files.writeString(folder.resolve(ClientNamesFile.FILE), "{\"CP1\": \"Parking — 1\"}");
    try (FakePushover pushover = new FakePushover()) {
      Alerts alerts = Alerts.start(settings(Set.of("conStatusFaulted"), email(), pushover), here());
      alerts.tell(Events.fault("GroundFailure", "RCD", ""));
      alerts.tell(Events.connected("CP1"));
      alerts.stop(LAST_CHANCE);
      String expected = "Parking — 1: connector 2 is Faulted (GroundFailure)";
      assertEquals(expected, greenMail.getReceivedMessages()[0].getSubject());
      assertEquals(4, greenMail.getReceivedMessages().length);
      assertEquals(
          List.of(expected), pushover.posts.stream().map(post -> post.get("title")).toList());
      assertEquals(List.of(1L, 1L), alerts.counts().stream().map(OutboxCounts::sent).toList());
    }
  }

  @Test
  void everyEventOfACharging1Point6DayArrives() throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    Alerts alerts = Alerts.start(settings(ALL, null, null), here(), lines::add);
    alerts.tell(Events.connected("CP1"));
    alerts.tell(Events.upstreamConnected("CP1"));
    for (String status : List.of("Available", "Unavailable", "Faulted")) {
      alerts.tell(Events.status("CP1", 0, status));
    }
    for (String status :
        List.of(
            "Available",
            "Preparing",
            "Charging",
            "SuspendedEVSE",
            "SuspendedEV",
            "Finishing",
            "Reserved",
            "Unavailable",
            "Faulted",
            "Occupied")) {
      alerts.tell(Events.status("CP1", 1, status));
    }
    alerts.tell(Events.started("CP1"));
    alerts.tell(Events.stopped("CP1"));
    alerts.tell(Events.upstreamLost("CP1"));
    alerts.tell(Events.disconnected("CP1"));
    alerts.stop(LAST_CHANCE);
    assertEquals(19, lines.size(), lines.toString());
  }

  @Test
  void stoppingTakesNoLongerThanItMayWithASilentServer() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      EmailSettings email = MailSettings.of(silent.getLocalPort()).email();
      Alerts alerts = Alerts.start(settings(ALL, email, null), here());
      alerts.tell(Events.connected("CP1"));
      long start = System.nanoTime();
      alerts.stop(Duration.ofSeconds(1));
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      assertTrue(seconds <= 2, seconds + " s");
      executor.shutdown();
      assertTrue(executor.awaitTermination(5, TimeUnit.SECONDS), "the conversation is cut off");
    }
  }

  @Test
  void aFloodNeitherWaitsForAChannelNorFillsTheMemory() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      EmailSettings email = MailSettings.of(silent.getLocalPort()).email();
      Alerts alerts = Alerts.start(settings(ALL, email, null), here());
      long[] nanos = new long[20_000];
      for (int i = 0; i < nanos.length; i++) {
        long before = System.nanoTime();
        alerts.tell(Events.status("CP" + i % 4_000, i % 3, i % 2 == 0 ? "Faulted" : "Available"));
        nanos[i] = System.nanoTime() - before;
      }
      Arrays.sort(nanos);
      assertTrue(nanos[nanos.length * 99 / 100] < TimeUnit.MILLISECONDS.toNanos(20));
      assertTrue(alerts.counts().get(0).waiting() <= 1_000);
      assertTrue(alerts.counts().get(0).dropped() > 0);
      alerts.stop(LAST_CHANCE);
    }
  }

  @Test
  void aNameThatChangesIsReadAgainAndABrokenFileChangesNothing() throws Exception {
    Path file = folder.resolve(ClientNamesFile.FILE);
    Names names = new NameBook(new ClientNamesFile(folder, Map.of()));
    assertEquals("CP1", names.of(Events.id("CP1")));
    Files.writeString(file, "{\"CP1\": \"North\"}");
    assertEquals("North", names.of(Events.id("CP1")));
    Files.writeString(file, "{\"CP1\": ");
    assertEquals("North", names.of(Events.id("CP1")));
    Files.writeString(file, "{\"CP1\": \"South side\"}");
    assertEquals("South side", names.of(Events.id("CP1")));
    Files.delete(file);
    assertEquals("CP1", names.of(Events.id("CP1")));
  }

  @Test
  void anUnusableChannelIsAWarningAndTheOtherWorksOn() throws Exception {
    try (FakePushover pushover = new FakePushover()) {
      EmailSettings jndi = MailSettings.envelope("java:comp/env/mail/ocpp", null);
      Alerts alerts = Alerts.start(settings(ALL, jndi, pushover), here());
      assertEquals(
          List.of(
              "notify.email: this channel is disabled: notify.email.jndi:"
                  + " \"java:comp/env/mail/ocpp\" is no mail session here"),
          alerts.warnings());
      alerts.tell(Events.connected("CP1"));
      alerts.stop(LAST_CHANCE);
      assertEquals(1, pushover.posts.size());
    }
  }

  @Test
  void anUnknownServiceAndAWrongAddressAreNamed() {
    EmailSettings owls =
        MailSettings.envelope(null, MailSettings.of(1).transporter("Hogwarts", null));
    assertTrue(warning(owls).contains("\"Hogwarts\" is no service known here"));
    EmailSettings wrong =
        new EmailSettings(
            null, "no address", List.of("a@b"), List.of(), List.of(), owls.transporter());
    assertTrue(warning(wrong).contains("notify.email.from: \"no address\""), warning(wrong));
    assertTrue(warning(MailSettings.envelope(null, null)).contains("neither notify.email.jndi"));
  }

  @Test
  void aTestAlertTellsTheServersOwnAnswers() throws Exception {
    greenMail.start();
    try (FakePushover pushover = new FakePushover()) {
      pushover.answer(400, Map.of(), "{\"token\":\"invalid\"}");
      List<Outcome> outcomes = new TestAlert(settings(Set.of(), email(), pushover), here()).run();
      assertEquals(2, outcomes.size());
      assertTrue(outcomes.get(0).line().startsWith("email: sent (250"), outcomes.toString());
      assertEquals("pushover: FAILED (HTTP 400 {\"token\":\"invalid\"})", outcomes.get(1).line());
      assertFalse(TestAlert.allSent(outcomes));
      assertTrue(greenMail.getReceivedMessages()[0].getSubject().contains("test message"));
    }
  }

  @Test
  void aTestAlertFailsForWhatIsMisconfiguredOrMissing() {
    NotifySettings settings =
        new NotifySettings(
            ALL, Duration.ZERO, Duration.ZERO, null, null, Map.of("pushover", "no userKey"));
    assertEquals(
        List.of(new Outcome("pushover", false, "no userKey")),
        new TestAlert(settings, here()).run());
    List<Outcome> none = new TestAlert(settings(ALL, null, null), here()).run();
    assertEquals("alerts: FAILED (no channel is configured)", none.get(0).line());
  }

  private String warning(EmailSettings email) {
    Channels channels = Channels.open(settings(ALL, email, null), here());
    assertTrue(channels.usable().isEmpty());
    return channels.missing().get(0);
  }

  private EmailSettings email() {
    return MailSettings.of(greenMail.getSmtp().getPort()).email();
  }

  private static NotifySettings settings(
      Set<String> events, @Nullable EmailSettings email, @Nullable FakePushover pushover) {
    URI url = pushover == null ? URI.create("http://127.0.0.1:1/") : pushover.url();
    PushoverSettings push =
        pushover == null ? null : new PushoverSettings("user-key", "app-token", null, 0, null, url);
    return new NotifySettings(events, Duration.ofSeconds(30), Duration.ZERO, email, push);
  }

  private Surroundings here() {
    return new Surroundings(
        new ClientNamesFile(folder, Map.of()),
        ZoneOffset.UTC,
        InstantSource.system(),
        executor,
        scheduler,
        name -> {
          throw new NamingException(name);
        });
  }
}
