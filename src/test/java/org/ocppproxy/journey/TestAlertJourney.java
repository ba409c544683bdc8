package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocppproxy.alert.FakePushover;
import org.ocppproxy.alert.FakeSmtp;

/** The program is asked to prove its channels: {@code --test-alert}. */
class TestAlertJourney {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void itEndsWithZeroIfEveryChannelWorksAndShowsEachServersAnswer() throws Exception {
    try (Mailbox mail = Mailbox.open().withLogin("smtp-user", "s3cr3t-pass");
        FakePushover pushover = new FakePushover();
        RunningProgram program = testAlert(channels(mail, "s3cr3t-pass", pushover))) {
      assertEquals(0, program.exitCode(PATIENCE), program::output);
      assertEquals(2, program.output().lines().count(), program::output);
      assertLine(program, "email: sent (250 ");
      assertLine(program, "pushover: sent (HTTP 200 {\"status\":1})");
      assertNoSecret(program);
      assertEquals(List.of("OCPP Proxy Alert: test message"), mail.subjects());
      assertEquals("OCPP Proxy Alert: test message", pushover.posts.get(0).get("title"));
    }
  }

  @Test
  void itEndsWithThreeIfALoginAndATokenAreRefusedAndShowsThatWithoutASecret() throws Exception {
    try (Mailbox mail = Mailbox.open().withLogin("smtp-user", "another-pass");
        FakePushover pushover = new FakePushover()) {
      pushover.answer(
          400, Map.of(), "{\"token\":\"invalid\",\"errors\":[\"the-app-token is no token\"]}");
      try (RunningProgram program = testAlert(channels(mail, "s3cr3t-pass", pushover))) {
        assertEquals(3, program.exitCode(PATIENCE), program::output);
        assertLine(program, "email: FAILED (login refused: 535 ");
        assertLine(
            program,
            "pushover: FAILED (HTTP 400 {\"token\":\"invalid\",\"errors\":[\"*** is no token\"]})");
        assertNoSecret(program);
        assertEquals(List.of(), mail.subjects());
      }
    }
  }

  @Test
  void itEndsWithThreeIfOneOfTheRecipientsIsRefusedAndSaysWhichAndWhy() throws Exception {
    try (FakeSmtp server = new FakeSmtp(null)) {
      server.replies.put("RCPT TO:<night@x.example>", "550 5.1.1 no such user");
      String email =
          "{\"email\":{\"from\":\"a@x.example\",\"to\":\"ops@x.example, night@x.example\","
              + "\"transporter\":{\"host\":\"127.0.0.1\",\"port\":"
              + server.port()
              + "}}}";
      try (RunningProgram program = testAlert(email)) {
        assertEquals(3, program.exitCode(PATIENCE), program::output);
        assertLine(
            program,
            "email: FAILED (refused for night@x.example: 550 5.1.1 no such user; taken for the"
                + " others: 250 2.0.0 queued as 42)");
        assertEquals(1, server.mails.size());
      }
    }
  }

  @Test
  void aServerThatCannotBeReachedIsToldInFewWords() throws Exception {
    int port = RunningProgram.freePort();
    try (RunningProgram program = testAlert("{\"email\":" + AlertSettings.email(port, "") + "}")) {
      assertEquals(3, program.exitCode(PATIENCE), program::output);
      assertLine(
          program, "email: FAILED (cannot connect to 127.0.0.1:" + port + ": Connection refused)");
    }
  }

  @Test
  void aChannelThatIsMisconfiguredIsALineTooAndTheOtherStillGoes() throws Exception {
    try (FakePushover pushover = new FakePushover();
        RunningProgram program =
            testAlert(
                "{\"email\":{\"from\":\"alerts@example.com\"},\"pushover\":"
                    + AlertSettings.pushover(pushover.url())
                    + "}")) {
      assertEquals(3, program.exitCode(PATIENCE), program::output);
      assertLine(program, "email: FAILED (");
      assertLine(program, "pushover: sent (HTTP 200");
      assertNoSecret(program);
    }
  }

  private static String channels(Mailbox mail, String password, FakePushover pushover) {
    String auth = ",\"auth\":{\"user\":\"smtp-user\",\"pass\":\"" + password + "\"}";
    return "{\"email\":"
        + AlertSettings.email(mail.port(), auth)
        + ",\"pushover\":"
        + AlertSettings.pushover(pushover.url())
        + "}";
  }

  private static RunningProgram testAlert(String notifySettings) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    return RunningProgram.of(
        List.of(java, "-cp", classPath, "org.ocppproxy.launcher.Main", "--test-alert"),
        "{\"primaryUrl\":\"ws://127.0.0.1:1/\",\"proxy\":{\"host\":\"127.0.0.1\",\"port\":1},"
            + "\"notify\":"
            + notifySettings
            + "}");
  }

  private static void assertLine(RunningProgram program, String begin) {
    assertEquals(
        1,
        program.output().lines().filter(line -> line.startsWith(begin)).count(),
        () -> begin + " begins no line of\n" + program.output());
  }

  private static void assertNoSecret(RunningProgram program) {
    for (String secret : List.of("s3cr3t-pass", "the-app-token", "the-user-key")) {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      assertFalse(program.output().contains(secret), program::output);
      assertFalse(program.output().contains(Base64.getEncoder().encodeToString(bytes)));
    }
    assertTrue(program.output().lines().noneMatch(line -> line.contains("\tat ")));
  }
}
