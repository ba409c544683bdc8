package org.ocppproxy.alert;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

/** By a mail session's own transport, one connection for each mail. */
final class SmtpRoute implements MailRoute {

  private final Session session;
  private final DialledSockets sockets;

  /**
   * Through that session, whose sockets, if they are {@code sockets}, can be cut off.
   *
   * @param sockets without any if the session has its own
   */
  SmtpRoute(Session session, DialledSockets sockets) {
    this.session = session;
    this.sockets = sockets;
  }

  @Override
  public Session session() {
    return session;
  }

  @Override
  public Receipt deliver(MimeMessage mail) throws MessagingException {
    try (Transport transport = session.getTransport()) {
      transport.connect();
      sockets.greeted();
      String refused = send(transport, mail);
      return new Receipt(LastReply.of(transport), refused);
    } finally {
      sockets.closeAll();
    }
  }

  /** Returns who was refused, and why. */
  private static String send(Transport transport, MimeMessage mail) throws MessagingException {
    Address[] all = mail.getAllRecipients();
    // The envelope has them; the others need not know.
    mail.removeHeader("Bcc");
    try {
      transport.sendMessage(mail, all);
      return "";
    } catch (SendFailedException partly) {
      Address[] reached = partly.getValidSentAddresses();
      if (reached == null || reached.length == 0) {
        throw partly;
      }
      return RefusedRecipients.in(partly);
    }
  }

  @Override
  public void abort() {
    sockets.closeAll();
  }
}
