package org.ocppproxy.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ocppproxy.config.EmailSettings;
import org.ocppproxy.config.TransporterSettings;

class EmailChannelTest {

  private static final Message MESSAGE =
      new Message("Nord — Säule 1: Faulted", "Status: Faulted", "<p>Faulted &amp; more</p>");

  private GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeAll
  static void showOwnCertificate() {
    System.setProperty("greenmail.tls.keystore.file", OwnCertificate.file().toString());
    System.setProperty("greenmail.tls.keystore.password", OwnCertificate.PASSWORD);
  }

  @AfterEach
  void stop() {
    greenMail.stop();
  }

  @Test
  void plainSmtpCarriesTextAndHtmlToEverybody() throws Exception {
    greenMail.start();
    Delivery delivery = channel(MailSettings.of(port())).send(MESSAGE);
    assertInstanceOf(Delivery.Sent.class, delivery, delivery.answer());
    assertTrue(delivery.answer().startsWith("250"), delivery.answer());
    assertEquals(4, greenMail.getReceivedMessages().length);
    MimeMessage mail = greenMail.getReceivedMessages()[0];
    assertEquals("Nord — Säule 1: Faulted", mail.getSubject());
    assertEquals("Zoë's Alerts", ((InternetAddress) mail.getFrom()[0]).getPersonal());
    assertEquals("Ops Übersee", ((InternetAddress) mail.getAllRecipients()[0]).getPersonal());
    assertNull(mail.getHeader("Bcc"));
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertEquals("multipart/alternative", parts.getContentType().split(";", 2)[0]);
    assertEquals(
        "Nord — Säule 1: Faulted\n\nStatus: Faulted",
        parts.getBodyPart(0).getContent().toString().replace("\r", "").strip());
    assertTrue(parts.getBodyPart(1).isMimeType("text/html"));
    assertTrue(parts.getBodyPart(1).getContent().toString().contains("<p>Faulted &amp; more</p>"));
  }

  @Test
  void aLongOrHostileSubjectStaysOneHeader() throws Exception {
    greenMail.start();
    String hostile = "é\r\nBcc: evil@example.com\r\n\r\n" + "<x>".repeat(40_000);
    channel(MailSettings.of(port())).send(new Message(hostile, "", ""));
    MimeMessage mail = greenMail.getReceivedMessages()[0];
    assertTrue(mail.getSubject().startsWith("é Bcc: evil@example.com <x>"));
    assertTrue(mail.getSubject().length() <= 180);
    assertNull(mail.getHeader("Bcc"));
    assertEquals(4, greenMail.getReceivedMessages().length);
  }

  @Test
  void aLoginIsGivenAndARefusedOneIsToldWithoutTheSecret() {
    greenMail.setUser("alerts@example.com", "smtp-user", "s3cr3t-pass");
    greenMail.start();
    MailSettings settings = MailSettings.of(port());
    assertInstanceOf(
        Delivery.Sent.class, channel(settings.login("smtp-user", "s3cr3t-pass")).send(MESSAGE));
    Channel wrong = channel(settings.login("smtp-user", "wr0ng-pass"));
    Delivery refused = wrong.send(MESSAGE);
    assertTrue(((Delivery.Later) refused).everything());
    assertTrue(refused.answer().startsWith("login refused: 535"), refused.answer());
    assertFalse((refused + wrong.toString()).contains("wr0ng-pass"));
  }

  @Test
  void smtpsWorksWithATrustedCertificateAndFailsWithAnother() {
    greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"));
    greenMail.start();
    MailSettings settings = MailSettings.of(greenMail.getSmtps().getPort()).overTls();
    Delivery trusted = channel(settings).send(MESSAGE);
    assertInstanceOf(Delivery.Sent.class, trusted, trusted.answer());
    Delivery foreign = channel(settings.email(), worldsTrust()).send(MESSAGE);
    assertInstanceOf(Delivery.Later.class, foreign);
    assertTrue(foreign.answer().contains("certification path"), foreign.answer());
    Delivery careless = channel(settings.trustingAll().email(), worldsTrust()).send(MESSAGE);
    assertInstanceOf(Delivery.Sent.class, careless, careless.answer());
  }

