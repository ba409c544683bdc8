package org.ocppproxy.upstream;

import java.io.EOFException;
import java.net.SocketException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Subprotocol;
import org.ocppproxy.session.Dialer;

/**
 * Reads why a handshake failed out of the exception it failed with.
 *
 * <p>The standard API has no place for the HTTP status of a refusal; every container has it in some
 * message of the chain of causes.
 */
final class Refusal {

  private static final Pattern STATUS = Pattern.compile("(?<![\\d.:])([3-5]\\d\\d)(?!\\d|[.:]\\d)");
  private static final int MOST_CAUSES = 10;
  private static final int MAX_WORDS = 200;

  private Refusal() {}

  static Dialer.Failure of(Exception failure) {
    OptionalInt status = statusIn(failure);
    if (status.isPresent()) {
      return new Dialer.Failure(status, "HTTP " + status.getAsInt());
    }
    return isTls(failure)
        ? new Dialer.Failure(status, "TLS: " + words(failure), Dialer.Nature.REFUSED)
        : new Dialer.Failure(status, words(failure));
  }

  /** The CSMS said yes, but to something else than what was asked (RFC 6455, 4.1). */
  static Dialer.Failure ofSubprotocol(Subprotocol wanted, String spoken) {
    String words =
        "it does not speak "
            + wanted.token()
            + (spoken.isEmpty()
                ? ""
                : " but " + spoken.substring(0, Math.min(spoken.length(), 40)));
    return new Dialer.Failure(OptionalInt.empty(), words, Dialer.Nature.SUBPROTOCOL);
  }

  /** A connection that broke while TLS was being agreed on is no refusal. */
  private static boolean isTls(Exception failure) {
    boolean tls = false;
    @Nullable Throwable cause = failure;
    for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
      if (cause instanceof SocketException || cause instanceof EOFException) {
        return false;
      }
      tls |= cause instanceof SSLException || cause instanceof CertificateException;
      cause = cause.getCause();
    }
    return tls;
  }

  private static OptionalInt statusIn(Exception failure) {
    @Nullable Throwable cause = failure;
    for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
      Matcher status = STATUS.matcher(String.valueOf(cause.getMessage()));
      if (isAboutTheAnswer(cause) && status.find()) {
        return OptionalInt.of(Integer.parseInt(status.group(1)));
      }
      cause = cause.getCause();
    }
    return OptionalInt.empty();
  }

  /** A socket's trouble may hold numbers too; they are no status. */
  private static boolean isAboutTheAnswer(Throwable cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("response")
        || message.contains("status")
        || message.contains("handshake")
        || message.contains("upgrade")
        || message.contains("authentication");
  }

  private static String words(Exception failure) {
    Throwable root = failure;
    for (int i = 0; i < MOST_CAUSES && root.getCause() != null; i++) {
      root = root.getCause();
    }
    String message = root.getMessage();
    String words = message == null ? root.getClass().getSimpleName() : message;
    return words.length() > MAX_WORDS ? words.substring(0, MAX_WORDS) : words;
  }
}
