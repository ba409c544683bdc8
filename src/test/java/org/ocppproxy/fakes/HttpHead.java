package org.ocppproxy.fakes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The first line and the header fields of an HTTP/1.1 request or response. */
record HttpHead(String firstLine, Headers headers) {
  private static final int LONGEST = 65_536;
  private static final String WEBSOCKET_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  /** Reads up to and including the empty line, and not one byte further. */
  static HttpHead read(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.length() < 4 || text.indexOf("\r\n\r\n", text.length() - 4) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("connection ended within the HTTP head: " + text);
      }
      if (text.append((char) next).length() > LONGEST) {
        throw new IOException("HTTP head longer than " + LONGEST);
      }
    }
    return parse(text.toString().lines().toList());
  }

  /** The second word of the first line: a request's target or a response's status. */
  String secondWord() {
    String[] words = firstLine.split(" ", 3);
    return words.length < 2 ? "" : words[1];
  }

  /** RFC 6455, 4.2.2: what proves that the key was read. */
  static String acceptFor(String key) {
    try {
      byte[] text = (key + WEBSOCKET_GUID).getBytes(StandardCharsets.US_ASCII);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpHead parse(List<String> lines) {
    Headers headers = new Headers();
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.add(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    return new HttpHead(lines.get(0), headers);
  }
}
