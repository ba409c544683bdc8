package org.ocppproxy.launcher;

import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ocppproxy.alert.MailSessions;
import org.ocppproxy.alert.Outcome;
import org.ocppproxy.alert.Surroundings;
import org.ocppproxy.alert.TestAlert;
import org.ocppproxy.config.ClientNamesFile;
import org.ocppproxy.config.Configuration;
import org.ocppproxy.config.ConfigurationException;
import org.ocppproxy.config.ConfigurationFolder;
import org.ocppproxy.config.ConfigurationLoader;
import org.ocppproxy.config.Loaded;
import org.ocppproxy.launcher.demo.Demo;
import org.ocppproxy.wiring.EmbeddedExecutors;

/**
 * The standalone program.
 *
 * <p>Exit codes: 0 after an orderly end, 1 if the port cannot be had, 2 if arguments or
 * configuration are wrong, in both cases nothing was started; 3 if not every test alert went.
 */
public final class Main {

  private static final int NOT_STARTED = 1;
  private static final int BAD_INPUT = 2;
  private static final int NOT_ALL_SENT = 3;

  private final StopSignal signal;

  private Main(StopSignal signal) {
    this.signal = signal;
  }

  /** Runs until it is told to stop by SIGINT or SIGTERM. */
  public static void main(String... words) {
    System.setProperty("java.util.logging.manager", Logging.StayingLogs.class.getName());
    Arguments arguments = Arguments.of(words);
    boolean testing = arguments.mode() == Arguments.Mode.TEST_ALERT;
    StopSignal signal = new StopSignal(testing ? NOT_ALL_SENT : 0).heard();
    int exitCode = new Main(signal).run(arguments, System.getenv());
    System.out.flush();
    signal.exit(exitCode);
  }

  private int run(Arguments arguments, Map<String, String> environment) {
    if (!arguments.faults().isEmpty()) {
      arguments.faults().forEach(System.err::println);
      System.err.print(Arguments.USAGE);
      return BAD_INPUT;
    }
    return switch (arguments.mode()) {
      case HELP -> help();
      case DEMO -> demonstrate();
      case RUN -> configured(arguments, environment, this::runWith);
      case TEST_ALERT -> configured(arguments, environment, Main::testAlert);
    };
  }

  private static int help() {
    System.out.print(Arguments.USAGE);
    return 0;
  }

  /** The log stays quiet, for the demonstration itself shows what is going on. */
  private int demonstrate() {
    Logging.configure("warn");
    try {
      signal.awaitWhile(Demo::start);
      return 0;
    } catch (IOException | DeploymentException e) {
      System.err.println("The demonstration cannot start: " + e.getMessage());
      return NOT_STARTED;
    }
  }

  private static int configured(
      Arguments arguments,
      Map<String, String> environment,
      BiFunction<Loaded, ClientNamesFile, Integer> task) {
    Path folder =
        ConfigurationFolder.resolve(
            arguments.configDir(), System.getProperties(), environment, Path.of(""));
    try {
      Loaded loaded = new ConfigurationLoader().load(folder, environment);
      Logging.configure(loaded.configuration().logLevel().name().toLowerCase(Locale.ROOT));
      loaded.warnings().forEach(warning -> log().log(Level.WARNING, warning));
      return task.apply(loaded, new ClientNamesFile(folder, environment));
    } catch (ConfigurationException faulty) {
      System.err.println("The configuration in " + folder.toAbsolutePath() + " is wrong:");
      faulty.faults().forEach(fault -> System.err.println("  " + fault.line()));
      faulty
          .warnings()
          .forEach(
              warning ->
                  System.err.println("  " + ConfigurationLoader.FILE + ": warning: " + warning));
      return BAD_INPUT;
    }
  }

  private int runWith(Loaded loaded, ClientNamesFile names) {
    Configuration configuration = loaded.configuration();
    try {
      signal.awaitWhile(over -> StandaloneProxy.start(configuration, names, Optional.empty()));
      return 0;
    } catch (IOException | DeploymentException e) {
      log()
          .log(
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

  private static int testAlert(Loaded loaded, ClientNamesFile names) {
    try (EmbeddedExecutors executors = new EmbeddedExecutors()) {
      List<Outcome> outcomes =
          new TestAlert(
                  loaded.configuration().notifications(),
                  new Surroundings(
                      names,
                      ZoneId.systemDefault(),
                      InstantSource.system(),
                      executors.executor(),
                      executors.timer(),
                      MailSessions.jndi()))
              .run();
      outcomes.forEach(outcome -> System.out.println(outcome.line()));
      return TestAlert.allSent(outcomes) ? 0 : NOT_ALL_SENT;
    }
  }

  private static System.Logger log() {
    return System.getLogger(Main.class.getName());
  }
}