  @Test
  void startTlsIsUsedWhereOfferedAndNeedsATrustedCertificate() throws Exception {
    try (FakeSmtp server = new FakeSmtp(OwnCertificate.context())) {
      MailSettings settings = MailSettings.of(server.port());
      Delivery trusted = channel(settings).send(MESSAGE);
      assertEquals(new Delivery.Sent("250 2.0.0 queued as 42"), trusted);
      assertTrue(server.commands.contains("STARTTLS"));
      assertTrue(server.commands.contains("EHLO proxy.example.com"));
      Delivery foreign = channel(settings.email(), worldsTrust()).send(MESSAGE);
      assertInstanceOf(Delivery.Later.class, foreign);
      assertTrue(foreign.answer().contains("certification path"), foreign.answer());
      assertInstanceOf(
          Delivery.Sent.class,
          channel(settings.trustingAll().email(), worldsTrust()).send(MESSAGE));
      server.commands.clear();
      assertInstanceOf(Delivery.Sent.class, channel(settings.ignoringTls()).send(MESSAGE));
      assertFalse(server.commands.contains("STARTTLS"));
      assertEquals(3, server.mails.size());
      assertFalse(server.mails.get(0).contains("hidden@example.com"));
    }
  }

  @Test
  void requiredTlsThatIsNotOfferedSendsNothing() throws Exception {
    try (FakeSmtp server = new FakeSmtp(null)) {
      Delivery delivery = channel(MailSettings.of(server.port()).requiringTls()).send(MESSAGE);
      assertInstanceOf(Delivery.Later.class, delivery);
      assertTrue(delivery.answer().contains("STARTTLS"), delivery.answer());
      assertTrue(server.mails.isEmpty());
    }
  }

  @Test
  void aServerThatIsDownAndComesUpGetsTheMailLater() throws Exception {
    greenMail.start();
    int port = port();
    greenMail.stop();
    Channel channel = channel(MailSettings.of(port));
    Delivery down = channel.send(MESSAGE);
    assertTrue(((Delivery.Later) down).everything());
    assertTrue(down.answer().contains("Connection refused"), down.answer());
    greenMail = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    greenMail.start();
    assertInstanceOf(Delivery.Sent.class, channel.send(MESSAGE));
  }

