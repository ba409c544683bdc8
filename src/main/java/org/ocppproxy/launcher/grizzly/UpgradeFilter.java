package org.ocppproxy.launcher.grizzly;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.core.TyrusUpgradeResponse;
import org.glassfish.tyrus.core.Utils;
import org.glassfish.tyrus.spi.WebSocketEngine;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeInfo;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeStatus;

/**
 * Between HTTP parsing and HTTP pages: refuses, upgrades, and then carries WebSocket bytes.
 *
 * <p>Tyrus has such a filter, but no public way to build it (its add-on's constructor is
 * package-private), and nothing may stand between it and its faults: it answers nothing at all when
 * a handshake throws, tells a lost connection as 1001 or 1006 by chance, and drops bytes that come
 * in one piece with the handshake. Only public types of Tyrus's SPI and core are used here.
 */
final class UpgradeFilter extends BaseFilter {
  private static final System.Logger LOG = System.getLogger(UpgradeFilter.class.getName());
  private static final Attribute<GrizzlyWriter> WIRE =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(UpgradeFilter.class.getName() + ".writer");
  private static final Attribute<Boolean> REFUSED =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(UpgradeFilter.class.getName() + ".refused");

  private final WebSocketEngine engine;
  private final UpgradeGate gate;
  private final GrizzlyWriters writers;

  UpgradeFilter(WebSocketEngine engine, UpgradeGate gate, GrizzlyWriters writers) {
    this.engine = engine;
    this.gate = gate;
    this.writers = writers;
  }

  @Override
  public NextAction handleRead(FilterChainContext ctx) {
    HttpContent content = ctx.getMessage();
    Connection<?> connection = ctx.getConnection();
    GrizzlyWriter writer = WIRE.get(connection);
    if (writer != null) {
      writer.received(content.getContent());
      content.recycle();
      return ctx.getStopAction();
    }
    if (REFUSED.isSet(connection)) {
      content.recycle();
      return ctx.getStopAction();
    }
    HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
    if (!"websocket".equalsIgnoreCase(request.getUpgrade())) {
      return ctx.getInvokeAction();
    }
    upgrade(ctx, request, content);
    return ctx.getStopAction();
  }

  private void upgrade(FilterChainContext ctx, HttpRequestPacket request, HttpContent content) {
    String peer = Handshakes.peer(ctx.getConnection());
    int verdict = judge(request, peer);
    TyrusUpgradeResponse response = new TyrusUpgradeResponse();
    if (verdict != UpgradeGate.ADMIT) {
      refuse(ctx, request, verdict, response);
      return;
    }
    UpgradeInfo upgrade;
    try {
      upgrade = engine.upgrade(introduced(request, peer), response);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A handshake failed", e);
      refuse(ctx, request, 500, response);
      return;
    }
    if (upgrade.getStatus() == UpgradeStatus.SUCCESS && response.getStatus() == 101) {
      open(ctx, request, response, upgrade, content);
    } else {
      refuse(ctx, request, blaming(response.getStatus()), response);
    }
  }

  /** Tyrus takes a handshake that lacks something for a fault of the server; it is the peer's. */
  private static int blaming(int status) {
    return status >= 500 || status == 101 ? 400 : status;
  }

  /** The gate hears of every path, for it is the one who logs; but none it admits may be odd. */
  private int judge(HttpRequestPacket request, String peer) {
    UpgradeAsk ask = ask(request, peer);
    int verdict = gate.decide(ask);
    return verdict == UpgradeGate.ADMIT && !PathSegment.isOne(ask.path()) ? 404 : verdict;
  }

  private RequestContext introduced(HttpRequestPacket packet, String peer) {
    RequestContext request = Handshakes.request(packet, peer);
    request
        .getHeaders()
        .computeIfPresent(
            "Sec-WebSocket-Protocol",
            (name, offered) -> gate.subprotocols(ask(packet, peer), offered));
    return request;
  }

  private static UpgradeAsk ask(HttpRequestPacket request, String peer) {
    String path = request.getRequestURI() == null ? "" : request.getRequestURI();
    String query = request.getQueryString();
    return new UpgradeAsk(path, query == null ? "" : query, peer);
  }

  private void open(
      FilterChainContext ctx,
      HttpRequestPacket request,
      TyrusUpgradeResponse response,
      UpgradeInfo upgrade,
      HttpContent content) {
    Connection<?> connection = ctx.getConnection();
    IdleTimeoutFilter.setCustomTimeout(
        connection, IdleTimeoutFilter.FOREVER, TimeUnit.MILLISECONDS);
    GrizzlyWriter writer = new GrizzlyWriter(connection, writers);
    ctx.write(answer(request, 101, response));
    writer.attach(
        writer.line().open(() -> upgrade.createConnection(writer, reason -> writer.close())));
    WIRE.set(connection, writer);
    FrameChain.enter(ctx, writer);
    if (content.getContent().hasRemaining()) {
      writer.received(content.getContent());
    }
    content.recycle();
  }

  private static void refuse(
      FilterChainContext ctx,
      HttpRequestPacket request,
      int status,
      TyrusUpgradeResponse response) {
    Connection<?> connection = ctx.getConnection();
    REFUSED.set(connection, true);
    HttpContent answer = answer(request, status, response);
    HttpResponsePacket packet = (HttpResponsePacket) answer.getHttpHeader();
    packet.setContentLength(0);
    packet.setHeader("Connection", "close");
    ctx.write(answer, new CloseWhenWritten<>(connection));
  }

  private static HttpContent answer(
      HttpRequestPacket request, int status, TyrusUpgradeResponse response) {
    HttpResponsePacket packet = request.getResponse();
    packet.setProtocol(Protocol.HTTP_1_1);
    packet.setStatus(HttpStatus.getHttpStatus(status));
    for (Map.Entry<String, List<String>> header : response.getHeaders().entrySet()) {
      packet.setHeader(header.getKey(), Utils.getHeaderFromList(header.getValue()));
    }
    return HttpContent.builder(packet).last(status != 101).build();
  }

  private static final class CloseWhenWritten<T> extends EmptyCompletionHandler<T> {
    private final Connection<?> connection;

    CloseWhenWritten(Connection<?> connection) {
      this.connection = connection;
    }

    @Override
    public void completed(T result) {
      connection.closeSilently();
    }
  }
}
