package org.ocppproxy.fakes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;

/**
 * A port of the loopback address for a program that cannot be told to take any: one that nobody
 * listens on just now, and below those that the system gives to whoever connects somewhere, for
 * else one of these may have it before the program does.
 */
public final class FreePort {

  private static final int LOWEST = 10_000;
  private static final int HIGHEST = 32_000;
  private static final int MOST_TRIES = 1_000;
  private static final Random RANDOM = new Random();

  private FreePort() {}

  /** Picks one. */
  public static int pick() {
    for (int i = 0; i < MOST_TRIES; i++) {
      int port = LOWEST + RANDOM.nextInt(HIGHEST - LOWEST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no port is free");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
