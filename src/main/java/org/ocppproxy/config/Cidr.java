package org.ocppproxy.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of IP addresses, such as {@code 10.0.0.0/8} or {@code fd00::/8} (RFC 4632, RFC 4291).
 *
 * @param address any of the block
 * @param prefix how many leading bits they share
 */
public record Cidr(InetAddress address, int prefix) {
  private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

  /** Reads a block; an address without a length is a block of its own. */
  static Optional<Cidr> parse(String text) {
    int slash = text.indexOf('/');
    String length = slash < 0 ? "" : text.substring(slash + 1);
    return literal(slash < 0 ? text : text.substring(0, slash))
        .filter(address -> slash < 0 || LENGTH.matcher(length).matches())
        .map(address -> new Cidr(address, slash < 0 ? bits(address) : Integer.parseInt(length)))
        .filter(cidr -> cidr.prefix <= bits(cidr.address));
  }

  /** Whether an address, in numbers, is in the block; no name is ever looked up. */
  public boolean contains(String ipAddress) {
    return literal(ipAddress).filter(this::contains).isPresent();
  }

  private boolean contains(InetAddress other) {
    byte[] ours = address.getAddress();
    byte[] theirs = other.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static int bits(InetAddress address) {
    return address.getAddress().length * 8;
  }

  private static Optional<InetAddress> literal(String text) {
    int zone = text.indexOf('%');
    String number = zone < 0 ? text : text.substring(0, zone);
    if (!V4.matcher(number).matches() && !V6.matcher(number).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(number));
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }
}
