package org.ocppproxy.wiring.server;

import jakarta.websocket.WebSocketContainer;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A timer for Tyrus on Payara, in place of the server's managed one. Tyrus sets it off anew with
 * every message, in and out, even if a session has no idle time-out; with the managed one, which
 * looks through the application's and the server's archives each time, that is three quarters of
 * what a message costs.
 *
 * <p>What is due at once is never done: this is for Tyrus's idle time-outs alone, and no executor.
 */
final class TyrusTimer extends ScheduledThreadPoolExecutor {

  private static final System.Logger LOG = System.getLogger(TyrusTimer.class.getName());
  private static final String BASE = "org.glassfish.tyrus.core.BaseContainer";
  private static final String TAKEN = "takes the proxy's timer for idle time-outs";
  private static final String REFUSED = "keeps the server's timer, and each message costs more";
  private static final String FIELD = "managedScheduledExecutorService";

  private final ScheduledFuture<?> nothing;

  TyrusTimer() {
    super(1, TyrusTimer::daemon);
    setKeepAliveTime(1, TimeUnit.SECONDS);
    allowCoreThreadTimeOut(true);
    setRemoveOnCancelPolicy(true);
    nothing = super.schedule(() -> {}, 0, TimeUnit.SECONDS);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = Executors.defaultThreadFactory().newThread(work);
    thread.setName("ocppproxy-tyrus-timer");
    thread.setDaemon(true);
    return thread;
  }

  /** An idle time-out that there is not, 0 or -1, needs no timer. */
  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return delay > 0 ? super.schedule(command, delay, unit) : nothing;
  }

  /** Has the container use it from now on, if it is Tyrus's; it has no setting for that. */
  void giveTo(WebSocketContainer container) {
    boolean taken = false;
    for (Class<?> type = container.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().equals(BASE)) {
        taken = isSet(container, type);
      }
    }
    LOG.log(Level.INFO, "{0} {1}", container.getClass().getSimpleName(), taken ? TAKEN : REFUSED);
  }

  private boolean isSet(WebSocketContainer container, Class<?> base) {
    try {
      Field timer = base.getDeclaredField(FIELD);
      timer.setAccessible(true);
      timer.set(container, this);
      return true;
    } catch (ReflectiveOperationException | RuntimeException otherTyrus) {
      LOG.log(Level.DEBUG, "Another Tyrus", otherTyrus);
      return false;
    }
  }
}
