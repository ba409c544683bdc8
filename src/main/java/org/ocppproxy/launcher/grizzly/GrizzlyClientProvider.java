package org.ocppproxy.launcher.grizzly;

import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import org.jspecify.annotations.Nullable;

/**
 * How the standard look-up finds {@link GrizzlyClient}.
 *
 * <p>The look-up takes the first provider on the class path that gives something, so our jar stands
 * before Tyrus's there. The registration under {@code META-INF/services} must stay out of the WARs
 * together with this package.
 */
public final class GrizzlyClientProvider extends ContainerProvider {

  @Override
  protected @Nullable WebSocketContainer getContainer() {
    return GrizzlyClient.container().orElse(null);
  }
}
