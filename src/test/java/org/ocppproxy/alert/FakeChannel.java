package org.ocppproxy.alert;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers as it was told, and takes everything when it was told nothing. */
final class FakeChannel implements Channel {

  final List<Message> seen = new ArrayList<>();
  private final Deque<Delivery> answers = new ArrayDeque<>();

  void answer(Delivery... next) {
    answers.addAll(List.of(next));
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public synchronized Delivery send(Message message) {
    seen.add(message);
    return answers.isEmpty() ? new Delivery.Sent("ok") : answers.remove();
  }

  List<String> subjects() {
    return seen.stream().map(Message::subject).toList();
  }
}
