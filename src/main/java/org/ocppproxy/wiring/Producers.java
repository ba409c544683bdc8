package org.ocppproxy.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.ocppproxy.alert.Alerts;
import org.ocppproxy.alert.Surroundings;
import org.ocppproxy.config.Cidr;
import org.ocppproxy.config.NotifySettings;
import org.ocppproxy.endpoint.Admission;
import org.ocppproxy.endpoint.Reception;
import org.ocppproxy.endpoint.RefusedPaths;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.session.Conversations;
import org.ocppproxy.session.Counters;
import org.ocppproxy.upstream.CsmsDialer;
import org.ocppproxy.websocket.MessageLimit;

/** Builds the proxy out of its rooms. */
@ApplicationScoped
public class Producers {

  private static final int MOST_EVENTS_WAITING = 10_000;

  @Produces
  @Singleton
  EventDispatcher dispatcher(Platform platform, Event<ProxyEvent> observers) {
    return new EventDispatcher(platform.executor(), MOST_EVENTS_WAITING, observers::fire);
  }

  @Produces
  @Singleton
  Conversations conversations(Platform platform, EventDispatcher dispatcher) {
    return new Conversations(
        new org.ocppproxy.session.Surroundings(
            ConfiguredRules.of(platform.configuration()),
            new ConfiguredDestinations(platform.configuration()),
            new CsmsDialer(
                platform.client(),
                platform.executor(),
                limitOf(platform),
                platform.wires(),
                TlsContexts.of(platform.configuration(), platform.client().get())),
            new ManagedTimer(platform.timer()),
            dispatcher,
            InstantSource.system(),
            new RandomMessageIds(new SecureRandom()),
            new Counters()));
  }

  @Produces
  @Singleton
  Reception reception(Platform platform, Conversations conversations, ProxyLife life) {
    List<Cidr> trusted = platform.configuration().proxy().trustedProxies();
    return new Reception(
        conversations,
        limitOf(platform),
        platform.wires(),
        address -> trusted.stream().anyMatch(block -> block.contains(address)),
        life::isAccepting);
  }

  @Produces
  @Singleton
  RefusedPaths refusedPaths(Platform platform) {
    return new RefusedPaths(InstantSource.system(), new ManagedTimer(platform.timer()));
  }

  @Produces
  @Singleton
  Admission admission(Platform platform, RefusedPaths refused) {
    return new Admission(platform.configuration().proxy().clientIdPattern(), refused);
  }

  @Produces
  @Singleton
  Alerts alerts(Platform platform) {
    NotifySettings settings = platform.configuration().notifications();
    Surroundings surroundings = AlertSurroundings.of(platform);
    return platform
        .console()
        .map(console -> Alerts.start(settings, surroundings, console))
        .orElseGet(() -> Alerts.start(settings, surroundings));
  }

  @Produces
  @Singleton
  ProxyLife life(
      Platform platform,
      Conversations conversations,
      EventDispatcher dispatcher,
      Alerts alerts,
      RefusedPaths refused) {
    return new ProxyLife(platform, conversations, dispatcher, alerts, refused);
  }

  private static MessageLimit limitOf(Platform platform) {
    return new MessageLimit(platform.configuration().proxy().maxMessageBytes());
  }
}
