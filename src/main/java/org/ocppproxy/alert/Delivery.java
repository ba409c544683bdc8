package org.ocppproxy.alert;

import java.time.Duration;

/** What became of one attempt to send a message. */
sealed interface Delivery {

  /** How much of a server's answer is kept. */
  int MAX_ANSWER = 300;

  /** The server's own words, on one line, without any secret. */
  String answer();

  /** It arrived at the server. */
  record Sent(String answer) implements Delivery {
    public Sent {
      answer = CleanText.line(answer, MAX_ANSWER);
    }
  }

  /**
   * It did not, but may do so later.
   *
   * @param pause at least this long; zero if the server did not say
   * @param everything whether every other message would have failed, too
   */
  record Later(String answer, Duration pause, boolean everything) implements Delivery {
    public Later {
      answer = CleanText.line(answer, MAX_ANSWER);
    }
  }

  /** The server does not want this message, whenever it is sent. */
  record Refused(String answer) implements Delivery {
    public Refused {
      answer = CleanText.line(answer, MAX_ANSWER);
    }
  }
}
