package org.ocppproxy.launcher.grizzly;

/**
 * What a peer asks for when it wants a WebSocket.
 *
 * @param path the raw path, not decoded: one slash and one legal, non-empty segment
 * @param query the raw query without its question mark, empty if there is none
 * @param peer the IP address the TCP connection comes from
 */
public record UpgradeAsk(String path, String query, String peer) {}
