package org.ocppproxy.routing;

import java.time.Instant;

/**
 * A CALL that the secondary has still to be told of, though the charge point's connection is gone.
 *
 * @param since when the charge point made it
 */
record Owed(Told told, Instant since) {}
