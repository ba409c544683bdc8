package org.ocppproxy.launcher.demo;

import java.util.List;
import java.util.function.Supplier;

/**
 * A little of a charge point's day.
 *
 * @param pause in seconds, after the former step's last answer
 * @param words what is said then, made at that moment
 */
record Step(double pause, Supplier<List<Message>> words) {

  static Step one(double pause, Supplier<Message> words) {
    return new Step(pause, () -> List.of(words.get()));
  }
}
