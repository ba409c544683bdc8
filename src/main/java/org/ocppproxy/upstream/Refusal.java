package org.ocppproxy.upstream;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
    String words = status.isPresent() ? "HTTP " + status.getAsInt() : words(failure);
    return new Dialer.Failure(status, words);
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
