package org.ocppproxy.alert;

/**
 * What a channel sends.
 *
 * @param subject one line, at most {@value #MAX_SUBJECT} characters
 * @param text the plain body, without the subject
 * @param html the same as a fragment of HTML, everything in it escaped
 */
record Message(String subject, String text, String html) {

  /** So that a subject shows whole in a list of mails. */
  static final int MAX_SUBJECT = 180;

  Message {
    subject = CleanText.line(subject, MAX_SUBJECT);
  }
}
