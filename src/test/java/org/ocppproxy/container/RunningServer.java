package org.ocppproxy.container;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.FakeCsms;

/** A server with the proxy on it, between two CSMSs of ours. */
final class RunningServer implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration CHANGE = Duration.ofSeconds(90);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final ServerKind kind;
  private final int port = FreePort.pick();
  private final FakeCsms primary = FakeCsms.start("PRI", 1000);
  private final FakeCsms secondary = FakeCsms.start("SEC", 5000);
  private final ConfigFolder config;
  private final ServerProcess process;

  RunningServer(ServerKind kind) throws IOException {
    this.kind = kind;
    config = new ConfigFolder(kind.name());
    configureWell();
    process = new ServerProcess(kind.name(), kind.command(port, config), kind.environment());
    try {
      Await.until(
          kind.name() + " has started",
          START,
          () -> !process.isAlive() || status("/healthz") == 200,
          process::tail);
      if (!process.isAlive()) {
        throw new AssertionError(kind.name() + " ended: " + process.tail());
      }
    } catch (AssertionError notStarted) {
      closeQuietly(notStarted);
      throw notStarted;
    }
  }

  private void closeQuietly(AssertionError why) {
    try {
      close();
    } catch (RuntimeException | AssertionError also) {
      why.addSuppressed(also);
    }
  }

  FakeCsms primary() {
    return primary;
  }

  FakeCsms secondary() {
    return secondary;
  }

  ServerProcess process() {
    return process;
  }

  ConfigFolder config() {
    return config;
  }

  void configureWell() throws IOException {
    config.between(primary, secondary, port);
  }

  /** Where charge points connect, with a slash at its end. */
  String url() {
    return "ws://127.0.0.1:" + port + "/";
  }

  /** As {@link #url()} for what is deployed under a context path. */
  String url(String context) {
    return url() + context + "/";
  }

  /** Deploys, and waits until charge points are welcome. */
  void deploy(String context) throws Exception {
    kind.deploy(context);
    awaitDeployed(context);
  }

  /** Deploys over what is there; completes when the server has taken notice. */
  CompletableFuture<Void> replace(String context) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            kind.deploy(context);
          } catch (Exception e) {
            throw new AssertionError("cannot deploy " + context, e);
          }
        },
        Talkers.EXECUTOR);
  }

  void awaitDeployed(String context) {
    String page = page(context);
    Await.until(page + " is there", CHANGE, () -> status(page) == 200, process::tail);
  }

  /** Deploys what is refused, with these words in the log. */
  void deployInVain(String context, String... words) throws Exception {
    kind.deploy(context);
    List.of(words).forEach(process::awaitLog);
    Await.until("it is refused", CHANGE, () -> kind.hasRefused(context), process::tail);
  }

  /** Undeploys, and waits until it is gone. */
  void undeploy(String context) throws Exception {
    kind.undeploy(context);
    String page = page(context);
    Await.until(page + " is gone", CHANGE, () -> status(page) != 200, process::tail);
  }

  private static String page(String context) {
    return context.equals("ROOT") ? "/healthz" : "/" + context + "/healthz";
  }

  /** Of a plain page; 0 if there is no answer. */
  int status(String path) {
    try {
      return get(path).statusCode();
    } catch (IOException noAnswer) {
      return 0;
    }
  }

  HttpResponse<String> get(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    try {
      process.close();
    } finally {
      primary.close();
      secondary.close();
    }
  }
}
