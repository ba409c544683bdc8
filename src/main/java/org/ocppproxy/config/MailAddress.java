package org.ocppproxy.config;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a text can be a mail address (RFC 5322, 3.4), asked here so that every fault of a file is
 * told at once; whoever sends is stricter.
 */
final class MailAddress {
  private static final String EXPECTATION = "an e-mail address";
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final String COMMENT = "(?:\\([^()]*\\)|\\s)*";
  private static final String BARE =
      "(?:[^\\s@<>()\",;:]+|" + QUOTED + ")@(?:[^\\s@<>()\",;:\\[\\]]+|\\[[^\\s\\[\\]]+])";

  private static final Pattern ADDRESS =
      Pattern.compile(
          COMMENT + BARE + COMMENT + "|(?:" + QUOTED + "|[^<>\"])*<" + BARE + ">" + COMMENT);

  /** Such as {@code undisclosed-recipients:;}. */
  private static final Pattern GROUP = Pattern.compile("[^:;@]+:[^;]*;\\s*");

  private MailAddress() {}

  static ValueType<String> type() {
    return ValueType.of(EXPECTATION, value -> Texts.string(value).filter(MailAddress::isOne));
  }

  /** Adds a fault for each text in a list of recipients that is none. */
  static void check(Values values, List<Fault> faults) {
    for (Setting<List<String>> setting : List.of(EmailTable.TO, EmailTable.CC, EmailTable.BCC)) {
      List<String> filled = values.find(setting).orElse(List.of());
      List<String> written = values.findWritten(setting).orElse(List.of());
      for (int i = 0; i < filled.size(); i++) {
        if (!isOne(filled.get(i))) {
          // A variable may hold a whole list: then nobody knows which part of the file this is.
          boolean same = written.size() == filled.size();
          faults.add(
              fault(values, setting, same ? Disclosure.quoted(written.get(i)) : "a part of it"));
        }
      }
    }
  }

  private static boolean isOne(String text) {
    return ADDRESS.matcher(text).matches() || GROUP.matcher(text).matches();
  }

  private static Fault fault(Values values, Setting<?> setting, String found) {
    return new Fault(values.file(), setting.key(), found, EXPECTATION);
  }
}
