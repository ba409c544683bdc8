package org.ocppproxy.alert;

/**
 * What became of a channel's messages since the start.
 *
 * @param channel its name
 * @param sent messages that arrived at the server
 * @param partly those of them that it refused for some of the recipients
 * @param retried attempts that failed and were to be made again
 * @param givenUp messages refused for good, too old, or left over at shutdown
 * @param dropped messages lost to a full queue
 * @param waiting messages that wait now
 */
public record OutboxCounts(
    String channel,
    long sent,
    long partly,
    long retried,
    long givenUp,
    long dropped,
    int waiting) {}
