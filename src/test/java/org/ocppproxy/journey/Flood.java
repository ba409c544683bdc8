package org.ocppproxy.journey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.ocppproxy.fakes.Ocpp;

/** Many small CALLs as the bytes of masked WebSocket frames (RFC 6455, 5.2), for one write. */
final class Flood {

  private static final int TEXT_IN_ONE_FRAME = 0x81;
  private static final int MASKED = 0x80;

  private Flood() {}

  /** Heartbeats whose ids count up from "0". */
  static byte[] ofCalls(int count) {
    ByteArrayOutputStream frames = new ByteArrayOutputStream(count * 40);
    for (int i = 0; i < count; i++) {
      byte[] text =
          Ocpp.call(Integer.toString(i), "Heartbeat", "{}").getBytes(StandardCharsets.UTF_8);
      frames.write(TEXT_IN_ONE_FRAME);
      frames.write(MASKED | text.length);
      frames.writeBytes(new byte[4]); // A mask of zeros changes nothing.
      frames.writeBytes(text);
    }
    return frames.toByteArray();
  }
}
