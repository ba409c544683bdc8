package org.ocppproxy.fakes;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * One end of an OCPP-J conversation, whichever side: says what the test tells it to, answers CALLs
 * by its policy, and remembers everything it received. Any thread may call any method; every wait
 * is bounded by {@link Await#PATIENCE} and fails with an {@link AssertionError}.
 */
public abstract class Peer implements AutoCloseable {
  private static final AtomicInteger IDS = new AtomicInteger();

  private final String name;
  private final AnswerDesk desk;
  private final Inbox<Received> inbox = new Inbox<>();
  private final Inbox<String> sent = new Inbox<>();
  private final Map<String, CompletableFuture<Received>> asked = new ConcurrentHashMap<>();
  private final CompletableFuture<Closed> closed = new CompletableFuture<>();

  Peer(String name, AnswerDesk desk) {
    this.name = name;
    this.desk = desk;
  }

  /** Full control over the frames. */
  public abstract WireSocket wire();

  WireSocket open(Socket socket, InputStream in, boolean clientSide) {
    return new WireSocket(socket, in, clientSide, new Arrivals());
  }

  // --- speaking ----------------------------------------------------------------------------------

  /** Sends any text, OCPP or not. */
  public void send(String text) {
    sent.add(text);
    wire().text(text);
  }

  /** Sends a CALL with an id of its own and waits for the answer to it. */
  public Received call(String action, String payload) {
    return ask(Ocpp.call(nextId(), action, payload));
  }

  /** As {@link #call(String, String)} without waiting; fails when the connection ends first. */
  public CompletableFuture<Received> callLater(String action, String payload) {
    return askLater(Ocpp.call(nextId(), action, payload));
  }

  /** Sends the text of a CALL, with the id that stands in it, and waits for the answer. */
  public Received ask(String call) {
    return Await.future(
        name + " gets an answer to " + call, askLater(call), () -> inbox.all().size() + " frames");
  }

  /** As {@link #ask(String)} without waiting; fails when the connection ends first. */
  public CompletableFuture<Received> askLater(String call) {
    CompletableFuture<Received> answer = new CompletableFuture<>();
    String id = new Received(call.getBytes(StandardCharsets.UTF_8), 1).id();
    asked.put(id, answer);
    send(call);
    if (isClosed()) {
      failUnanswered();
    }
    return answer;
  }

  /** An id that no other fake of the process takes, at most 36 characters. */
  public String nextId() {
    String letters = name.replaceAll("[^A-Za-z0-9_]", "");
    return letters.substring(0, Math.min(24, letters.length())) + "-" + IDS.incrementAndGet();
  }

  // --- answering ---------------------------------------------------------------------------------

  /** From the next CALL on. */
  public void answerWith(AnswerPolicy policy) {
    desk.policy(policy);
  }

  /** Keeps the answers back from the next CALL on. */
  public void holdAnswers() {
    desk.hold();
  }

  /** Sends the answers kept back, in order, and answers at once from now on. */
  public void releaseAnswers() {
    desk.release();
  }

  void sendIfOpen(String text) {
    try {
      send(text);
    } catch (UncheckedIOException e) {
      // The loss itself is seen, and recorded, by the reading thread.
    }
  }

  // --- listening ---------------------------------------------------------------------------------

  /** Every message so far, in order. */
  public List<Received> received() {
    return inbox.all();
  }

  /** Those of {@link #received()} that match. */
  public List<Received> received(Predicate<Received> wanted) {
    return inbox.all().stream().filter(wanted).toList();
  }

  /** The CALLs of one action so far. */
  public List<Received> calls(String action) {
    return received(message -> message.isCall(action));
  }

  /** Every text given to {@link #send}, answers included, those that found the line dead too. */
  public List<String> sent() {
    return sent.all();
  }

  /** The first match among all messages, past and future. */
  public Received awaitFrame(String what, Predicate<Received> wanted) {
    return inbox.await(name + " receives " + what, wanted);
  }

  public Received awaitCall(String action) {
    return awaitFrame(action, message -> message.isCall(action));
  }

  /** The first {@code count} CALLs of an action. */
  public List<Received> awaitCalls(String action, int count) {
    return inbox.await(
        name + " receives " + count + " " + action, message -> message.isCall(action), count);
  }

  /** Waits for {@code count} messages of any kind, and returns all there are by then. */
  public List<Received> awaitFrames(int count) {
    inbox.awaitSize(name + " receives " + count + " messages", count);
    return inbox.all();
  }

  /** Waits for the end of the connection, as the other side chose or the network gave it. */
  public Closed awaitClose() {
    return Await.future(name + " is closed", closed, () -> "still open");
  }

  public boolean isClosed() {
    return closed.isDone();
  }

  // --- the line ----------------------------------------------------------------------------------

  /** Reads nothing more; what is sent to it piles up in the kernel, then at the sender. */
  public void pauseReading() {
    wire().pauseReading();
  }

  public void resumeReading() {
    wire().resumeReading();
  }

  /** The cable is cut but nobody knows: nothing is read or answered, nothing is closed. */
  public void goHalfOpen() {
    wire().ignorePings();
    wire().pauseReading();
  }

  /** Says goodbye with a close frame; {@link #awaitClose()} then tells the answer to it. */
  public void close(int code, String reason) {
    wire().close(code, reason);
  }

  /** Gone with a TCP reset, without a close frame. */
  public void dropAbruptly() {
    wire().reset();
  }

  /** The end of the test: the TCP connection is cut, without a close frame. */
  @Override
  public abstract void close();

  @Override
  public String toString() {
    return name;
  }

  private void failUnanswered() {
    IllegalStateException lost = new IllegalStateException("connection ended: " + closed);
    asked.values().forEach(answer -> answer.completeExceptionally(lost));
  }

  private final class Arrivals implements WireSocket.Listener {
    @Override
    public void onMessage(byte[] bytes, int fragments) {
      Received message = new Received(bytes, fragments);
      inbox.add(message);
      if (message.isCall()) {
        desk.take(Peer.this, message);
      } else if (message.isAnswer()) {
        complete(message);
      }
    }

    private void complete(Received answer) {
      CompletableFuture<Received> question = asked.remove(answer.id());
      if (question != null) {
        question.complete(answer);
      }
    }

    @Override
    public void onClosed(Closed how) {
      closed.complete(how);
      inbox.end(how.toString());
      failUnanswered();
    }
  }
}
