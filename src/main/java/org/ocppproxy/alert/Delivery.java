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
   * It arrived for some, and is not to be sent again, for they have it.
   *
   * @param taken what the server said to it
   * @param refused each address that it was refused for, and why
   */
  record Partly(String taken, String refused) implements Delivery {
    public Partly {
      taken = CleanText.line(taken, MAX_ANSWER);
      refused = CleanText.line(refused, MAX_ANSWER);
    }

    @Override
    public String answer() {
      return "refused for " + refused + "; taken for the others: " + taken;
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
