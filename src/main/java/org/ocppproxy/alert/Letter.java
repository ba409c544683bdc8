package org.ocppproxy.alert;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.ocppproxy.config.EmailSettings;

/** The envelope and paper of every mail. */
final class Letter {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final InternetAddress from;
  private final Address[] to;
  private final Address[] cc;
  private final Address[] bcc;
  private final InstantSource clock;

  /**
   * From and to whom.
   *
   * @throws UnusableChannelException if an address is none
   */
  Letter(EmailSettings settings, InstantSource clock) throws UnusableChannelException {
    this.clock = clock;
    this.from = addresses("from", List.of(settings.from())).get(0);
    this.to = array("to", settings.to());
    this.cc = array("cc", settings.cc());
    this.bcc = array("bcc", settings.bcc());
  }

  /** The sender's bare address. */
  String sender() {
    return from.getAddress();
  }

  /** The mail, ready to be sent. */
  MimeMessage write(Message message, Session session) throws MessagingException {
    MimeMessage mail = new MimeMessage(session);
    mail.setFrom(from);
    mail.setRecipients(RecipientType.TO, to);
    mail.setRecipients(RecipientType.CC, cc);
    mail.setRecipients(RecipientType.BCC, bcc);
    mail.setSubject(message.subject(), UTF_8);
    mail.setSentDate(Date.from(clock.instant()));
    // RFC 3834: nobody's holiday notice should answer an alert.
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setContent(body(message));
    mail.saveChanges();
    return mail;
  }

  private static MimeMultipart body(Message message) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(message.subject() + "\n\n" + message.text() + "\n", UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(page(message.html()), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  private static String page(String fragment) {
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>"
        + fragment
        + "</body></html>";
  }

  private static Address[] array(String key, List<String> written) throws UnusableChannelException {
    return addresses(key, written).toArray(Address[]::new);
  }

  private static List<InternetAddress> addresses(String key, List<String> written)
      throws UnusableChannelException {
    List<InternetAddress> addresses = new ArrayList<>();
    for (String each : written) {
      addresses.add(address(key, each));
    }
    return addresses;
  }

  private static InternetAddress address(String key, String written)
      throws UnusableChannelException {
    try {
      InternetAddress address = new InternetAddress(written, true);
      if (address.getPersonal() != null) {
        address.setPersonal(CleanText.line(address.getPersonal(), 100), UTF_8);
      }
      return address;
    } catch (AddressException | UnsupportedEncodingException wrong) {
      String shown = CleanText.line(written, 80);
      throw new UnusableChannelException(
          "notify.email." + key + ": \"" + shown + "\" is no e-mail address");
    }
  }
}
