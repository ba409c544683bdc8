package org.ocppproxy.journey;

import java.util.Random;

/** Generates requests that no charge point should send, each with at least one oddity. */
final class BadHandshakes {

  private static final String[] METHODS = {
    "GET", "POST", "PUT", "OPTIONS", "CONNECT", "get", "G T", "", "TRACE", "PRI", "\u0001"
  };
  private static final String[] TARGETS = {
    "/",
    "",
    "/a/b",
    "/CP1/",
    "//CP1",
    "/CP.1",
    "/CP%201",
    "/%",
    "/%zz",
    "/CP%2F1",
    "/CP1?a=b",
    "/CP1#x",
    "*",
    "http://127.0.0.1/ODD",
    "ws://127.0.0.1/ODD",
    "http://",
    "localhost:80",
    "/../etc/passwd",
    "/ODD;x=y",
    "/\u00e4",
    "/CP\u00001",
    "/healthz",
    "/index.html",
    "/%00",
    "/%c0%af",
    "/<script>",
    "/CP1\\x",
    "/{clientId}",
    "/$%7Bjndi%7D"
  };
  private static final String[] PROTOCOLS = {
    "HTTP/1.1", "HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9.9", "HTTP", "", "WS/13", "HTTP/1.1 x"
  };
  private static final String[] FIELDS = {
    "Host: ",
    "Upgrade: ",
    "Connection: ",
    "Sec-WebSocket-Key: ",
    "Sec-WebSocket-Version: ",
    "Sec-WebSocket-Protocol: ",
    "Content-Length: ",
    "Transfer-Encoding: ",
    "Expect: ",
    "Sec-WebSocket-Extensions: ",
    "Authorization: ",
    "X-OcppProxy-Peer: ",
    "Origin: ",
    "X",
    ": "
  };
  private static final String[] VALUES = {
    "",
    "websocket",
    "h2c",
    "Upgrade",
    "keep-alive, Upgrade",
    "close",
    "13",
    "8",
    "-1",
    "x",
    "chunked",
    "99999999999999999999",
    "100-continue",
    "ocpp1.6,,ocpp2.0.1",
    ",,,",
    "permessage-deflate; a=\"",
    "dGhlIHNhbXBsZSBub25jZQ==",
    "Basic \u00ff\u0080",
    "\u0000",
    "a\tb",
    "\u20ac"
  };

  private final Random random;

  BadHandshakes(Random random) {
    this.random = random;
  }

  /** The bytes of a request, each as a character; it may lack its end. */
  String next() {
    return switch (random.nextInt(8)) {
      case 0 -> request("GET", any(TARGETS), "HTTP/1.1", fields());
      case 1 -> request(any(METHODS), "/ODD", any(PROTOCOLS), fields());
      case 2 -> request("GET", "/ODD", "HTTP/1.1", someFieldMissing());
      case 3 -> request("GET", "/ODD", "HTTP/1.1", fields() + oddFields());
      case 4 -> request("GET", "/ODD", "HTTP/1.1", fields() + hugeField());
      case 5 -> request("GET", "/" + "A".repeat(random.nextInt(20_000)), "HTTP/1.1", fields());
      case 6 -> half(request("GET", "/ODD", "HTTP/1.1", fields()));
      default ->
          damaged(request(any(METHODS), any(TARGETS), any(PROTOCOLS), fields() + oddFields()));
    };
  }

  private static String request(String method, String target, String protocol, String fields) {
    return method + " " + target + " " + protocol + "\r\n" + fields + "\r\n";
  }

  private static String fields() {
    String whole = RawLine.handshake("ODD");
    return whole.substring(whole.indexOf("\r\n") + 2, whole.length() - 2);
  }

  private String someFieldMissing() {
    String[] lines = fields().split("(?<=\r\n)", -1);
    StringBuilder rest = new StringBuilder();
    int missing = random.nextInt(lines.length);
    for (int i = 0; i < lines.length; i++) {
      if (i != missing && random.nextInt(4) > 0) {
        rest.append(lines[i]);
      }
    }
    return rest.toString();
  }

  private String oddFields() {
    StringBuilder fields = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      fields.append(any(FIELDS)).append(any(VALUES)).append(random.nextInt(9) == 0 ? "\n" : "\r\n");
    }
    return fields.toString();
  }

  private String hugeField() {
    return random.nextBoolean()
        ? "X-Huge: " + "x".repeat(5_000 + random.nextInt(60_000)) + "\r\n"
        : "X-Many: y\r\n".repeat(50 + random.nextInt(2_000));
  }

  private String half(String request) {
    return request.substring(0, random.nextInt(request.length()));
  }

  private String damaged(String request) {
    StringBuilder damaged = new StringBuilder(request);
    for (int i = random.nextInt(5); i >= 0; i--) {
      damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(256));
    }
    return damaged.toString();
  }

  private String any(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
