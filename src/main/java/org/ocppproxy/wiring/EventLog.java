package org.ocppproxy.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger.Level;
import java.util.regex.Pattern;
import org.ocppproxy.event.CallTimedOut;
import org.ocppproxy.event.ChargePointConnected;
import org.ocppproxy.event.ChargePointContested;
import org.ocppproxy.event.ChargePointDisconnected;
import org.ocppproxy.event.ChargePointReplaced;
import org.ocppproxy.event.CommandRefused;
import org.ocppproxy.event.FrameDropped;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.event.QueueOverflown;
import org.ocppproxy.event.StatusChanged;
import org.ocppproxy.event.TransactionStarted;
import org.ocppproxy.event.TransactionStopped;
import org.ocppproxy.event.UpstreamConnected;
import org.ocppproxy.event.UpstreamDisconnected;
import org.ocppproxy.event.UpstreamGaveUp;
import org.ocppproxy.event.UpstreamRefused;
import org.ocppproxy.event.UpstreamUnreachable;
import org.ocppproxy.protocol.Outlet;

/** One line in the log for each event, the charge point first; never an idTag. */
@ApplicationScoped
public class EventLog {

  private static final System.Logger LOG = System.getLogger("org.ocppproxy.events");
  private static final int LONGEST = 300;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");

  /** Logs it. */
  public void on(@Observes ProxyEvent event) {
    Level level = levelOf(event);
    if (LOG.isLoggable(level)) {
      LOG.log(level, event.chargePoint() + ": " + oneLine(words(event)));
    }
  }

  private static Level levelOf(ProxyEvent event) {
    if (event instanceof FrameDropped
        || event instanceof ChargePointContested
        || event instanceof QueueOverflown
        || event instanceof CallTimedOut
        || event instanceof CommandRefused
        || event instanceof UpstreamGaveUp
        || event instanceof UpstreamRefused
        || event instanceof UpstreamUnreachable
        || event instanceof UpstreamDisconnected) {
      return Level.WARNING;
    }
    return Level.INFO;
  }

  private static String words(ProxyEvent event) {
    if (event instanceof ChargePointConnected e) {
      return "connected from " + e.address() + " with " + e.subprotocol().token();
    } else if (event instanceof ChargePointReplaced e) {
      return "connected again from " + e.address() + ", replacing " + e.formerAddress();
    } else if (event instanceof ChargePointContested e) {
      return contestedWords(e);
    } else if (event instanceof ChargePointDisconnected e) {
      return (e.byProxy() ? "closed by the proxy " : "disconnected ")
          + closing(e.closeCode(), e.reason());
    } else if (event instanceof StatusChanged e) {
      return e.outlet()
          + " is "
          + e.status()
          + (e.errorCode().isEmpty() ? "" : ", " + e.errorCode());
    } else if (event instanceof TransactionStarted e) {
      return "transaction started, " + e.outlet();
    } else if (event instanceof TransactionStopped e) {
      return "transaction "
          + e.transactionId()
          + " stopped, "
          + e.outlet().map(Outlet::toString).orElse("connector unknown");
    } else if (event instanceof FrameDropped e) {
      return "dropped a frame of "
          + e.from().shortName()
          + ": "
          + e.reason()
          + (e.detail().isEmpty() ? "" : ", " + e.detail());
    } else if (event instanceof QueueOverflown e) {
      return overflowWords(e);
    } else if (event instanceof CallTimedOut e) {
      return e.action()
          + " of "
          + e.asker().shortName()
          + " got no answer from "
          + e.answerer().shortName();
    } else if (event instanceof CommandRefused e) {
      return e.action() + " of " + e.role().shortName() + " refused: it may not command that";
    }
    return upstreamWords(event);
  }

  private static String overflowWords(QueueOverflown event) {
    String queue = "what waits for " + event.receiver().shortName() + " is too much or too old: ";
    return event.dropped() > 0
        ? queue + "frames are being dropped"
        : queue + "the charge point is closed, so that it keeps what it has to say";
  }

  private static String contestedWords(ChargePointContested event) {
    return "replaced "
        + event.replacements()
        + " times within a minute, last from "
        + event.formerAddress()
        + " to "
        + event.address()
        + (event.address().equals(event.formerAddress())
            ? ""
            : ": two devices may have the same id");
  }

  private static String upstreamWords(ProxyEvent event) {
    if (event instanceof UpstreamConnected e) {
      return e.role().shortName() + " " + e.host() + " connected, attempt " + e.attempts();
    } else if (event instanceof UpstreamDisconnected e) {
      return e.role().shortName() + " " + e.host() + " lost " + closing(e.closeCode(), e.reason());
    } else if (event instanceof UpstreamGaveUp e) {
      return e.role().shortName()
          + " "
          + e.host()
          + " given up after "
          + e.attempts()
          + " attempts: "
          + e.reason();
    } else if (event instanceof UpstreamUnreachable e) {
      return e.role().shortName() + " " + e.host() + " cannot be reached: " + e.reason();
    } else if (event instanceof UpstreamRefused e) {
      return e.role().shortName() + " " + e.host() + " refused: " + e.reason();
    }
    return event.getClass().getSimpleName();
  }

  private static String closing(int code, String reason) {
    return "(" + code + (reason.isEmpty() ? "" : ", " + reason) + ")";
  }

  /** Peers choose parts of these words: no line break or control character of theirs gets out. */
  static String oneLine(String words) {
    String cut = words.length() > LONGEST ? words.substring(0, LONGEST) + "..." : words;
    return UNPRINTABLE.matcher(cut).replaceAll("?");
  }
}
