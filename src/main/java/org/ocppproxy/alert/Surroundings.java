package org.ocppproxy.alert;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.ocppproxy.config.ClientNamesFile;

/**
 * What alerts take from outside.
 *
 * @param names the file with people's names for charge points
 * @param zone in which they read the time
 * @param clock the time
 * @param executor where channels wait for the network, at most one thread each at a time
 * @param scheduler runs short tasks only
 * @param sessions where the container keeps its mail sessions
 */
public record Surroundings(
    ClientNamesFile names,
    ZoneId zone,
    InstantSource clock,
    Executor executor,
    ScheduledExecutorService scheduler,
    MailSessions sessions) {}
