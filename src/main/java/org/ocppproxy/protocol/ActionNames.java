package org.ocppproxy.protocol;

/**
 * The names of the actions that charge points ask for most, so that their frames need none of their
 * own.
 */
final class ActionNames {

  /** The most frequent first. */
  private static final String[] FREQUENT = {
    "MeterValues",
    "Heartbeat",
    "StatusNotification",
    "TransactionEvent",
    "StartTransaction",
    "StopTransaction",
    "Authorize",
    "BootNotification",
    "DataTransfer",
    "NotifyEvent",
  };

  private ActionNames() {}

  /** The action in a legal string whose quotes stand at {@code start} and before {@code end}. */
  static String read(String text, int start, int end) {
    for (String name : FREQUENT) {
      if (name.length() == end - start - 2 && text.startsWith(name, start + 1)) {
        return name;
      }
    }
    return Json.unquote(text, start, end);
  }
}
