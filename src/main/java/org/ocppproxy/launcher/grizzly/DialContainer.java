package org.ocppproxy.launcher.grizzly;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.util.Map;
import org.glassfish.tyrus.spi.ClientContainer;
import org.glassfish.tyrus.spi.ClientEngine;

/** Where Tyrus's client asks for a connection; public because Tyrus makes it from its name. */
public final class DialContainer implements ClientContainer {

  /** The property of the client under which the dialler waits. */
  static final String DIALLER = Dialler.class.getName();

  @Override
  public void openClientSocket(
      ClientEndpointConfig config, Map<String, Object> properties, ClientEngine engine)
      throws DeploymentException, IOException {
    if (!(properties.get(DIALLER) instanceof Dialler dialler)) {
      throw new DeploymentException("This container works inside GrizzlyClient only");
    }
    dialler.dial(config, engine);
  }
}
