package org.ocppproxy.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ocppproxy.session.Dialer;

class RefusalTest {

  @Test
  void theStatusIsFoundInWhateverWordsAContainerHasForIt() {
    for (String words :
        new String[] {
          "The server answered with HTTP status 401",
          "Response code was not 101: 401.",
          "The HTTP response from the server [401] did not permit the HTTP upgrade to WebSocket",
        }) {
      Exception failure = new DeploymentException("Handshake error.", new IOException(words));
      assertEquals(new Dialer.Failure(OptionalInt.of(401), "HTTP 401"), Refusal.of(failure));
    }
  }

  @Test
  void aNetworkFailureIsToldInItsOwnWordsAndHasNoStatus() {
    Exception failure =
        new DeploymentException("x", new ConnectException("Connection refused: 10.0.0.1:443"));
    assertEquals(
        new Dialer.Failure(OptionalInt.empty(), "Connection refused: 10.0.0.1:443"),
        Refusal.of(failure));
  }

  @Test
  void wordsAreCut() {
    assertEquals(200, Refusal.of(new IOException("x".repeat(1_000))).reason().length());
  }
}
