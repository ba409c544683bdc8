package org.ocppproxy.alert;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.config.SendmailSettings;

/** By a local program that takes the mail on its standard input, as sendmail does. */
final class SendmailRoute implements MailRoute {

  /** Where it is when it is not on the path: seldom on that of a service. */
  private static final String USUAL_PLACES =
      File.pathSeparator + "/usr/sbin" + File.pathSeparator + "/usr/lib";

  /** sysexits.h: the program could not do it now. */
  private static final int EX_TEMPFAIL = 75;

  /** sysexits.h: wrong usage, wrong data, no such user or host. */
  private static final List<Integer> FOR_GOOD = List.of(64, 65, 67, 68);

  private final List<String> command = new ArrayList<>();
  private final Duration patience;
  private final Session session = Session.getInstance(new Properties());
  private volatile @Nullable Process running;

  /**
   * By that program.
   *
   * @param patience how long it may run
   * @throws UnusableChannelException if there is no such program
   */
  SendmailRoute(SendmailSettings settings, String sender, Duration patience)
      throws UnusableChannelException {
    this.patience = patience;
    command.add(program(settings.path()).toString());
    command.add("-i");
    command.addAll(settings.args().isEmpty() ? List.of("-f", sender) : settings.args());
  }

  private static Path program(String written) throws UnusableChannelException {
    String path = System.getenv().getOrDefault("PATH", "") + USUAL_PLACES;
    List<Path> places = new ArrayList<>();
    for (String folder : written.contains("/") ? new String[] {""} : path.split(":", -1)) {
      places.add(Path.of(folder, written));
    }
    return places.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> missing(written));
  }

  private static UnusableChannelException missing(String written) {
    return new UnusableChannelException(
        "notify.email.transporter.path: no program \"" + CleanText.line(written, 80) + "\"");
  }

  @Override
  public Session session() {
    return session;
  }

  @Override
  public Receipt deliver(MimeMessage mail) throws MessagingException {
    List<String> call = new ArrayList<>(command);
    for (Address each : mail.getAllRecipients()) {
      call.add(bare((InternetAddress) each));
    }
    mail.removeHeader("Bcc");
    try {
      return new Receipt(run(call, mail));
    } catch (IOException failed) {
      throw new MessagingException("cannot run " + command.get(0), failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new MessagingException("interrupted", stopping);
    }
  }

  private static String bare(InternetAddress address) throws SendFailedException {
    String bare = address.getAddress();
    if (bare.startsWith("-")) {
      throw new SendFailedException("550 an address must not look like an option");
    }
    return bare;
  }

  /** Input and output are files: a program that does not read or write enough stalls nobody. */
  private String run(List<String> call, MimeMessage mail)
      throws IOException, InterruptedException, MessagingException {
    Path input = Files.createTempFile("ocpp-sendmail", ".eml");
    Path output = Files.createTempFile("ocpp-sendmail", ".txt");
    Process process = null;
    try {
      Files.write(input, lines(mail));
      ProcessBuilder builder = new ProcessBuilder(call).redirectErrorStream(true);
      builder.redirectInput(input.toFile()).redirectOutput(output.toFile());
      process = builder.start();
      running = process;
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new MessagingException(call.get(0) + " did not end in time");
      }
      return outcome(process.exitValue(), said(output));
    } finally {
      running = null;
      if (process != null) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(input);
      Files.deleteIfExists(output);
    }
  }

  /** The mail with lines as a local program expects them. */
  private static byte[] lines(MimeMessage mail) throws IOException, MessagingException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    mail.writeTo(whole);
    String bytes = whole.toString(StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String said(Path output) throws IOException {
    try (InputStream words = Files.newInputStream(output)) {
      return new String(words.readNBytes(1_000), StandardCharsets.UTF_8).strip();
    }
  }

  private static String outcome(int exitCode, String said) throws MessagingException {
    String words = "exit code " + exitCode + (said.isEmpty() ? "" : ": " + said);
    if (exitCode == 0) {
      return words;
    }
    if (exitCode == EX_TEMPFAIL) {
      throw new MessagingException(words);
    }
    if (FOR_GOOD.contains(exitCode)) {
      throw new SendFailedException("550 " + words);
    }
    throw new MessagingException(words);
  }

  @Override
  public void abort() {
    Process process = running;
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
