package org.ocppproxy.fakes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/**
 * A central system on a free loopback port that does what the test says. Unless told otherwise it
 * accepts every handshake with the first subprotocol offered and answers every CALL sensibly.
 */
public final class FakeCsms implements AutoCloseable {
  private final String name;
  private final String scheme;
  private final AnswerDesk desk;
  private final FakePort port;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final Inbox<HandshakeRequest> handshakes = new Inbox<>();
  private final Inbox<CsmsConnection> connections = new Inbox<>();
  private volatile HandshakePolicy policy = request -> HandshakeReply.accept();

  private FakeCsms(
      String name,
      String scheme,
      int firstTransactionId,
      int receiveBufferBytes,
      FakePort.SocketMaker maker) {
    this.name = name;
    this.scheme = scheme;
    this.desk = new AnswerDesk(Answers.csms(firstTransactionId));
    this.port = new FakePort(name, receiveBufferBytes, maker, this::welcome);
  }

  /**
   * Starts to listen.
   *
   * @param name for messages, message ids and threads
   * @param firstTransactionId of its 1.6 transactions, so that two of these can be told apart
   */
  public static FakeCsms start(String name, int firstTransactionId) {
    return new FakeCsms(name, "ws", firstTransactionId, 0, ServerSocket::new);
  }

  public static FakeCsms start(String name) {
    return start(name, 1);
  }

  /** With a small receive buffer, so that a connection that is not read fills up soon. */
  public static FakeCsms startNarrow(String name, int receiveBufferBytes) {
    return new FakeCsms(name, "ws", 1, receiveBufferBytes, ServerSocket::new);
  }

  /** Behind TLS, with a certificate that callers may or may not trust. */
  public static FakeCsms startTls(String name, SSLContext tls, boolean needsClientCertificate) {
    return new FakeCsms(
        name,
        "wss",
        1,
        0,
        () -> {
          SSLServerSocket socket =
              (SSLServerSocket) tls.getServerSocketFactory().createServerSocket();
          socket.setNeedClientAuth(needsClientCertificate);
          return socket;
        });
  }

  /** {@code ws://127.0.0.1:PORT/}, or {@code wss} behind TLS. */
  public String url() {
    return scheme + "://127.0.0.1:" + port() + "/";
  }

  public int port() {
    return port.number();
  }

  // --- what it does ------------------------------------------------------------------------------

  /** For every handshake from now on. */
  public FakeCsms handshake(HandshakePolicy newPolicy) {
    policy = newPolicy;
    return this;
  }

  /** For every CALL from now on, on all connections. */
  public FakeCsms answerWith(AnswerPolicy answers) {
    desk.policy(answers);
    return this;
  }

  /** Keeps back all answers from the next CALL on. */
  public void holdAnswers() {
    desk.hold();
  }

  /** Sends the answers kept back, in order, and answers at once from now on. */
  public void releaseAnswers() {
    desk.release();
  }

  public int heldAnswers() {
    return desk.heldCount();
  }

  /** Sends a CALL to a charge point, on its latest connection, and waits for the answer. */
  public Received call(String chargePointId, String action, String payload) {
    return awaitOpen(chargePointId).call(action, payload);
  }

  /** Sends any text to a charge point, on its latest connection. */
  public void send(String chargePointId, String text) {
    awaitOpen(chargePointId).send(text);
  }

  /** Connections are refused from now on; those that exist go on. */
  public void stopListening() {
    port.stopListening();
  }

  /** On the same port as before. */
  public void listenAgain() {
    port.listen();
  }

  /** Resets every connection. */
  public void dropAll() {
    openConnections().forEach(Peer::dropAbruptly);
  }

  /** Closes every connection with a close frame. */
  public void closeAll(int code, String reason) {
    openConnections().forEach(connection -> connection.close(code, reason));
  }

  // --- what it saw -------------------------------------------------------------------------------

  /** Every handshake so far, refused and unanswered ones too. */
  public List<HandshakeRequest> handshakes() {
    return handshakes.all();
  }

