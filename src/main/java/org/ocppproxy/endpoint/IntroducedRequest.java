package org.ocppproxy.endpoint;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpUpgradeHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A handshake that says in a header of ours who sent it, whatever it said there itself, and offers
 * only the subprotocols that are worth trying.
 */
final class IntroducedRequest extends HttpServletRequestWrapper {

  private static final String OFFER = "Sec-WebSocket-Protocol";

  private final UnaryOperator<List<String>> worthTrying;
  private final UpgradeHandlers handlers;

  IntroducedRequest(
      HttpServletRequest request,
      UnaryOperator<List<String>> worthTrying,
      UpgradeHandlers handlers) {
    super(request);
    this.worthTrying = worthTrying;
    this.handlers = handlers;
  }

  @Override
  public <T extends HttpUpgradeHandler> T upgrade(Class<T> type)
      throws IOException, ServletException {
    return handlers.remember(super.upgrade(type));
  }

  @Override
  public @Nullable String getHeader(String name) {
    if (OFFER.equalsIgnoreCase(name)) {
      List<String> offer = offer();
      return offer.isEmpty() ? null : String.join(", ", offer);
    }
    return isOurs(name) ? getRemoteAddr() : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    if (OFFER.equalsIgnoreCase(name)) {
      return Collections.enumeration(offer());
    }
    return isOurs(name)
        ? Collections.enumeration(List.of(getRemoteAddr()))
        : super.getHeaders(name);
  }

  private List<String> offer() {
    List<String> offered =
        Collections.list(super.getHeaders(OFFER)).stream()
            .flatMap(line -> Stream.of(line.split(",")))
            .map(String::strip)
            .filter(token -> !token.isEmpty())
            .toList();
    return offered.isEmpty() ? offered : worthTrying.apply(offered);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
    names.removeIf(IntroducedRequest::isOurs);
    names.add(Caller.PEER_HEADER);
    return Collections.enumeration(names);
  }

  private static boolean isOurs(String name) {
    return Caller.PEER_HEADER.equalsIgnoreCase(name);
  }
}
