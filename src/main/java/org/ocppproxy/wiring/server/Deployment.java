package org.ocppproxy.wiring.server;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.websocket.WebSocketContainer;
import jakarta.websocket.server.ServerContainer;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.ocppproxy.alert.Alerts;
import org.ocppproxy.config.ClientNamesFile;
import org.ocppproxy.config.Configuration;
import org.ocppproxy.config.ConfigurationException;
import org.ocppproxy.config.ConfigurationFolder;
import org.ocppproxy.config.ConfigurationLoader;
import org.ocppproxy.config.Loaded;
import org.ocppproxy.wiring.ProxyLife;
import org.ocppproxy.wiring.StartLine;

/** Starts the proxy with its deployment, or refuses the deployment. */
public class Deployment implements ServletContextListener {

  /** Names the configuration folder; goes before every other way to name it. */
  static final String CONFIG_DIR = "java:comp/env/ocppproxy/configDir";

  /** The same for servers where nobody but the application can put a name into its own space. */
  static final String GLOBAL_CONFIG_DIR = "java:global/ocppproxy/configDir";

  private static final System.Logger LOG = System.getLogger(Deployment.class.getName());

  private Runnable end = () -> {};

  /**
   * Charge points are welcome when this returns.
   *
   * @throws IllegalStateException if the configuration is wrong: no server deploys after that
   */
  @Override
  public void contextInitialized(ServletContextEvent event) {
    Path folder = folder();
    Loaded loaded = load(folder);
    ClientNamesFile names = new ClientNamesFile(folder, System.getenv());
    loaded.warnings().forEach(warning -> LOG.log(Level.WARNING, warning));
    end =
        CDI.current()
            .select(ServerPlatform.class)
            .get()
            .open(loaded, names, server(event.getServletContext()));
    CDI.current().select(ProxyLife.class).get().start();
    tell(loaded.configuration(), event.getServletContext().getContextPath(), folder);
  }

  private static WebSocketContainer server(ServletContext context) {
    return (WebSocketContainer) context.getAttribute(ServerContainer.class.getName());
  }

  private static Path folder() {
    Optional<String> option =
        Directory.find(String.class, CONFIG_DIR)
            .or(() -> Directory.find(String.class, GLOBAL_CONFIG_DIR));
    return ConfigurationFolder.resolve(
        option.orElse(null), System.getProperties(), System.getenv(), Path.of(""));
  }

  private static Loaded load(Path folder) {
    try {
      return new ConfigurationLoader().load(folder, System.getenv());
    } catch (ConfigurationException faulty) {
      String words = "The configuration in " + folder.toAbsolutePath() + " is wrong:";
      LOG.log(Level.ERROR, words);
      faulty.faults().forEach(fault -> LOG.log(Level.ERROR, "  " + fault.line()));
      faulty.warnings().forEach(warning -> LOG.log(Level.WARNING, "  " + warning));
      throw new IllegalStateException(words + System.lineSeparator() + faulty.getMessage(), faulty);
    }
  }

  private static void tell(Configuration configuration, String contextPath, Path folder) {
    LOG.log(
        Level.INFO,
        "The server listens for charge points, not the proxy: proxy.host {0} and proxy.port {1}"
            + " are not used",
        configuration.proxy().host(),
        Integer.toString(configuration.proxy().port()));
    Alerts alerts = CDI.current().select(Alerts.class).get();
    LOG.log(Level.INFO, StartLine.of(contextPath + "/", configuration, folder, alerts));
  }

  /** By now {@link HealthServlet} has ended every conversation. */
  @Override
  public void contextDestroyed(ServletContextEvent event) {
    end.run();
  }
}