  public List<HandshakeRequest> awaitHandshakes(int count) {
    return handshakes.await(name + " sees " + count + " handshakes", request -> true, count);
  }

  /** Every accepted connection so far, in order, closed ones too. */
  public List<CsmsConnection> connections() {
    return connections.all();
  }

  /** Every accepted connection of that charge point so far, in order, closed ones too. */
  public List<CsmsConnection> connections(String chargePointId) {
    return connections.all().stream().filter(of(chargePointId)).toList();
  }

  public List<CsmsConnection> openConnections() {
    return connections.all().stream().filter(connection -> !connection.isClosed()).toList();
  }

  /** The latest connection of that charge point that is open, waiting for one if need be. */
  public CsmsConnection awaitOpen(String chargePointId) {
    return Await.value(
        name + " has an open connection for " + chargePointId,
        () -> openConnections().stream().filter(of(chargePointId)).reduce((old, last) -> last),
        () -> "connections " + connections.all());
  }

  /** The connection that was the {@code number}th of that charge point, counted from 1. */
  public CsmsConnection awaitConnection(String chargePointId, int number) {
    String what = name + " has connection " + number + " for " + chargePointId;
    return connections.await(what, of(chargePointId), number).get(number - 1);
  }

  /** Every message of that charge point over all its connections, in order. */
  public List<Received> received(String chargePointId) {
    return connections(chargePointId).stream().flatMap(c -> c.received().stream()).toList();
  }

  // --- the doorman -------------------------------------------------------------------------------

  private void welcome(Socket socket) {
    sockets.add(socket);
    threads.add(Threads.startFake("csms-" + name + "-connection", () -> serve(socket)));
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      HttpHead head = HttpHead.read(in);
      HandshakeRequest request =
          new HandshakeRequest(head.secondWord(), head.headers(), System.nanoTime());
      handshakes.add(request);
      reply(policy.replyTo(request), request, socket, in);
    } catch (IOException | UncheckedIOException e) {
      // Whoever knocked has left.
    } finally {
      sockets.remove(socket);
      threads.remove(Thread.currentThread());
    }
  }

  private void reply(HandshakeReply reply, HandshakeRequest request, Socket socket, InputStream in)
      throws IOException {
    if (reply instanceof HandshakeReply.Accept accept) {
      accept(accept, request, socket, in);
    } else if (reply instanceof HandshakeReply.Refuse refuse) {
      String fields = String.join("", refuse.headerLines().stream().map(l -> l + "\r\n").toList());
      write(
          socket,
          "HTTP/1.1 "
              + refuse.status()
              + " Refused\r\n"
              + fields
              + "Content-Length: 0\r\nConnection: close\r\n\r\n");
    } else if (reply instanceof HandshakeReply.Silence) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private void accept(
      HandshakeReply.Accept accept, HandshakeRequest request, Socket socket, InputStream in) {
    Optional<String> chosen = accept.choice().apply(request.subprotocols());
    String key = request.headers().first("Sec-WebSocket-Key").orElse("");
    CsmsConnection connection = new CsmsConnection(name, request, chosen, socket, in, desk);
    if (!accept.reads()) {
      connection.pauseReading();
    }
    String response =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + HttpHead.acceptFor(key)
            + "\r\n"
            + chosen.map(value -> "Sec-WebSocket-Protocol: " + value + "\r\n").orElse("")
            + "\r\n";
    connection
        .wire()
        .introduce(
            response.getBytes(StandardCharsets.ISO_8859_1), () -> connections.add(connection));
    connection.wire().run();
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Predicate<CsmsConnection> of(String chargePointId) {
    return connection -> connection.chargePointId().equals(chargePointId);
  }

  /** Cuts every connection, frees the port and waits for the threads. */
  @Override
  public void close() {
    port.close();
    connections.all().forEach(CsmsConnection::close);
    sockets.forEach(FakePort::closeQuietly);
    threads.forEach(Threads::join);
  }
}
