package org.ocppproxy.endpoint;

import java.util.function.BooleanSupplier;
import org.ocppproxy.session.Conversations;
import org.ocppproxy.websocket.MessageLimit;

/**
 * What an endpoint needs to take charge points in.
 *
 * @param conversations where theirs begin
 * @param limit for each of their messages
 * @param open whether charge points are welcome just now
 */
public record Reception(Conversations conversations, MessageLimit limit, BooleanSupplier open) {}
