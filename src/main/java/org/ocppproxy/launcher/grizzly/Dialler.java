package org.ocppproxy.launcher.grizzly;

import jakarta.websocket.ClientEndpointConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.GrizzlyFuture;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.HttpClientFilter;
import org.glassfish.grizzly.nio.transport.TCPNIOConnectorHandler;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.tyrus.core.Utils;
import org.glassfish.tyrus.spi.ClientEngine;
import org.glassfish.tyrus.spi.UpgradeRequest;

/**
 * Opens TCP connections for outgoing WebSockets, all on one transport.
 *
 * <p>Tyrus's own shared transport cannot be stopped from outside, leaves the socket of a timed-out
 * handshake open (its late answer even opens the session that was reported as failed), and waits
 * out the whole time-out when the server hangs up without an answer.
 */
final class Dialler {
  private final TCPNIOTransport transport;
  private final GrizzlyWriters writers;
  private final Duration patience;

  /**
   * @param patience how long to wait for the TCP connection, and again for each later step
   */
  Dialler(TCPNIOTransport transport, GrizzlyWriters writers, Duration patience) {
    this.transport = transport;
    this.writers = writers;
    this.patience = patience;
  }

  /**
   * Connects and sends the handshake; its outcome is told to the engine, from a selector.
   *
   * @throws IOException if there is no TCP connection: refused, unreachable, unknown or silent
   */
  void dial(ClientEndpointConfig config, ClientEngine engine) throws IOException {
    DialFilter dial = new DialFilter(engine, writers);
    UpgradeRequest request = engine.createUpgradeRequest(dial::giveUp);
    dial.request(request);
    URI target = request.getRequestURI();
    FilterChainBuilder chain = FilterChainBuilder.stateless().add(new TransportFilter());
    if (request.isSecure()) {
      chain.add(new DialTls(config, target.getHost(), dial::failed));
    }
    chain.add(new HttpClientFilter()).add(dial);
    TCPNIOConnectorHandler connector =
        TCPNIOConnectorHandler.builder(transport).processor(chain.build()).build();
    dial.connected(await(connector.connect(address(target))));
  }

  private static InetSocketAddress address(URI target) throws UnknownHostException {
    InetSocketAddress address = new InetSocketAddress(target.getHost(), Utils.getWsPort(target));
    if (address.isUnresolved()) {
      throw new UnknownHostException(target.getHost());
    }
    return address;
  }

  @SuppressWarnings("rawtypes") // as Grizzly declares it
  private Connection<?> await(GrizzlyFuture<Connection> connecting) throws IOException {
    try {
      return connecting.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      throw why instanceof IOException io ? io : new IOException(why.toString(), why);
    } catch (TimeoutException e) {
      connecting.cancel(true);
      throw new IOException("No TCP connection within " + patience.toMillis() + " ms", e);
    } catch (InterruptedException e) {
      connecting.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while connecting", e);
    }
  }
}
