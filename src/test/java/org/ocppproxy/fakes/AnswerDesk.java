package org.ocppproxy.fakes;

import java.util.ArrayList;
import java.util.List;

/** Answers CALLs by a policy, at once or when the test lets them go. Any thread. */
final class AnswerDesk {
  private final List<Runnable> held = new ArrayList<>();
  private boolean holding;
  private volatile AnswerPolicy policy;

  AnswerDesk(AnswerPolicy policy) {
    this.policy = policy;
  }

  void policy(AnswerPolicy newPolicy) {
    policy = newPolicy;
  }

  /** The answer is decided when the CALL arrives, also when it is held. */
  void take(Peer receiver, Received call) {
    List<String> answers = policy.answersTo(call);
    Runnable sending = () -> answers.forEach(receiver::sendIfOpen);
    if (!keep(sending)) {
      sending.run();
    }
  }

  synchronized void hold() {
    holding = true;
  }

  synchronized int heldCount() {
    return held.size();
  }

  void release() {
    letGo(true).forEach(Runnable::run);
  }

  /** Sends what was held so far and goes on holding. */
  void releaseHeld() {
    letGo(false).forEach(Runnable::run);
  }

  private synchronized boolean keep(Runnable sending) {
    return holding && held.add(sending);
  }

  private synchronized List<Runnable> letGo(boolean forGood) {
    List<Runnable> free = List.copyOf(held);
    held.clear();
    holding = holding && !forGood;
    return free;
  }
}
