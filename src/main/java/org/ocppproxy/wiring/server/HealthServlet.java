package org.ocppproxy.wiring.server;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.wiring.ProxyLife;

/**
 * {@code /healthz}: 200 while charge points are welcome, else 503, with a few counts.
 *
 * <p>It also ends the proxy. Servers destroy servlets before they tell any listener of the end, and
 * before they close WebSockets and CDI: it is the last moment at which everything still works.
 */
public class HealthServlet extends HttpServlet {

  private static final Duration ORDERLY_END = Duration.ofMillis(4_500);

  private transient @Nullable ProxyLife life;

  /** By hand, because not every server injects into servlets. */
  @Override
  public void init() {
    life = CDI.current().select(ProxyLife.class).get();
  }

  private ProxyLife life() {
    return Objects.requireNonNull(life, "not initialised");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(
        life().isAccepting()
            ? HttpServletResponse.SC_OK
            : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(life().health());
  }

  @Override
  public void destroy() {
    life().stop(ORDERLY_END);
  }
}
