package org.ocppproxy.launcher;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import org.ocppproxy.wiring.Platform;

/** Makes the launcher's platform a bean. */
final class GivenPlatform implements Extension {

  private final Platform platform;

  GivenPlatform(Platform platform) {
    this.platform = platform;
  }

  void add(@Observes AfterBeanDiscovery discovery) {
    discovery
        .<Platform>addBean()
        .types(Platform.class)
        .scope(Singleton.class)
        .createWith(context -> platform);
  }
}
