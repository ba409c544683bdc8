package org.ocppproxy.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All of {@code config.json}, checked and with every default filled in.
 *
 * @param logLevel the least urgent level that is written to the log
 * @param proxy where charge points connect
 * @param primary the CSMS whose answers reach the charge point
 * @param secondary the CSMS that listens along, or null if there is none
 * @param reconnect how a lost upstream is dialled again
 * @param buffer bounds of the queue of one upstream of one charge point
 * @param callTimeout how long a CALL to the charge point may hold the lane, 0.01 s to 1 h
 * @param secondaryView how far every secondary is made to believe that it is the only CSMS
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
    NotifySettings notifications) {}
