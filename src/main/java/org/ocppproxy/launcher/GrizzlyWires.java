package org.ocppproxy.launcher;

import jakarta.websocket.Session;
import java.util.Optional;
import java.util.function.Consumer;
import org.ocppproxy.launcher.grizzly.TextLine;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.websocket.HearingWire;
import org.ocppproxy.websocket.Wires;

/**
 * Texts of our own server's and client's sessions take a shorter way; all else is as everywhere.
 */
final class GrizzlyWires implements Wires {

  @Override
  public HearingWire of(Session session, Party peer, Consumer<String> texts) {
    HearingWire standard = STANDARD.of(session, peer, texts);
    Optional<TextLine> opening = TextLine.opening();
    opening.ifPresent(line -> line.receive(texts));
    return opening
        .<HearingWire>map(line -> new GrizzlyWire(session, line, standard))
        .orElse(standard);
  }
}
