package org.ocppproxy.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ocppproxy.config.PushoverSettings;

class PushoverChannelTest {

  private static final Message MESSAGE = new Message("Nord — Säule 1: Faulted", "Info: a&b=c", "");

  private final FakeTime time = new FakeTime();
  private final FakePushover pushover;

  PushoverChannelTest() throws Exception {
    pushover = new FakePushover();
  }

  @AfterEach
  void stop() {
    pushover.close();
  }

  @Test
  void aMessageArrivesWithAllItsFields() {
    Delivery delivery = channel(pushover.url(), "phone", 2, "siren").send(MESSAGE);
    assertEquals(new Delivery.Sent("HTTP 200 {\"status\":1}"), delivery);
    assertEquals(
        Map.of(
            "token", "the-app-token",
            "user", "the-user-key",
            "title", "Nord — Säule 1: Faulted",
            "message", "Info: a&b=c",
            "priority", "2",
            "retry", "60",
            "expire", "3600",
            "device", "phone",
            "sound", "siren"),
        pushover.posts.get(0));
  }

  @Test
  void whatIsNotSetIsNotSent() {
    channel().send(MESSAGE);
    assertNull(pushover.posts.get(0).get("device"));
    assertNull(pushover.posts.get(0).get("sound"));
    assertNull(pushover.posts.get(0).get("retry"));
  }

  @Test
  void longTextsAreCutToPushoversLimits() {
    channel().send(new Message("🚗".repeat(1_000), "é\n".repeat(5_000), ""));
    String title = pushover.posts.get(0).getOrDefault("title", "");
    String text = pushover.posts.get(0).getOrDefault("message", "");
    assertTrue(title.codePointCount(0, title.length()) <= 250);
    assertTrue(text.codePointCount(0, text.length()) <= 1_024);
    assertTrue(text.endsWith("…"));
  }

  @Test
  void aBadRequestIsFinalAndShowsNoSecret() {
    String body = "{\"user\":\"the-user-key is invalid\",\"token\":\"the-app-token\"}";
    pushover.answer(400, Map.of(), body);
    Channel channel = channel();
    Delivery delivery = channel.send(MESSAGE);
    assertEquals(
        new Delivery.Refused("HTTP 400 {\"user\":\"*** is invalid\",\"token\":\"***\"}"), delivery);
    assertFalse(channel.toString().contains("the-"));
    assertInstanceOf(Delivery.Sent.class, channel.send(MESSAGE));
  }

  @Test
  void usedUpMessagesWaitForTheReset() {
    long reset = time.instant().getEpochSecond() + 7_200;
    pushover.answer(
        429, Map.of("X-Limit-App-Remaining", "0", "X-Limit-App-Reset", Long.toString(reset)), "{}");
    Delivery.Later later = (Delivery.Later) channel().send(MESSAGE);
    assertEquals(Duration.ofHours(2), later.pause());
    assertTrue(later.everything());
  }

  @Test
  void retryAfterIsUnderstoodAsSecondsAndAsADate() {
    pushover.answer(429, Map.of("Retry-After", "90"), "");
    pushover.answer(503, Map.of("Retry-After", "Sun, 01 Mar 2026 13:06:09 GMT"), "");
    pushover.answer(503, Map.of("Retry-After", "soon"), "");
    pushover.answer(
        503, Map.of("X-Limit-App-Remaining", "7000", "X-Limit-App-Reset", "9999999999"), "");
    assertEquals(Duration.ofSeconds(90), pause());
    assertEquals(Duration.ofSeconds(60), pause());
    assertEquals(Duration.ofSeconds(5), pause());
    assertEquals(Duration.ofSeconds(5), pause());
  }

  @Test
  void aServerErrorIsTriedAgainUntilItWorks() {
    pushover.answer(500, Map.of(), "<html>oops</html>");
    Wording wording = new Wording(new Reporter(id -> id.value(), new WallClock(ZoneOffset.UTC)));
    Outbox outbox = new Outbox(channel(), wording, Runnable::run, time, time);
    outbox.offer(new Notice(List.of(Alert.of(AlertKey.CONNECTED_TO_PROXY, Events.connected("A")))));
    time.pass(Duration.ofSeconds(4));
    assertEquals(1, pushover.posts.size());
    time.pass(Duration.ofSeconds(1));
    assertEquals(2, pushover.posts.size());
    assertEquals(new OutboxCounts("pushover", 1, 0, 1, 0, 0, 0), outbox.counts());
  }

  @Test
  void aRefusedConnectionIsTriedAgain() {
    URI url = pushover.url();
    pushover.close();
    Delivery delivery = channel(url, null, 0, null).send(MESSAGE);
    assertTrue(((Delivery.Later) delivery).everything());
    assertTrue(delivery.answer().contains("ConnectException"), delivery.answer());
  }

  @Test
  void silenceIsGivenUpInTime() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
      PushoverSettings settings = new PushoverSettings("u", "t", null, 0, null, url);
      Channel channel = new PushoverChannel(settings, time, Duration.ofMillis(300));
      Delivery delivery =
          assertTimeoutPreemptively(Duration.ofSeconds(10), () -> channel.send(MESSAGE));
      assertInstanceOf(Delivery.Later.class, delivery);
    }
  }

  @Test
  void anEndlessAnswerIsCutShort() {
    pushover.answer(200, Map.of(), "x".repeat(3_000_000));
    assertTrue(channel().send(MESSAGE).answer().length() <= 300);
  }

  private Duration pause() {
    return ((Delivery.Later) channel().send(MESSAGE)).pause();
  }

  private Channel channel() {
    return channel(pushover.url(), null, 0, null);
  }

  private Channel channel(
      URI url,
      @org.jspecify.annotations.Nullable String device,
      int priority,
      @org.jspecify.annotations.Nullable String sound) {
    PushoverSettings settings =
        new PushoverSettings("the-user-key", "the-app-token", device, priority, sound, url);
    return new PushoverChannel(settings, time, Duration.ofSeconds(20));
  }
}
