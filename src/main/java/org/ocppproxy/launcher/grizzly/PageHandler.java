package org.ocppproxy.launcher.grizzly;

import java.io.IOException;
import java.util.Map;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Everything that is plain HTTP: the known pages by their exact path, and 404. */
final class PageHandler extends HttpHandler {
  private static final HttpPage.Answer NOT_FOUND =
      new HttpPage.Answer(404, "text/plain", "Not found\n");
  private static final HttpPage.Answer NOT_ALLOWED =
      new HttpPage.Answer(405, "text/plain", "Only GET and HEAD\n");

  private final Map<String, HttpPage> pages;

  PageHandler(Map<String, HttpPage> pages) {
    this.pages = pages;
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    HttpPage.Answer answer = answer(request);
    response.setStatus(answer.status());
    if (answer.status() == 405) {
      response.setHeader("Allow", "GET, HEAD");
    }
    response.setContentType(answer.contentType());
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(answer.body());
  }

  private HttpPage.Answer answer(Request request) {
    HttpPage page = pages.get(request.getRequest().getRequestURI());
    if (page == null) {
      return NOT_FOUND;
    }
    boolean reading = request.getMethod() == Method.GET || request.getMethod() == Method.HEAD;
    return reading ? page.answer() : NOT_ALLOWED;
  }
}
