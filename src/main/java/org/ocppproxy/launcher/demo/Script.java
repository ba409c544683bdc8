package org.ocppproxy.launcher.demo;

import static org.ocppproxy.launcher.demo.Words.json;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One charge point's day from its boot to the end of its connection: it waits for cars, charges
 * them, and fails now and then.
 *
 * <p>Lives on the {@link Clockwork}'s thread.
 */
final class Script {

  private static final double HEARTBEAT = 3.5;
  private static final double IDLE = 8;
  private static final int VISITS_BETWEEN_FAULTS = 3;

  private final Clockwork clockwork;
  private final Speaker speaker;
  private final Dialect dialect;
  private final Story story;
  private final int number;
  private int meter = 1_000;
  private int visits;
  private boolean idle;
  private boolean over;
  private @Nullable Charge charge;

  /** Where a charge point's words go. */
  @FunctionalInterface
  interface Speaker {
    /** Says it as soon as nothing else waits for an answer; {@code then} follows the answer. */
    void say(Message message, Runnable then);
  }

  /**
   * @param number tells this charge point from the others
   */
  Script(Clockwork clockwork, Speaker speaker, Dialect dialect, int number) {
    this.clockwork = clockwork;
    this.speaker = speaker;
    this.dialect = dialect;
    this.story = new Story(dialect);
    this.number = number;
  }

  void begin() {
    play(story.boot(), this::becomeIdle);
  }

  void end() {
    over = true;
  }

  /** A CSMS wants a car charged: whether it can be done. */
  boolean startRemotely(String token) {
    if (!idle) {
      return false;
    }
    // After the answer, for that is what the CSMS is waiting for.
    idle = false;
    clockwork.in(1, () -> visit(new Charge(token, true, meter)));
    return true;
  }

  /** An answer that may hold the transaction's id. */
  void started(String answer) {
    Charge current = charge;
    if (current != null) {
      dialect.learn(current, answer);
    }
  }

  private void becomeIdle() {
    idle = true;
    int visitsSoFar = visits;
    clockwork.in(HEARTBEAT, this::beat);
    clockwork.in(IDLE + number, () -> welcomeIfIdleSince(visitsSoFar));
  }

  private void beat() {
    if (!over) {
      speaker.say(dialect.heartbeat(), () -> {});
    }
  }

  private void welcomeIfIdleSince(int visitsThen) {
    if (idle && visits == visitsThen) {
      idle = false;
      visit(new Charge(json("04A1B2C3D4E5%02X", number), false, meter));
    }
  }

  private void visit(Charge visitor) {
    visits++;
    charge = visitor;
    play(story.charge(visitor), this::leave);
  }

  private void leave() {
    Charge current = charge;
    if (current != null) {
      meter = current.wattHours();
    }
    charge = null;
    boolean faulty = (visits + number) % VISITS_BETWEEN_FAULTS == 0;
    play(faulty ? story.fault() : List.of(), this::becomeIdle);
  }

  private void play(List<Step> steps, Runnable then) {
    playOn(steps.iterator(), then);
  }

  private void playOn(Iterator<Step> steps, Runnable then) {
    if (!steps.hasNext()) {
      then.run();
      return;
    }
    Step step = steps.next();
    clockwork.in(step.pause(), () -> speak(step, () -> playOn(steps, then)));
  }

  private void speak(Step step, Runnable then) {
    if (!over) {
      say(step.words().get().iterator(), then);
    }
  }

  private void say(Iterator<Message> words, Runnable then) {
    if (words.hasNext()) {
      speaker.say(words.next(), () -> say(words, then));
    } else {
      then.run();
    }
  }
}
