package org.ocppproxy.wiring;

import jakarta.websocket.WebSocketContainer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.ocppproxy.config.ClientNames;
import org.ocppproxy.config.Configuration;

/**
 * What this container lends us, and what the operator wrote.
 *
 * @param timer for short tasks at their time: a {@code ManagedScheduledExecutorService}
 * @param executor for tasks that may block: a {@code ManagedExecutorService}
 * @param client asked for each connection to a CSMS
 */
public record Platform(
    Configuration configuration,
    ClientNames names,
    ScheduledExecutorService timer,
    ExecutorService executor,
    Supplier<WebSocketContainer> client) {}
