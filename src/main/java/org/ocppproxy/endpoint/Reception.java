package org.ocppproxy.endpoint;

import java.util.function.Predicate;
import org.ocppproxy.session.Conversations;
import org.ocppproxy.websocket.MessageLimit;

/**
 * What an endpoint needs to take charge points in.
 *
 * @param conversations where theirs begin
 * @param limit for each of their messages
 * @param trustedProxies whether the reverse proxy with that IP address is believed
 */
public record Reception(
    Conversations conversations, MessageLimit limit, Predicate<String> trustedProxies) {}
