package org.ocppproxy.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.ocppproxy.event.ProxyEvent;

/**
 * Where a container's events become alerts: with the one bean of type {@link Alerts}, which must
 * not be dependent; without one, nowhere.
 */
@ApplicationScoped
public class AlertObserver {

  // A field, because a bean of this scope needs a constructor without parameters.
  @Inject private Instance<Alerts> alerts;

  /** Takes an event in without waiting for anything. */
  public void on(@Observes ProxyEvent event) {
    alerts.stream().forEach(each -> each.tell(event));
  }
}
