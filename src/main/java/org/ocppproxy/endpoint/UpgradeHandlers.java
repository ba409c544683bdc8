package org.ocppproxy.endpoint;

import jakarta.servlet.http.HttpUpgradeHandler;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * What handshakes have been turned into, where that outlives the application.
 *
 * <p>Payara recycles requests, up to sixteen for each of its threads, without forgetting the
 * handler that Tyrus put in: through it every one of them would keep the class loader of an
 * application that is gone. The standard API has no word for it, and the program must not need
 * Tyrus to be compiled.
 */
final class UpgradeHandlers {

  private static final System.Logger LOG = System.getLogger(UpgradeHandlers.class.getName());
  private static final String TYRUS = "org.glassfish.tyrus.servlet.TyrusHttpUpgradeHandler";

  private final Set<HttpUpgradeHandler> handlers =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  <T extends HttpUpgradeHandler> T remember(T handler) {
    if (handler.getClass().getName().equals(TYRUS)) {
      handlers.add(handler);
    }
    return handler;
  }

  /** Has each forget everything; all WebSockets are closed by now. */
  void empty() {
    List<HttpUpgradeHandler> all;
    synchronized (handlers) {
      all = List.copyOf(handlers);
    }
    try {
      for (HttpUpgradeHandler handler : all) {
        empty(handler);
      }
    } catch (ReflectiveOperationException | RuntimeException otherTyrus) {
      LOG.log(Level.WARNING, "The server will keep this application in mind", otherTyrus);
    }
  }

  private static void empty(HttpUpgradeHandler handler) throws ReflectiveOperationException {
    for (Field field : handler.getClass().getDeclaredFields()) {
      boolean fixed = (field.getModifiers() & (Modifier.STATIC | Modifier.FINAL)) != 0;
      if (!fixed && !field.getType().isPrimitive()) {
        field.setAccessible(true);
        field.set(handler, null);
      }
    }
  }
}
