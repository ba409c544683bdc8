package org.ocppproxy.container;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ocppproxy.fakes.Await;
import org.ocppproxy.fakes.Certificates;
import org.ocppproxy.fakes.FakeCsms;
import org.ocppproxy.session.Conversation;

/** A server with the proxy on it, between two CSMSs of ours. */
final class RunningServer implements AutoCloseable {

  private static final String MAIL =
      """
      , "notify": {"conStatusFaulted": true, "disconnectedFromUpstream": true,
                   "email": {"jndi": "java:comp/env/mail/ocpp",
                             "from": "alerts@example.com", "to": "ops@example.com"}}""";
  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration CHANGE = Duration.ofSeconds(90);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final ServerKind kind;
  private final Ports ports = Ports.pick();
  private final FakeCsms primary = FakeCsms.start("PRI", 1000);
  private final FakeCsms secondary = FakeCsms.start("SEC", 5000);
  private final FakeCsms tls =
      FakeCsms.startTls("TLS", Certificates.HERE.server(Certificates.CLIENT), false);
  private final FakeCsms elsewhere =
      FakeCsms.startTls("ELSE", Certificates.ELSEWHERE.server(Certificates.CLIENT), false);
  private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final ConfigFolder config;
  private final ServerProcess process;

  RunningServer(ServerKind kind) throws IOException {
    this.kind = kind;
    config = new ConfigFolder(kind.name());
    configureWell();
    mails.start();
    process = new ServerProcess(kind.name(), kind.command(ports, config), environment());
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

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(kind.environment());
    environment.put("OCPPPROXY_MAIL_PORT", Integer.toString(mails.getSmtp().getPort()));
    environment.put("OCPPPROXY_KEYSTORE_PASSWORD", ConfigFolder.KEY_STORE_PASSWORD);
    return environment;
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

  /** Behind TLS. */
  FakeCsms tls() {
    return tls;
  }

  /** Behind TLS, with a certificate that does not bear its name. */
  FakeCsms elsewhere() {
    return elsewhere;
  }

  /** A mail to that address with all these words in its subject or text, past or future. */
  void mail(String to, String... words) {
    Await.until(
        "a mail with " + List.of(words),
        Duration.ofSeconds(20),
        () ->
            Stream.of(mails.getReceivedMessagesForDomain(to))
                .map(GreenMailUtil::getWholeMessage)
                .anyMatch(mail -> Stream.of(words).allMatch(mail::contains)),
        process::tail);
  }

  ServerProcess process() {
    return process;
  }

  ConfigFolder config() {
    return config;
  }

  void configureWell() throws IOException {
    config.between(
        primary, secondary, tls, elsewhere, ports.plain(), kind instanceof Grizzly ? "" : MAIL);
  }

  Ports ports() {
    return ports;
  }

  /** Where charge points connect, with a slash at its end. */
  String url() {
    return "ws://127.0.0.1:" + ports.plain() + "/";
  }

  /** As {@link #url()}, behind TLS. */
  String tlsUrl() {
    return "wss://127.0.0.1:" + ports.tls() + "/";
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

  /** With the configuration of that folder, which JNDI names. */
  void deployWithJndi(String context, ConfigFolder other) throws Exception {
    kind.deployWithJndi(context, other.path());
    awaitDeployed(context);
  }

  void undeployWithJndi(String context) throws Exception {
    kind.undeployWithJndi(context);
    String page = page(context);
    Await.until(page + " is gone", CHANGE, () -> status(page) != 200, process::tail);
  }

  /** What the server's process holds. Asks the server nothing, so that its workers stay idle. */
  Footprint footprint() {
    return Footprint.of(process.javaProcess());
  }

  /** How many conversations the server's process holds, those that are over included. */
  int conversations() {
    return Footprint.living(process.javaProcess(), Conversation.class.getName());
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
    try {
      return HTTP.send(requestFor(path), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private HttpRequest requestFor(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.plain() + path))
        .timeout(Duration.ofSeconds(10))
        .build();
  }

  @Override
  public void close() {
    try {
      process.close();
    } finally {
      primary.close();
      secondary.close();
      tls.close();
      elsewhere.close();
      mails.stop();
    }
  }
}
