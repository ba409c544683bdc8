package org.ocppproxy.launcher.grizzly;

import java.util.regex.Pattern;

/** The shape every charge point's URL has: one slash, one segment (RFC 3986, 3.3), undecoded. */
final class PathSegment {
  // Possessive, so that a very long hostile path costs one pass.
  private static final Pattern ONE =
      Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})++");

  private PathSegment() {}

  static boolean isOne(String rawPath) {
    return ONE.matcher(rawPath).matches() && !rawPath.equals("/.") && !rawPath.equals("/..");
  }
}
