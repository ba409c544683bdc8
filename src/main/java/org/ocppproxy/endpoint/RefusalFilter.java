package org.ocppproxy.endpoint;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Refuses charge points before a Jakarta EE server answers their handshake: 404 for a path that is
 * none of theirs, 503 while stopping. An endpoint itself could only answer 101 and close.
 *
 * <p>Plain HTTP requests pass untouched.
 */
public class RefusalFilter implements Filter {

  private final UpgradeHandlers handlers = new UpgradeHandlers();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request instanceof HttpServletRequest asked) || !isHandshake(asked)) {
      chain.doFilter(request, response);
    } else if (!bean(Reception.class).open().getAsBoolean()) {
      refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else if (bean(Admission.class).admit(pathOf(asked), queryOf(asked)).isEmpty()) {
      refuse(response, HttpServletResponse.SC_NOT_FOUND);
    } else {
      Reception reception = bean(Reception.class);
      chain.doFilter(
          new IntroducedRequest(
              asked, offered -> reception.worthTrying(pathOf(asked), offered), handlers),
          response);
    }
  }

  /** By hand, because not every server injects into filters. */
  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }

  /** Every server has its own idea of what an upgrade needs; this is what any of them accepts. */
  private static boolean isHandshake(HttpServletRequest request) {
    String upgrade = Optional.ofNullable(request.getHeader("Upgrade")).orElse("");
    return upgrade.toLowerCase(Locale.ROOT).contains("websocket")
        || request.getHeader("Sec-WebSocket-Key") != null;
  }

  /** As it was sent: a path that the server has decoded could hide a slash. */
  private static String pathOf(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private static String queryOf(HttpServletRequest request) {
    return Optional.ofNullable(request.getQueryString()).orElse("");
  }

  private static void refuse(ServletResponse response, int status) {
    if (response instanceof HttpServletResponse refusal) {
      refusal.setStatus(status);
      refusal.setContentLength(0);
    }
  }

  /** The application ends, and every WebSocket has ended before. */
  @Override
  public void destroy() {
    handlers.empty();
  }
}
