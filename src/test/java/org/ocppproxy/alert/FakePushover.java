package org.ocppproxy.alert;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** The Pushover API over real HTTP, answering as it was told. */
public final class FakePushover implements AutoCloseable {

  private record Answer(int status, Map<String, String> headers, String body) {}

  public final List<Map<String, String>> posts = new CopyOnWriteArrayList<>();
  private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();
  private final HttpServer server;

  public FakePushover() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/1/messages.json", this::handle);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/1/messages.json");
  }

  public void answer(int status, Map<String, String> headers, String body) {
    answers.add(new Answer(status, headers, body));
  }

  private void handle(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
    Map<String, String> fields = new HashMap<>();
    for (String field : form.split("&", -1)) {
      String[] parts = field.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    posts.add(fields);
    Answer next = answers.poll();
    Answer answer = next == null ? new Answer(200, Map.of(), "{\"status\":1}") : next;
    answer.headers.forEach(exchange.getResponseHeaders()::add);
    byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
