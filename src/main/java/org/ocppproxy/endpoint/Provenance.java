package org.ocppproxy.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ocppproxy.session.Forwarded;

/**
 * Where a charge point really is, if trusted reverse proxies stand before us.
 *
 * @param address the last address on its way that is not a trusted proxy's
 * @param forwarded what a CSMS may be told of that way
 */
record Provenance(String address, Forwarded forwarded) {

  /** An IP address as proxies write it: some add the port, and brackets then. */
  private static final Pattern HOP =
      Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\d+)?|([0-9.]+):\\d+|([0-9A-Fa-f:.]+)");

  private static final Pattern PROTO = Pattern.compile("[A-Za-z]{1,10}");

  /** Believes only what a trusted proxy has said, which is what stands before its own address. */
  static Provenance of(Caller caller, Predicate<String> trusted) {
    String peer = caller.address();
    if (!trusted.test(peer)) {
      return new Provenance(peer, Forwarded.from(peer));
    }
    String chain =
        Stream.concat(caller.forwardedFor().stream(), Stream.of(peer))
            .collect(Collectors.joining(", "));
    Optional<String> proto = caller.forwardedProto().filter(word -> PROTO.matcher(word).matches());
    return new Provenance(
        origin(caller.forwardedFor(), peer, trusted), new Forwarded(chain, proto));
  }

  private static String origin(List<String> hops, String peer, Predicate<String> trusted) {
    String origin = peer;
    for (int i = hops.size() - 1; i >= 0 && trusted.test(origin); i--) {
      Matcher hop = HOP.matcher(hops.get(i));
      if (!hop.matches()) {
        break;
      }
      origin =
          Stream.of(1, 2, 3).flatMap(g -> Stream.ofNullable(hop.group(g))).findFirst().orElse(peer);
    }
    return origin;
  }
}
