package org.ocppproxy.wiring;

import java.time.InstantSource;
import java.time.ZoneId;
import org.ocppproxy.alert.MailSessions;
import org.ocppproxy.alert.Surroundings;

/** What alerts take from outside, out of what this container lends us. */
public final class AlertSurroundings {

  private AlertSurroundings() {}

  /** With the system's clock and time zone, and mail sessions by JNDI. */
  public static Surroundings of(Platform platform) {
    return new Surroundings(
        platform.names(),
        ZoneId.systemDefault(),
        InstantSource.system(),
        platform.executor(),
        platform.timer(),
        MailSessions.jndi());
  }
}
