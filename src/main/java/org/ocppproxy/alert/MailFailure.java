package org.ocppproxy.alert;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a mail could not be sent, read from what the mail API throws.
 *
 * @param thrown by a transport
 */
record MailFailure(MessagingException thrown) {

  /** A wrong password does not mend itself, and some servers lock out who asks too often. */
  private static final Duration LOGIN_PAUSE = Duration.ofMinutes(1);

  /** RFC 5321, 4.2: three digits begin each reply, 4 for not now, 5 for never. */
  private static final Pattern REPLY = Pattern.compile("(?:^|\\s)([45])(\\d\\d)[ -]");

  /** Angus Mail's way to say that nobody listens. */
  private static final Pattern UNREACHABLE =
      Pattern.compile("Couldn't connect to host, port: (.*), (\\d+); timeout -?\\d+");

  private static final Pattern UNREACHED = Pattern.compile("^(cannot connect to [^;]*); ");

  private static final int MOST_CAUSES = 10;

  Delivery delivery(Secrets secrets) {
    String answer = secrets.crossOut(words());
    if (thrown instanceof AuthenticationFailedException) {
      return new Delivery.Later("login refused: " + answer, LOGIN_PAUSE, true);
    }
    if (!(thrown instanceof SendFailedException)) {
      return new Delivery.Later(answer, Duration.ZERO, true);
    }
    Matcher reply = REPLY.matcher(answer);
    if (!reply.find() || reply.group().strip().startsWith("421")) {
      return new Delivery.Later(answer, Duration.ZERO, true);
    }
    return reply.group(1).equals("5")
        ? new Delivery.Refused(answer)
        : new Delivery.Later(answer, Duration.ZERO, false);
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    Throwable each = thrown;
    for (int i = 0; i < MOST_CAUSES && each != null; i++) {
      String message = wordsOf(each);
      if (words.indexOf(message) < 0) {
        words.append(words.isEmpty() ? "" : "; ").append(message);
      }
      each = each instanceof MessagingException mail ? mail.getNextException() : each.getCause();
    }
    return UNREACHED.matcher(words).replaceFirst("$1: ");
  }

  private static String wordsOf(Throwable each) {
    String message = each.getMessage();
    if (each instanceof UnknownHostException) {
      return "unknown host";
    }
    if (message == null) {
      return each.getClass().getName();
    }
    return UNREACHABLE.matcher(message.strip()).replaceFirst("cannot connect to $1:$2");
  }
}
