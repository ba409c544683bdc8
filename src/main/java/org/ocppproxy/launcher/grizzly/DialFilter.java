package org.ocppproxy.launcher.grizzly;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.tyrus.core.HandshakeException;
import org.glassfish.tyrus.spi.ClientEngine;
import org.glassfish.tyrus.spi.ClientEngine.ClientUpgradeInfo;
import org.glassfish.tyrus.spi.ClientEngine.ClientUpgradeStatus;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.jspecify.annotations.Nullable;

/**
 * One outgoing WebSocket: sends the handshake, judges its answer once, then carries bytes.
 *
 * <p>Redirects and authentication challenges are refusals like any other status: a central system
 * that moved is a matter for its operator.
 */
final class DialFilter extends BaseFilter {
  private final ClientEngine engine;
  private final GrizzlyWriters writers;
  private final AtomicBoolean judged = new AtomicBoolean();
  private volatile @Nullable UpgradeRequest request;
  private volatile @Nullable Connection<?> connection;
  private volatile @Nullable GrizzlyWriter writer;

  DialFilter(ClientEngine engine, GrizzlyWriters writers) {
    this.engine = engine;
    this.writers = writers;
  }

  void request(UpgradeRequest request) {
    this.request = request;
  }

  void connected(Connection<?> connection) {
    this.connection = connection;
    GrizzlyWriters.onClosed(
        connection,
        () -> failed(new IOException("The server closed the connection instead of answering")));
  }

  /** The caller waits no longer: whatever the server says from now on is not heard. */
  void giveUp() {
    judged.set(true);
    Connection<?> open = connection;
    if (open != null) {
      open.terminateSilently();
    }
  }

  /** Tells the caller that there is no session, unless it has been told something already. */
  void failed(Throwable why) {
    if (judged.compareAndSet(false, true)) {
      engine.processError(why);
    }
  }

  @Override
  public NextAction handleConnect(FilterChainContext ctx) {
    UpgradeRequest ours = request;
    if (ours != null) {
      ctx.write(handshake(ours));
    }
    return ctx.getInvokeAction();
  }

  @Override
  public NextAction handleRead(FilterChainContext ctx) {
    HttpContent content = ctx.getMessage();
    GrizzlyWriter open = writer;
    if (open != null) {
      open.received(content.getContent());
    } else if (judged.compareAndSet(false, true)) {
      judge(ctx, content);
    }
    content.recycle();
    return ctx.getStopAction();
  }

  private void judge(FilterChainContext ctx, HttpContent content) {
    Connection<?> connection = ctx.getConnection();
    HttpResponsePacket answer = (HttpResponsePacket) content.getHttpHeader();
    int status = answer.getStatus();
    if (status != 101) {
      engine.processError(
          new HandshakeException(status, "The server answered with HTTP status " + status));
      connection.terminateSilently();
      return;
    }
    GrizzlyWriter fresh = new GrizzlyWriter(connection, writers);
    ClientUpgradeInfo upgrade =
        fresh
            .line()
            .open(
                () ->
                    engine.processResponse(
                        Handshakes.response(status, answer.getReasonPhrase(), answer),
                        fresh,
                        reason -> fresh.close()));
    if (upgrade.getUpgradeStatus() != ClientUpgradeStatus.SUCCESS) {
      connection.terminateSilently();
      return;
    }
    fresh.attach(fresh.line().open(upgrade::createConnection));
    writer = fresh;
    FrameChain.enter(ctx, fresh);
    if (content.getContent().hasRemaining()) {
      fresh.received(content.getContent());
    }
  }

  private static HttpContent handshake(UpgradeRequest request) {
    URI target = request.getRequestURI();
    // Raw, as configured: a percent-encoded id must arrive percent-encoded (OCPP-J 3.1.1).
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    HttpRequestPacket.Builder packet =
        HttpRequestPacket.builder()
            .protocol(Protocol.HTTP_1_1)
            .method(Method.GET)
            .uri(target.getRawQuery() == null ? path : path + "?" + target.getRawQuery());
    request.getHeaders().forEach((name, values) -> packet.header(name, String.join(", ", values)));
    return HttpContent.builder(packet.build()).build();
  }
}
