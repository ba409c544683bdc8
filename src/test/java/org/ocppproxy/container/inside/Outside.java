package org.ocppproxy.container.inside;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.ocppproxy.container.ArquillianServer;

/**
 * Has the server ready before Arquillian asks for it, and ends it after Arquillian. Inside the
 * server it does nothing, and needs none of the classes that it needs outside.
 */
public final class Outside implements BeforeAllCallback {

  private static @Nullable ArquillianServer server;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    String name = System.getProperty("arquillian.launch");
    if (name != null && server == null) {
      ArquillianServer started = ArquillianServer.start(name);
      server = started;
      CloseableResource end = started::close;
      context.getRoot().getStore(Namespace.create(Outside.class)).put(Outside.class, end);
    }
  }

  static ArquillianServer server() {
    if (server == null) {
      throw new IllegalStateException("this is inside");
    }
    return server;
  }
}
