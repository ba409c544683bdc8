package org.ocppproxy.config;

/**
 * How far every secondary is made to believe that it is the only CSMS.
 *
 * @param mapTransactionIds whether it gets and gives transaction, reservation and charging profile
 *     ids of its own (OCPP 1.6)
 * @param replayOnConnect whether it is told, when it connects, what it does not know
 */
public record SecondarySettings(boolean mapTransactionIds, boolean replayOnConnect) {}
