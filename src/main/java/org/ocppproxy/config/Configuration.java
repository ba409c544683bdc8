package org.ocppproxy.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All of {@code config.json}, checked and with every default filled in.
 *
 * @param logLevel the least urgent level that is written to the log
 * @param proxy where charge points connect
 * @param primary the CSMS whose answers reach a charge point that has no route
 * @param secondary the CSMS that listens along for such a one, or null if there is none
 * @param reconnect how a lost upstream is dialled again
 * @param buffer bounds of the queue of one upstream of one charge point
 * @param callTimeout how long a CALL to the charge point may hold the lane, 0.01 s to 1 h
 * @param secondaryView how far every secondary is made to believe that it is the only CSMS
 * @param routing charge points with CSMSs of their own
 * @param primaryAccess as whom, and how, charge points are introduced to primaries
 * @param secondaryAccess the same for secondaries
 * @param notifications which events are told, and by which channels
 */
public record Configuration(
    LogLevel logLevel,
    ListenSettings proxy,
    UpstreamSettings primary,
    @Nullable UpstreamSettings secondary,
    ReconnectSettings reconnect,
    BufferSettings buffer,
    Duration callTimeout,
    SecondarySettings secondaryView,
    RoutingSettings routing,
    AccessSettings primaryAccess,
    AccessSettings secondaryAccess,
    NotifySettings notifications) {}
