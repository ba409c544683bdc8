package org.ocppproxy.alert;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who did not get a mail that others got, which the mail API tells in several ways. */
final class RefusedRecipients {

  private static final int MOST_CAUSES = 100;

  private RefusedRecipients() {}

  /** Each address with the server's words if they are known, such as {@code a@x: 550 no}. */
  static String in(SendFailedException partly) {
    List<String> refusals = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    Exception each = partly.getNextException();
    for (int i = 0; i < MOST_CAUSES && each != null; i++) {
      addressIn(each, known, refusals);
      each = each instanceof MessagingException mail ? mail.getNextException() : null;
    }
    Stream.of(partly.getInvalidAddresses(), partly.getValidUnsentAddresses())
        .flatMap(addresses -> addresses == null ? Stream.empty() : Stream.of(addresses))
        .map(Address::toString)
        .filter(known::add)
        .forEach(refusals::add);
    return String.join("; ", refusals);
  }

  /** Angus Mail and its forebears have an exception for each address. */
  private static void addressIn(Exception refusal, Set<String> known, List<String> refusals) {
    try {
      Object address = refusal.getClass().getMethod("getAddress").invoke(refusal);
      if (address instanceof Address && known.add(address.toString())) {
        String words = refusal.getMessage() == null ? "refused" : refusal.getMessage();
        refusals.add(address + ": " + words.strip());
      }
    } catch (ReflectiveOperationException | RuntimeException another) {
      // Then the API's own list of addresses has to do.
    }
  }
}
