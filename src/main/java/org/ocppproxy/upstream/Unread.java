package org.ocppproxy.upstream;

/**
 * How much a CSMS may not have read yet of what it was sent. Its answer to a CALL proves that it
 * has read that CALL and all before it; one CALL at a time is watched for that.
 *
 * <p>Safe from any thread.
 */
final class Unread {

  /**
   * Characters, of up to three bytes each, for which there is surely room on the way with a CSMS
   * that reads nothing: far less than operating systems keep for a socket's sender and receiver
   * together.
   */
  static final int ROOM = 8_192;

  /** For the header of a frame and that of TLS, and for a ping. */
  private static final int HEADER = 64;

  /** After so many characters a CALL that was not answered is watched no longer. */
  private static final int WATCH = 4 * ROOM;

  /** Longer ones, their quotes included, are not watched. */
  private static final int LONGEST_ID = 64;

  private long sent;
  private long read;
  private String watched = "";
  private long watchedAt;

  /** Counts a text that is about to be sent; yields whether there is surely room for it. */
  synchronized boolean sends(String text) {
    sent += text.length() + HEADER;
    boolean room = hasRoom();
    if (watched.isEmpty() || sent - watchedAt > WATCH) {
      watch(text);
    }
    return room;
  }

  /** The same for a ping. */
  synchronized boolean sendsPing() {
    sent += HEADER;
    return hasRoom();
  }

  /** Whether there was surely room for all that was sent. */
  synchronized boolean hasRoom() {
    return sent - read <= ROOM;
  }

  private void watch(String text) {
    int from = idOf(text, '2', '2');
    int to = text.indexOf('"', from + 1) + 1;
    if (from >= 0 && to > 0 && to - from <= LONGEST_ID) {
      watched = text.substring(from, to);
      watchedAt = sent;
    }
  }

  /** A text has come from the CSMS. */
  synchronized void heard(String text) {
    if (watched.isEmpty()) {
      return;
    }
    int from = idOf(text, '3', '4');
    if (from >= 0 && text.startsWith(watched, from)) {
      read = watchedAt;
      watched = "";
    }
  }

  /** Where the message id begins, if the frame is of one of these types (OCPP-J 4.1); or -1. */
  private static int idOf(String text, char type, char orType) {
    int from = text.indexOf('"');
    boolean itIs =
        from > 0 && (text.lastIndexOf(type, from) >= 0 || text.lastIndexOf(orType, from) >= 0);
    return itIs ? from : -1;
  }
}
