package org.ocppproxy.event;

import java.time.Instant;
import org.ocppproxy.protocol.ChargePointId;

/** Something that happened in one charge point's conversation. */
public sealed interface ProxyEvent
    permits CallTimedOut,
        ChargePointConnected,
        ChargePointContested,
        ChargePointDisconnected,
        ChargePointReplaced,
        CommandRefused,
        FrameDropped,
        QueueOverflown,
        StatusChanged,
        TransactionStarted,
        TransactionStopped,
        UpstreamConnected,
        UpstreamDisconnected,
        UpstreamGaveUp,
        UpstreamRefused,
        UpstreamUnreachable {

  /** Whose conversation. */
  ChargePointId chargePoint();

  /** When. */
  Instant at();
}
