package org.ocppproxy.launcher.grizzly;

/**
 * A page the server shows to a plain HTTP GET or HEAD; asked anew each time, on a selector thread.
 */
@FunctionalInterface
public interface HttpPage {

  Answer answer();

  /**
   * One answer, sent in UTF-8.
   *
   * @param status an HTTP status, 200 to 599
   * @param contentType without charset, such as {@code text/plain}
   */
  record Answer(int status, String contentType, String body) {}
}
