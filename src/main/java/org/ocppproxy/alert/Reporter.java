package org.ocppproxy.alert;

import java.util.OptionalLong;
import org.ocppproxy.event.ChargePointConnected;
import org.ocppproxy.event.ChargePointDisconnected;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.event.StatusChanged;
import org.ocppproxy.event.TransactionStarted;
import org.ocppproxy.event.TransactionStopped;
import org.ocppproxy.event.UpstreamConnected;
import org.ocppproxy.event.UpstreamDisconnected;
import org.ocppproxy.event.UpstreamGaveUp;
import org.ocppproxy.event.UpstreamRefused;
import org.ocppproxy.event.UpstreamUnreachable;
import org.ocppproxy.protocol.Outlet;
import org.ocppproxy.protocol.Role;

/**
 * Finds the words for what happened.
 *
 * @param names what people call the charge points
 * @param clock how they read the time
 */
record Reporter(Names names, WallClock clock) {

  private static final int MOST_OF_A_NAME = 100;
  private static final int MOST_OF_A_WORD = 60;

  /** The alert in words; every text in it is clean. */
  Account tell(Alert alert) {
    String id = CleanText.line(alert.chargePoint().value(), MOST_OF_A_NAME);
    String name = CleanText.line(names.of(alert.chargePoint()), MOST_OF_A_NAME);
    String who = name.isEmpty() ? id : name;
    Facts facts = new Facts().add("Charge point", who.equals(id) ? id : who + " (" + id + ")");
    String what = whatHappened(alert.event(), facts);
    facts.add(alert.times() == 1 ? "When" : "Last", clock.at(alert.event().at()));
    if (alert.times() > 1) {
      facts.add("Repeated", alert.times() + " times since " + clock.at(alert.since()));
      what += " (" + alert.times() + " times)";
    }
    return new Account(who, what, facts.list());
  }

  private String whatHappened(ProxyEvent event, Facts facts) {
    if (event instanceof StatusChanged changed) {
      return status(changed, facts);
    }
    if (event instanceof TransactionStarted started) {
      return started(started, facts);
    }
    if (event instanceof TransactionStopped stopped) {
      return stopped(stopped, facts);
    }
    if (event instanceof ChargePointConnected connected) {
      facts.add("Address", connected.address()).add("Protocol", connected.subprotocol().token());
      return "connected to the proxy";
    }
    if (event instanceof ChargePointDisconnected lost) {
      facts.add("Close code", new CloseCode(lost.closeCode()).toString());
      facts.add("Reason", lost.reason());
      facts.add("Closed by", lost.byProxy() ? "the proxy" : "the charge point or the network");
      return "disconnected from the proxy";
    }
    return upstream(event, facts);
  }

  private static String upstream(ProxyEvent event, Facts facts) {
    if (event instanceof UpstreamConnected connected) {
      facts.add("Attempts", Integer.toString(connected.attempts()));
      return "connected to " + csms(connected.role(), connected.host());
    }
    if (event instanceof UpstreamDisconnected lost) {
      facts.add("Close code", new CloseCode(lost.closeCode()).toString());
      facts.add("Reason", lost.reason());
      return "disconnected from " + csms(lost.role(), lost.host());
    }
    if (event instanceof UpstreamGaveUp gaveUp) {
      facts.add("Attempts", Integer.toString(gaveUp.attempts())).add("Reason", gaveUp.reason());
      return "gave up connecting to " + csms(gaveUp.role(), gaveUp.host());
    }
    if (event instanceof UpstreamRefused refused) {
      facts.add("HTTP status", refused.httpStatus() == 0 ? "" : refused.httpStatus() + "");
      facts.add("Reason", refused.reason());
      return "refused by " + csms(refused.role(), refused.host());
    }
    if (event instanceof UpstreamUnreachable unreachable) {
      facts.add("Reason", unreachable.reason());
      return "cannot reach " + csms(unreachable.role(), unreachable.host());
    }
    return event.getClass().getSimpleName();
  }

  private static String csms(Role role, String host) {
    String name = role == Role.PRIMARY ? "primary" : "secondary";
    return "the " + name + " upstream " + CleanText.line(host, MOST_OF_A_NAME);
  }

  private static String status(StatusChanged changed, Facts facts) {
    facts.add("Place", changed.outlet().toString()).add("Status", changed.status());
    facts.add("Error code", changed.errorCode());
    facts.add("Vendor error code", changed.vendorErrorCode());
    facts.add("Info", changed.info());
    String status = CleanText.line(changed.status(), MOST_OF_A_WORD);
    return changed.outlet() + " is " + status + trouble(changed.errorCode());
  }

  private static String trouble(String errorCode) {
    String code = CleanText.line(errorCode, MOST_OF_A_WORD);
    return code.isEmpty() || code.equals("NoError") ? "" : " (" + code + ")";
  }

  private static String started(TransactionStarted started, Facts facts) {
    facts.add("Place", started.outlet().toString());
    facts.add("Transaction", started.transactionId());
    facts.add("Id tag", new IdTag(started.idTag()).shortened());
    meter("Meter start", started.meterStart(), facts);
    return "transaction started on " + started.outlet();
  }

  private static String stopped(TransactionStopped stopped, Facts facts) {
    facts.add("Place", stopped.outlet().map(Outlet::toString).orElse("unknown connector"));
    facts.add("Transaction", stopped.transactionId());
    facts.add("Id tag", new IdTag(stopped.idTag()).shortened());
    meter("Meter start", stopped.meterStart(), facts);
    meter("Meter stop", stopped.meterStop(), facts);
    if (stopped.meterStart().isPresent() && stopped.meterStop().isPresent()) {
      long start = stopped.meterStart().getAsLong();
      facts.add("Energy", Energy.between(start, stopped.meterStop().getAsLong()));
    }
    facts.add("Reason", stopped.reason());
    return "transaction stopped" + stopped.outlet().map(outlet -> " on " + outlet).orElse("");
  }

  private static void meter(String label, OptionalLong count, Facts facts) {
    count.ifPresent(wattHours -> facts.add(label, Energy.kWh(wattHours)));
  }
}
