package org.ocppproxy.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A handshake that says in a header of ours who sent it, whatever it said there itself. */
final class IntroducedRequest extends HttpServletRequestWrapper {

  IntroducedRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isOurs(name) ? getRemoteAddr() : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isOurs(name)
        ? Collections.enumeration(List.of(getRemoteAddr()))
        : super.getHeaders(name);
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
