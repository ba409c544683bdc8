package org.ocppproxy.launcher;

import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.ocppproxy.config.Configuration;
import org.ocppproxy.config.ConfigurationException;
import org.ocppproxy.config.ConfigurationFolder;
import org.ocppproxy.config.ConfigurationLoader;
import org.ocppproxy.config.Loaded;
import org.ocppproxy.launcher.demo.Demo;

/**
 * The standalone program.
 *
 * <p>Exit codes: 0 after an orderly end, 1 if the port cannot be had, 2 if arguments or
 * configuration are wrong; in both cases nothing was started.
 */
public final class Main {

  private static final int NOT_STARTED = 1;
  private static final int BAD_INPUT = 2;

  private Main() {}

  /** Runs until it is told to stop by SIGINT or SIGTERM. */
  public static void main(String... words) {
    System.setProperty("java.util.logging.manager", Logging.StayingLogs.class.getName());
    int exitCode = run(Arguments.of(words), System.getenv());
    System.out.flush();
    System.exit(exitCode);
  }

  private static int run(Arguments arguments, Map<String, String> environment) {
    if (!arguments.faults().isEmpty()) {
      arguments.faults().forEach(System.err::println);
      System.err.print(Arguments.USAGE);
      return BAD_INPUT;
    }
    return switch (arguments.mode()) {
      case HELP -> help();
      case DEMO -> demonstrate();
      case RUN -> runConfigured(arguments, environment);
    };
  }

  private static int help() {
    System.out.print(Arguments.USAGE);
    return 0;
  }

  /** The log stays quiet, for the demonstration itself shows what is going on. */
  private static int demonstrate() {
    Logging.configure("warn");
    try {
      StopSignal.awaitWhile(Demo::start);
      return 0;
    } catch (IOException | DeploymentException e) {
      System.err.println("The demonstration cannot start: " + e.getMessage());
      return NOT_STARTED;
    }
  }

  private static int runConfigured(Arguments arguments, Map<String, String> environment) {
    Path folder =
        ConfigurationFolder.resolve(
            arguments.configDir(), System.getProperties(), environment, Path.of(""));
    try {
      return runWith(new ConfigurationLoader().load(folder, environment));
    } catch (ConfigurationException faulty) {
      System.err.println("The configuration in " + folder.toAbsolutePath() + " is wrong:");
      faulty.faults().forEach(fault -> System.err.println("  " + fault.message()));
      return BAD_INPUT;
    }
  }

  private static int runWith(Loaded loaded) {
    Configuration configuration = loaded.configuration();
    Logging.configure(configuration.logLevel().name().toLowerCase(Locale.ROOT));
    System.Logger log = System.getLogger(Main.class.getName());
    loaded.warnings().forEach(warning -> log.log(Level.WARNING, warning));
    try {
      StopSignal.awaitWhile(() -> StandaloneProxy.start(configuration, loaded.names()));
      return 0;
    } catch (IOException | DeploymentException e) {
      log.log(
          Level.ERROR,
          "Cannot listen on "
              + configuration.proxy().host()
              + ":"
              + configuration.proxy().port()
              + ": "
              + e.getMessage());
      return NOT_STARTED;
    }
  }
}
