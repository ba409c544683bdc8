package org.ocppproxy.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ocppproxy.config.EmailSettings;
import org.ocppproxy.config.SendmailSettings;

class SendmailRouteTest {

  private static final Message MESSAGE = new Message("Säule 1: Faulted", "Info: x", "<p>x</p>");

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  private Path folder;

  @Test
  void theProgramGetsSenderRecipientsAndTheMail() throws Exception {
    Delivery delivery =
        channel("cat > \"$0.mail\"; echo \"$@\" > \"$0.args\"", List.of()).send(MESSAGE);
    assertEquals(new Delivery.Sent("exit code 0"), delivery);
    assertEquals(
        "-i -f alerts@example.com ops@example.com second@example.com copy@example.com"
            + " hidden@example.com",
        Files.readString(folder.resolve("sendmail.args")).strip());
    String mail = Files.readString(folder.resolve("sendmail.mail"));
    assertTrue(mail.contains("To: =?UTF-8?"), mail);
    assertFalse(mail.contains("\r") || mail.contains("hidden@example.com"), mail);
  }

  @Test
  void givenArgumentsTakeThePlaceOfTheUsualOnes() throws Exception {
    channel("echo \"$@\" > \"$0.args\"", List.of("-oi", "-B8BITMIME")).send(MESSAGE);
    assertTrue(
        Files.readString(folder.resolve("sendmail.args")).startsWith("-i -oi -B8BITMIME ops@"));
  }

  @Test
  void theExitCodeDecidesWhetherToTryAgain() throws Exception {
    Delivery never = channel("echo no such user; exit 67", List.of()).send(MESSAGE);
    assertInstanceOf(Delivery.Refused.class, never);
    assertTrue(never.answer().contains("exit code 67: no such user"), never.answer());
    Delivery later = channel("exit 75", List.of()).send(MESSAGE);
    assertInstanceOf(Delivery.Later.class, later, later.answer());
  }

  @Test
  void aProgramThatNeverEndsIsStopped() throws Exception {
    EmailSettings settings = settings("exec sleep 60", List.of());
    Delivery delivery =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> channel(settings, Duration.ofMillis(300)).send(MESSAGE));
    assertTrue(delivery.answer().contains("did not end in time"), delivery.answer());
  }

  @Test
  void aMissingProgramDisablesTheChannel() {
    SendmailSettings missing = new SendmailSettings("/nowhere/sendmail", List.of());
    var thrown =
        assertThrows(
            UnusableChannelException.class,
            () -> new SendmailRoute(missing, "a@example.com", Duration.ofSeconds(1)));
    assertEquals(
        "notify.email.transporter.path: no program \"/nowhere/sendmail\"", thrown.getMessage());
  }

  private Channel channel(String script, List<String> args) throws Exception {
    return channel(settings(script, args), Duration.ofSeconds(20));
  }

  private EmailSettings settings(String script, List<String> args) throws Exception {
    Path program = folder.resolve("sendmail");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    SendmailSettings sendmail = new SendmailSettings(program.toString(), args);
    return MailSettings.envelope(null, MailSettings.of(1).transporter(null, sendmail));
  }

  private static Channel channel(EmailSettings settings, Duration patience) throws Exception {
    Letter letter = new Letter(settings, new FakeTime());
    SendmailSettings sendmail =
        java.util.Objects.requireNonNull(
            java.util.Objects.requireNonNull(settings.transporter()).sendmail());
    return new EmailChannel(
        letter, new SendmailRoute(sendmail, letter.sender(), patience), new Secrets());
  }
}
