package org.ocppproxy.alert;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** How a mail leaves this machine. */
interface MailRoute {

  /** What mails are written with. */
  Session session();

  /**
   * Hands the mail on.
   *
   * @return the answer of whoever took it
   * @throws MessagingException if nobody did, for any recipient
   */
  Receipt deliver(MimeMessage mail) throws MessagingException;

  /** Breaks off a running delivery, from another thread. */
  default void abort() {}
}
