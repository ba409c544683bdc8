package org.ocppproxy.session;

/** Where one CSMS's connection stands. */
sealed interface UpstreamState {

  /** Connecting, for the first time or again. */
  record Dialling(UpstreamAttempt attempt) implements UpstreamState {}

  /** Connected. */
  record Connected(UpstreamAttempt attempt, Liveness liveness) implements UpstreamState {}

  /** Between two attempts. */
  record Resting(Scheduler.Cancellation nextAttempt) implements UpstreamState {}

  /** No more attempts, until the charge point connects again. */
  record GivenUp() implements UpstreamState {}

  /** The conversation is over, or has not begun. */
  record Idle() implements UpstreamState {}
}
