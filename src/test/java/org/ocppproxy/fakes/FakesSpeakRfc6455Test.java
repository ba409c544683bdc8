package org.ocppproxy.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two fakes could share one mistake, so another hand's WebSocket is asked as well. */
class FakesSpeakRfc6455Test implements WebSocket.Listener {
  private final FakeCsms csms = FakeCsms.start("PRI");
  private final Inbox<String> texts = new Inbox<>();
  private final Inbox<String> pongs = new Inbox<>();
  private final CompletableFuture<Closed> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private WebSocket client;

  @BeforeEach
  void connect() {
    URI url = URI.create(csms.url() + "CP1");
    client =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols("ocpp1.6")
            .buildAsync(url, this)
            .join();
  }

  @AfterEach
  void leave() {
    client.abort();
    csms.close();
  }

  @Test
  void aConversationGoesBothWays() {
    assertEquals("ocpp1.6", client.getSubprotocol());
    client.sendText("[2,\"1\",\"Heart", false).join();
    client.sendText("beat\",{}]", true).join();
    texts.await("the answer", text -> text.startsWith("[3,\"1\","));
    assertEquals(2, csms.awaitOpen("CP1").awaitCall("Heartbeat").fragments());
  }

  @Test
  void lengthsAreWrittenAndReadInAllThreeForms() {
    for (int size : new int[] {125, 126, 65_535, 65_536, 200_000}) {
      String text = "y".repeat(size);
      client.sendText(text, true).join();
      CsmsConnection connection = csms.awaitOpen("CP1");
      connection.awaitFrame(size + "", message -> message.text().equals(text));
      connection.wire().fragmented(text, 3);
      texts.await(size + "", text::equals);
    }
  }

  @Test
  void pingsAreAnsweredBothWays() {
    client.sendPing(ByteBuffer.wrap(new byte[] {7, 8})).join();
    pongs.await("pong", "2"::equals);
    WireSocket wire = csms.awaitOpen("CP1").wire();
    wire.ping(new byte[] {1});
    Await.until("a pong", () -> wire.pongsReceived() == 1);
  }

  @Test
  void ourGoodbyeIsAnswered() {
    CsmsConnection connection = csms.awaitOpen("CP1");
    connection.close(1013, "later");
    assertEquals(new Closed(1013, "later"), Await.future("close", closed, () -> "open"));
    assertEquals(1013, connection.awaitClose().code());
  }

  @Test
  void aGoodbyeOfTheOtherSideIsAnswered() {
    client.sendClose(WebSocket.NORMAL_CLOSURE, "done").join();
    assertEquals(new Closed(1000, "done"), csms.awaitConnection("CP1", 1).awaitClose());
    assertEquals(1000, Await.future("the answer", closed, () -> "open").code());
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      texts.add(partial.toString());
      partial.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer payload) {
    pongs.add(String.valueOf(payload.remaining()));
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    closed.complete(new Closed(code, reason));
    return null;
  }
}
