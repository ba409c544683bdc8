package org.ocppproxy.container;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.fakes.Certificates;

/** A charge point behind TLS that trusts the test's certificate and no other. */
final class TlsChargePoint implements AutoCloseable, WebSocket.Listener {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
  private @Nullable WebSocket socket;

  private TlsChargePoint() {}

  static TlsChargePoint connect(String url, String id) throws Exception {
    TlsChargePoint chargePoint = new TlsChargePoint();
    chargePoint.socket =
        HttpClient.newBuilder()
            .sslContext(Certificates.CLIENT.server(Certificates.HERE))
            .build()
            .newWebSocketBuilder()
            .subprotocols("ocpp1.6")
            .connectTimeout(PATIENCE)
            .buildAsync(URI.create(url + id), chargePoint)
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return chargePoint;
  }

  void send(String text) throws Exception {
    open().sendText(text, true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  String awaitText() throws Exception {
    String text = texts.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (text == null) {
      throw new AssertionError("no text within " + PATIENCE);
    }
    return text;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    texts.add(text.toString());
    from.request(1);
    return null;
  }

  private WebSocket open() {
    WebSocket open = socket;
    if (open == null) {
      throw new IllegalStateException("not connected");
    }
    return open;
  }

  @Override
  public void close() {
    open().abort();
  }
}
