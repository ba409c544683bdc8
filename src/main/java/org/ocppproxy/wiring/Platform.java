package org.ocppproxy.wiring;

import jakarta.websocket.WebSocketContainer;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ocppproxy.config.ClientNamesFile;
import org.ocppproxy.config.Configuration;
import org.ocppproxy.websocket.Wires;

/**
 * What this container lends us, and what the operator wrote.
 *
 * @param names what people call the charge points
 * @param timer for short tasks at their time: a {@code ManagedScheduledExecutorService}
 * @param executor for tasks that may block, on threads of the container; never makes one wait for
 *     another
 * @param client asked for each connection to a CSMS
 * @param wires made of the WebSockets of either side
 * @param console where alerts are shown besides their channels, if anywhere
 */
public record Platform(
    Configuration configuration,
    ClientNamesFile names,
    ScheduledExecutorService timer,
    ExecutorService executor,
    Supplier<WebSocketContainer> client,
    Wires wires,
    Optional<Consumer<String>> console) {}
