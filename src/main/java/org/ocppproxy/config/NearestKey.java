package org.ocppproxy.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which key was meant. */
final class NearestKey {
  private static final int MAX_LENGTH = 100;
  private static final int MAX_DISTANCE = 3;

  private NearestKey() {}

  /** The known key fewest edits away, or else one that ends in the same word. */
  static Optional<String> to(String key, Collection<String> known) {
    if (key.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String plain = plain(key);
    int limit = Math.min(MAX_DISTANCE, 1 + plain.length() / 4);
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance(plain, plain(candidate))))
        .filter(candidate -> distance(plain, plain(candidate)) <= limit)
        .or(
            () ->
                known.stream()
                    .filter(candidate -> sameEnd(key, candidate))
                    .min(Comparator.comparingInt(String::length)));
  }

  // proxyPort, proxy.Port and PROXY.PORT all mean the same to people.
  private static String plain(String key) {
    return key.replace(".", "").toLowerCase(Locale.ROOT);
  }

  private static boolean sameEnd(String key, String candidate) {
    return end(key).equalsIgnoreCase(end(candidate));
  }

  private static String end(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /** Levenshtein distance, one row at a time. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int line = 1; line <= one.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column < row.length; column++) {
        int changed = one.charAt(line - 1) == other.charAt(column - 1) ? diagonal : diagonal + 1;
        diagonal = row[column];
        row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[other.length()];
  }
}
