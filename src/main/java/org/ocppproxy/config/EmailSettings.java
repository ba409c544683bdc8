package org.ocppproxy.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail channel; at least one of jndi and transporter is there, and jndi goes first.
 *
 * @param jndi name of the container's mail session
 * @param from one address, a display name allowed
 * @param to at least one address
 * @param cc may be empty
 * @param bcc may be empty
 * @param transporter own settings in Nodemailer's format
 */
public record EmailSettings(
    @Nullable String jndi,
    String from,
    List<String> to,
    List<String> cc,
    List<String> bcc,
    @Nullable TransporterSettings transporter) {

  public EmailSettings {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    bcc = List.copyOf(bcc);
  }
}
