package org.ocppproxy.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import org.ocppproxy.config.ClientNamesFile;
import org.ocppproxy.config.NotifySettings;
import org.ocppproxy.event.ProxyEvent;

class AlertObserverTest {

  private static final List<String> LINES = new CopyOnWriteArrayList<>();

  /** Stands for the wiring. */
  static class Wiring {

    @Produces
    @Singleton
    Alerts alerts() {
      ScheduledExecutorService scheduler = new ScheduledThreadPoolExecutor(1);
      Surroundings surroundings =
          new Surroundings(
              new ClientNamesFile(Path.of("nowhere"), Map.of()),
              ZoneOffset.UTC,
              InstantSource.system(),
              Runnable::run,
              scheduler,
              MailSessions.jndi());
      NotifySettings settings =
          new NotifySettings(Set.of("connectedToProxy"), Duration.ZERO, Duration.ZERO, null, null);
      return Alerts.start(settings, surroundings, LINES::add);
    }
  }

  @Test
  void anEventFiredInAContainerBecomesAnAlert() {
    LINES.clear();
    try (SeContainer container = container(AlertObserver.class, Wiring.class)) {
      container.getBeanManager().getEvent().select(ProxyEvent.class).fire(Events.connected("A"));
    }
    assertEquals(1, LINES.size());
  }

  @Test
  void withoutAlertsAnEventIsNoError() {
    LINES.clear();
    try (SeContainer container = container(AlertObserver.class)) {
      container.getBeanManager().getEvent().select(ProxyEvent.class).fire(Events.connected("A"));
    }
    assertEquals(0, LINES.size());
  }

  private static SeContainer container(Class<?>... beans) {
    return SeContainerInitializer.newInstance()
        .disableDiscovery()
        .addBeanClasses(beans)
        .initialize();
  }
}
