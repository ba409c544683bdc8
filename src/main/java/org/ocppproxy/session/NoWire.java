package org.ocppproxy.session;

/** The wire that is not there. */
final class NoWire implements Wire {

  @Override
  public void sendText(String text, Outcome outcome) {
    outcome.done(false);
  }

  @Override
  public void sendPing(Outcome outcome) {
    outcome.done(false);
  }

  @Override
  public void close(int code, String reason) {}
}