  @Test
  void aServerThatAcceptsAndNeverAnswersIsGivenUpInTime() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      MailSettings settings = MailSettings.of(silent.getLocalPort()).within(Duration.ofMillis(300));
      Delivery delivery =
          assertTimeoutPreemptively(Duration.ofSeconds(10), () -> channel(settings).send(MESSAGE));
      assertTrue(((Delivery.Later) delivery).everything());
    }
  }

  @Test
  void aServerThatFallsSilentAfterItsGreetingIsGivenUpInTime() throws Exception {
    try (FakeSmtp server = new FakeSmtp(null)) {
      server.replies.put(".", "");
      MailSettings settings = MailSettings.of(server.port()).within(Duration.ofMillis(300));
      Delivery delivery =
          assertTimeoutPreemptively(Duration.ofSeconds(10), () -> channel(settings).send(MESSAGE));
      assertTrue(((Delivery.Later) delivery).everything(), delivery.answer());
    }
  }

  @Test
  void whatTheServerSaysDecidesWhetherToTryAgain() throws Exception {
    try (FakeSmtp server = new FakeSmtp(null)) {
      Channel channel = channel(MailSettings.of(server.port()));
      server.replies.put(".", "550 5.7.1 no such words here");
      Delivery never = channel.send(MESSAGE);
      assertInstanceOf(Delivery.Refused.class, never);
      assertTrue(never.answer().contains("no such words here"), never.answer());
      server.replies.put(".", "451 4.3.0 later");
      assertFalse(((Delivery.Later) channel.send(MESSAGE)).everything());
      server.replies.put(".", "421 4.3.2 going down");
      assertTrue(((Delivery.Later) channel.send(MESSAGE)).everything());
      server.replies.remove(".");
      server.replies.put("RCPT", "550 5.1.1 unknown user");
      Delivery nobody = channel.send(MESSAGE);
      assertInstanceOf(Delivery.Refused.class, nobody, nobody.answer());
      server.replies.put("GREETING", "554 no service");
      assertTrue(((Delivery.Later) channel.send(MESSAGE)).everything());
    }
  }

  @Test
  void aRefusedRecipientIsToldWithTheServersWordsAndTheOthersGetTheMail() throws Exception {
    try (FakeSmtp server = new FakeSmtp(null)) {
      server.replies.put("RCPT TO:<second@example.com>", "550 5.1.1 no such user");
      server.replies.put("RCPT TO:<copy@example.com>", "450 4.2.0 come back later");
      Delivery delivery = channel(MailSettings.of(server.port())).send(MESSAGE);
      assertEquals(
          new Delivery.Partly(
              "250 2.0.0 queued as 42",
              "second@example.com: 550 5.1.1 no such user; copy@example.com: 450 4.2.0 come back"
                  + " later"),
          delivery);
      assertEquals(1, server.mails.size());
    }
  }

  @Test
  void aRefusedRecipientKeepsNobodyElseFromAContainersMail() throws Exception {
    try (FakeSmtp server = new FakeSmtp(null)) {
      server.replies.put("RCPT TO:<second@example.com>", "550 5.1.1 no such user");
      Properties properties = new Properties();
      properties.put("mail.transport.protocol", "smtp");
      properties.put("mail.smtp.host", "127.0.0.1");
      properties.put("mail.smtp.port", Integer.toString(server.port()));
      Channel channel =
          new EmailChannel(
              new Letter(MailSettings.envelope("java:x", null), new FakeTime()),
              ContainerSession.route(Session.getInstance(properties)),
              new Secrets());
      assertInstanceOf(Delivery.Partly.class, channel.send(MESSAGE));
      assertEquals(1, server.mails.size());
    }
  }

  @Test
  void aContainersSessionIsUsedAsItIs() throws Exception {
    greenMail.start();
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(port()));
    EmailSettings settings = MailSettings.envelope("java:comp/env/mail/ocpp", null);
    Channel channel =
        new EmailChannel(
            new Letter(settings, new FakeTime()),
            ContainerSession.route(Session.getInstance(properties)),
            new Secrets());
    assertInstanceOf(Delivery.Sent.class, channel.send(MESSAGE));
    assertFalse(properties.containsKey("mail.smtp.timeout"));
    assertEquals(4, greenMail.getReceivedMessages().length);
  }

  @Test
  @Timeout(20)
  void abortingEndsASilentConversation() throws Exception {
    try (FakeSmtp server = new FakeSmtp(null)) {
      server.replies.put("DATA", "");
      Channel channel = channel(MailSettings.of(server.port()));
      FutureTask<Delivery> sending = new FutureTask<>(() -> channel.send(MESSAGE));
      Thread thread = new Thread(sending);
      thread.start();
      while (!server.commands.contains("DATA") && !sending.isDone()) {
        thread.join(5);
      }
      channel.abort();
      Delivery broken = sending.get(10, TimeUnit.SECONDS);
      assertInstanceOf(Delivery.Later.class, broken);
      assertTrue(server.commands.contains("DATA"), broken.answer());
      thread.join();
    }
  }

  private int port() {
    return greenMail.getSmtp().getPort();
  }

  private static Channel channel(MailSettings settings) {
    return channel(settings.email(), OwnCertificate.context().getSocketFactory());
  }

  private static SSLSocketFactory worldsTrust() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }

  private static Channel channel(EmailSettings settings, SSLSocketFactory trusting) {
    try {
      TransporterSettings transporter = java.util.Objects.requireNonNull(settings.transporter());
      Secrets secrets =
          transporter.auth() == null ? new Secrets() : new Secrets(transporter.auth().pass());
      return new EmailChannel(
          new Letter(settings, new FakeTime()),
          new SmtpSession(transporter, trusting).route(),
          secrets);
    } catch (UnusableChannelException wrong) {
      throw new AssertionError(Arrays.toString(wrong.getStackTrace()), wrong);
    }
  }
}
