package org.ocppproxy.launcher.grizzly;

import java.util.List;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.attributes.AttributeHolder;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.ssl.SSLFilter;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;

/** What an upgraded connection goes through: nothing between socket and writer. */
final class FrameChain extends BaseFilter {

  private static final Attribute<GrizzlyWriter> WRITER =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(FrameChain.class.getName());

  /** By name, for the names that a connection tells of its attributes are not always theirs. */
  private static final List<String> PACKETS =
      List.of(
          "HttpClientFilter.httpResponse",
          "HttpClientFilter.httpRequest",
          "HttpServerFilter.Request",
          "org.glassfish.grizzly.http.HttpServerFilter.HttpRequest",
          "HttpServerFilter.KeepAliveContext");

  private static final FilterChain CHAIN =
      FilterChainBuilder.stateless().add(new TransportFilter()).add(new FrameChain()).build();

  private FrameChain() {}

  /**
   * Takes HTTP out of the way of what comes from now on, unless there is TLS below it.
   *
   * @param ctx in whose chain the upgrade happens
   */
  static void enter(FilterChainContext ctx, GrizzlyWriter writer) {
    if (ctx.getFilterChain().indexOfType(SSLFilter.class) < 0) {
      Connection<?> connection = ctx.getConnection();
      endIdleWatchOnClose(ctx.getFilterChain(), connection);
      // Not yet: until this event is done with, HTTP's filters look for them.
      ctx.addCompletionListener(done -> forgetHttp(connection.getAttributes()));
      WRITER.set(connection, writer);
      connection.setProcessor(CHAIN);
    }
  }

  /**
   * HTTP's watch over idle connections holds each of them until its filter hears of the end, which
   * it will not from here on. (That filter itself may hear of the end only when it has come: its
   * watch closes what it lets go of.)
   */
  private static void endIdleWatchOnClose(FilterChain http, Connection<?> connection) {
    int watch = http.indexOfType(IdleTimeoutFilter.class);
    if (watch >= 0) {
      var idle = ((IdleTimeoutFilter) http.get(watch)).getResolver();
      GrizzlyWriters.onClosed(connection, () -> idle.removeTimeout(connection));
    }
  }

  /** The handshake's packets hang on the connection: 30 KB for each charge point. */
  private static void forgetHttp(AttributeHolder attributes) {
    PACKETS.forEach(attributes::removeAttribute);
  }

  @Override
  public NextAction handleRead(FilterChainContext ctx) {
    Buffer content = ctx.getMessage();
    WRITER.get(ctx.getConnection()).received(content);
    content.tryDispose();
    return ctx.getStopAction();
  }
}
