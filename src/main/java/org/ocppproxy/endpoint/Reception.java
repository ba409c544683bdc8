package org.ocppproxy.endpoint;

import org.ocppproxy.session.Conversations;
import org.ocppproxy.websocket.MessageLimit;

/**
 * What an endpoint needs to take charge points in.
 *
 * @param conversations where theirs begin
 * @param limit for each of their messages
 */
public record Reception(Conversations conversations, MessageLimit limit) {}
