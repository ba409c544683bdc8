package org.ocppproxy.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;

/** A mail as its reader sees it. */
record Mail(String subject, String text, String html, List<String> headers) {

  static Mail read(MimeMessage message) {
    try {
      MimeMultipart parts = (MimeMultipart) message.getContent();
      return new Mail(
          message.getSubject(),
          parts.getBodyPart(0).getContent().toString().replace("\r", ""),
          parts.getBodyPart(1).getContent().toString(),
          Collections.list(message.getAllHeaderLines()));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** These lines stand in the text, each a whole line. */
  Mail assertLines(String... lines) {
    List<String> all = text.lines().toList();
    for (String line : lines) {
      assertTrue(all.contains(line), () -> "\"" + line + "\" is not in\n" + text);
    }
    return this;
  }
}
