package org.ocppproxy.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Both CSMSs of one proxy, on one port, and its charge points. Any thread may call what is public,
 * except that of the loop.
 */
public final class World implements AutoCloseable {

  private static final int BACKLOG = 4096;

  private final Loop loop;
  private final Texts texts = new Texts();
  private final Faults faults = new Faults();
  private final List<Station> stations = new ArrayList<>();
  private final Set<CsmsSocket> csmsSockets = new HashSet<>();
  private final Set<CsmsSocket> secondaries = new HashSet<>();
  private final ServerSocketChannel listener;
  private final int port;
  private final InetSocketAddress proxy;
  private final String folder;
  private final boolean withSecondary;
  private boolean deaf;

  /**
   * Opens the CSMSs.
   *
   * @param proxyPort of the loopback address, where charge points connect; 0 if they connect to the
   *     primary itself
   */
  public World(Loop loop, int proxyPort) {
    this.loop = loop;
    this.withSecondary = proxyPort != 0;
    this.folder = withSecondary ? "/" : "/pri/";
    try {
      InetAddress home = InetAddress.getLoopbackAddress();
      listener = ServerSocketChannel.open();
      listener.bind(new InetSocketAddress(home, 0), BACKLOG);
      port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
      proxy = new InetSocketAddress(home, withSecondary ? proxyPort : port);
      loop.register(listener, SelectionKey.OP_ACCEPT, new Door());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a proxy finds the primary, with a slash at its end. */
  public String primaryUrl() {
    return "ws://127.0.0.1:" + port + "/pri/";
  }

  /** Where it finds the secondary. */
  public String secondaryUrl() {
    return "ws://127.0.0.1:" + port + "/sec/";
  }

  /** What was noticed to be wrong so far. */
  public Faults faults() {
    return faults;
  }

  /** Has so many charge points in all connect; those that are new do it all at once. */
  public void populate(int count) {
    loop.ask(
        () -> {
          while (stations.size() < count) {
            Station station = new Station(stations.size(), texts, faults);
            stations.add(station);
            station.dial(loop, proxy, folder);
          }
          return stations.size();
        });
  }

  /** Has every charge point leave, in order. */
  public void leave() {
    loop.ask(
        () -> {
          stations.forEach(Station::leave);
          return stations.size();
        });
  }

  /** Forgets those that have left. */
  public void forgetAll() {
    loop.ask(
        () -> {
          stations.clear();
          return 0;
        });
  }

  /** Has those that have left come back, all at once, and each say something at once. */
  public void comeBack() {
    loop.ask(
        () -> {
          for (Station station : stations) {
            station.due(System.nanoTime());
            station.dial(loop, proxy, folder);
          }
          return stations.size();
        });
  }

  /** How many charge points are connected. */
  public int connected() {
    return loop.ask(() -> (int) stations.stream().filter(Station::isOpen).count());
  }

  /** How many connections the two CSMSs have from charge points of this world. */
  public int upstreams() {
    return loop.ask(csmsSockets::size);
  }

  /** Lets that charge point have so many CALLs unanswered at a time. */
  public void window(int station, int most) {
    loop.ask(
        () -> {
          stations.get(station).window(most);
          return most;
        });
  }

  /** Each of the first so many charge points says the next thing as soon as it has an answer. */
  public void speakOn(int count, boolean on) {
    loop.ask(
        () -> {
          stations.subList(0, count).forEach(station -> station.speakOn(on));
          return count;
        });
  }

  /** A CALL of that charge point is due at that {@code System.nanoTime()}; returns at once. */
  public void due(int station, long nanos) {
    loop.run(() -> stations.get(station).due(nanos));
  }

  /** The round trips so far. */
  public long roundTrips() {
    return loop.ask(
        () -> stations.stream().mapToLong(station -> station.ledger().answered()).sum());
  }

  /** The times of the charge points from that one to before that one, since last asked. */
  public Latencies takeLatencies(int from, int to) {
    return loop.ask(
        () -> {
          Latencies all = new Latencies();
          stations.subList(from, to).forEach(station -> all.addAll(station.takeLatencies()));
          return all;
        });
  }

  /** Whether all that was said has arrived everywhere. */
  public boolean isSettled() {
    return loop.ask(
        () ->
            stations.stream()
                .allMatch(s -> s.isQuiet() && s.ledger().isSettled(withSecondary && !deaf)));
  }

  /** Notes as a fault what has not arrived by now. */
  public void settle() {
    loop.ask(
        () -> {
          for (Station station : stations) {
            station.forget();
            station.ledger().settle(withSecondary && !deaf);
          }
          return faults.count();
        });
  }

  /** The secondary reads nothing more, for ever. */
  public void secondaryFallsDeaf() {
    loop.ask(
        () -> {
          deaf = true;
          secondaries.forEach(WebSocket::fallDeaf);
          return secondaries.size();
        });
  }

  @Nullable Station station(String id) {
    int number = id.matches("C\\d{5}") ? Integer.parseInt(id.substring(1)) : Integer.MAX_VALUE;
    return number < stations.size() ? stations.get(number) : null;
  }

  void csmsCame(CsmsSocket socket, boolean secondary) {
    csmsSockets.add(socket);
    if (secondary) {
      secondaries.add(socket);
    }
  }

  void csmsGone(CsmsSocket socket) {
    csmsSockets.remove(socket);
    secondaries.remove(socket);
  }

  @Override
  public void close() {
    loop.ask(
        () -> {
          stations.forEach(Station::leave);
          try {
            listener.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return 0;
        });
  }

  private final class Door implements Loop.Served {
    @Override
    public void ready(SelectionKey key) throws IOException {
      for (SocketChannel came = listener.accept(); came != null; came = listener.accept()) {
        came.setOption(StandardSocketOptions.TCP_NODELAY, true);
        new CsmsSocket(loop, came, World.this);
      }
    }

    @Override
    public void broken(IOException why) {
      faults.add("The CSMSs accept no connections: " + why);
    }
  }
}
