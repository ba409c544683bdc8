package org.ocppproxy.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How mail leaves, in the terms of Nodemailer's {@code createTransport}. Sendmail goes before a
 * service, a service before a host; at least one of the three is there.
 *
 * @param service name of a well-known service, which then decides host, port and secure
 * @param host of the SMTP server
 * @param port 1 to 65535; as in Nodemailer 465 if secure and 587 if not, unless given
 * @param secure TLS from the first byte; as in Nodemailer true on port 465 unless given
 * @param auth null for a server that wants no login
 * @param requireTls give up if STARTTLS is not offered
 * @param ignoreTls do not use STARTTLS even if offered
 * @param rejectUnauthorized refuse a certificate that is not trusted
 * @param name how to present this host in EHLO; null = the system's name
 * @param connectionTimeout for the TCP connection
 * @param greetingTimeout from the connection to the server's greeting
 * @param socketTimeout silence that ends a conversation
 * @param sendmail null unless a local program is to send
 */
public record TransporterSettings(
    @Nullable String service,
    @Nullable String host,
    int port,
    boolean secure,
    @Nullable AuthSettings auth,
    boolean requireTls,
    boolean ignoreTls,
    boolean rejectUnauthorized,
    @Nullable String name,
    Duration connectionTimeout,
    Duration greetingTimeout,
    Duration socketTimeout,
    @Nullable SendmailSettings sendmail) {}
