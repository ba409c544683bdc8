package org.ocppproxy.session;

import java.util.List;

/** Which CSMSs a charge point is connected to: a port. */
@FunctionalInterface
public interface Destinations {

  /** One or two, the primary first. */
  List<Destination> of(Handshake handshake);
}
