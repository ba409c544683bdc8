package org.ocppproxy.launcher.grizzly;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.core.TyrusUpgradeResponse;
import org.glassfish.tyrus.core.Utils;

/** Handshakes in Grizzly's words and in Tyrus's words. */
final class Handshakes {
  private Handshakes() {}

  /** The IP address the TCP connection comes from, in numbers. */
  static String peer(Connection<?> connection) {
    return connection.getPeerAddress() instanceof InetSocketAddress peer
        ? peer.getAddress().getHostAddress()
        : "unknown";
  }

  /** The request as Tyrus reads it, with the peer's true address in place of what it claimed. */
  static RequestContext request(HttpRequestPacket packet, String peer) {
    RequestContext request =
        RequestContext.Builder.create()
            .requestURI(URI.create(packet.getRequestURI()))
            .queryString(packet.getQueryString())
            .secure(packet.isSecure())
            .remoteAddr(peer)
            .serverAddr(packet.getLocalAddress())
            .serverPort(packet.getLocalPort())
            .build();
    copyHeaders(packet, request.getHeaders());
    request.getHeaders().put(GrizzlyServer.PEER_HEADER, List.of(peer));
    return request;
  }

  /** The answer as Tyrus reads it. */
  static TyrusUpgradeResponse response(int status, String reason, HttpHeader packet) {
    TyrusUpgradeResponse response = new TyrusUpgradeResponse();
    response.setStatus(status);
    response.setReasonPhrase(reason);
    copyHeaders(packet, response.getHeaders());
    return response;
  }

  private static void copyHeaders(HttpHeader packet, Map<String, List<String>> headers) {
    for (String name : packet.getHeaders().names()) {
      List<String> values = headers.computeIfAbsent(name, n -> new ArrayList<>());
      packet.getHeaders().values(name).forEach(v -> values.addAll(parts(name, v)));
    }
  }

  private static List<String> parts(String name, String value) {
    // Only these are lists to Tyrus; a comma in a password or a User-Agent is a comma.
    return name.regionMatches(true, 0, "Sec-WebSocket-", 0, 14)
            || name.equalsIgnoreCase("Connection")
        ? Utils.parseHeaderValue(value.trim())
        : List.of(value.trim());
  }
}
