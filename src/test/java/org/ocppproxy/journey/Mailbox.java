package org.ocppproxy.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ocppproxy.fakes.Await;

/** A real SMTP server on a free port, and who reads what it was sent. */
final class Mailbox implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final GreenMail server;
  private final List<Mail> read = new ArrayList<>();

  private Mailbox(int port) {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
  }

  static Mailbox open() {
    return openAt(0);
  }

  /** On a port that was free a moment ago. */
  static Mailbox openAt(int port) {
    Mailbox mailbox = new Mailbox(port);
    mailbox.server.start();
    return mailbox;
  }

  /** From now on who logs in must give this password. */
  Mailbox withLogin(String user, String pass) {
    server.setUser("alerts@example.com", user, pass);
    return this;
  }

  int port() {
    return server.getSmtp().getPort();
  }

  /** Every mail so far, in order. */
  synchronized List<Mail> all() {
    MimeMessage[] arrived = server.getReceivedMessages();
    for (int i = read.size(); i < arrived.length; i++) {
      read.add(Mail.read(arrived[i]));
    }
    return List.copyOf(read);
  }

  List<String> subjects() {
    return all().stream().map(Mail::subject).toList();
  }

  /** The first mail with this subject, past or future. */
  Mail await(String subject) {
    Await.until("a mail: " + subject, PATIENCE, () -> subjects().contains(subject), this::subjects);
    Optional<Mail> found =
        all().stream().filter(mail -> mail.subject().equals(subject)).findFirst();
    return found.orElseThrow();
  }

  List<Mail> awaitCount(int count) {
    Await.until(count + " mails", PATIENCE, () -> all().size() >= count, this::subjects);
    return all();
  }

  @Override
  public void close() {
    server.stop();
  }
}
