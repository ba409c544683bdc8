package org.ocppproxy.alert;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.config.PushoverSettings;

/** Alerts to telephones by the Pushover service. */
final class PushoverChannel implements Channel {

  /** Pushover's limits, in characters. */
  static final int MAX_TITLE = 250;

  static final int MAX_MESSAGE = 1_024;

  private static final int EMERGENCY = 2;

  /** Pushover asks for at least this long between attempts at a server in trouble. */
  private static final Duration TROUBLE_PAUSE = Duration.ofSeconds(5);

  private final PushoverSettings settings;
  private final InstantSource clock;
  private final Duration patience;
  private final Secrets secrets;
  private final HttpClient http;
  private volatile @Nullable CompletableFuture<HttpResponse<String>> running;

  /**
   * To the user of those settings.
   *
   * @param patience how long one request may take
   */
  PushoverChannel(PushoverSettings settings, InstantSource clock, Duration patience) {
    this.settings = settings;
    this.clock = clock;
    this.patience = patience;
    this.secrets = new Secrets(settings.userKey(), settings.appToken());
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(patience)
            // Answers are a few bytes: no threads are worth having for them.
            .executor(Runnable::run)
            .build();
  }

  @Override
  public String name() {
    return "pushover";
  }

  @Override
  public Delivery send(Message message) {
    HttpRequest request =
        HttpRequest.newBuilder(settings.apiUrl())
            .timeout(patience)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(message)))
            .build();
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, head -> new FirstBytes());
    running = answer;
    try {
      return delivery(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException failed) {
      return later(failed.getCause());
    } catch (TimeoutException | CancellationException tooLong) {
      return later(tooLong);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return later(stopping);
    } finally {
      answer.cancel(true);
      running = null;
    }
  }

  private Delivery delivery(HttpResponse<String> response) {
    int status = response.statusCode();
    String answer = secrets.crossOut("HTTP " + status + " " + response.body());
    if (status >= 200 && status < 300) {
      return new Delivery.Sent(answer);
    }
    if (status != 429 && status < 500) {
      return new Delivery.Refused(answer);
    }
    Duration asked = new RetryHeaders(response.headers()).pause(clock.instant());
    Duration pause = asked.compareTo(TROUBLE_PAUSE) > 0 ? asked : TROUBLE_PAUSE;
    return new Delivery.Later(answer, pause, true);
  }

  private Delivery later(@Nullable Throwable cause) {
    String words = cause == null ? null : cause.getMessage();
    String kind = cause == null ? "failed" : cause.getClass().getSimpleName();
    String answer = "no answer: " + (words == null ? kind : kind + ", " + words);
    return new Delivery.Later(secrets.crossOut(answer), Duration.ZERO, true);
  }

  private String form(Message message) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("token", settings.appToken());
    fields.put("user", settings.userKey());
    fields.put("title", CleanText.atMost(message.subject(), MAX_TITLE));
    fields.put("message", CleanText.atMost(message.text(), MAX_MESSAGE));
    fields.put("priority", Integer.toString(settings.priority()));
    if (settings.priority() == EMERGENCY) {
      // Pushover insists on both: again every minute, for an hour.
      fields.put("retry", "60");
      fields.put("expire", "3600");
    }
    putIfGiven(fields, "device", settings.device());
    putIfGiven(fields, "sound", settings.sound());
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static void putIfGiven(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void abort() {
    CompletableFuture<HttpResponse<String>> request = running;
    if (request != null) {
      request.cancel(true);
    }
    endThreads(http);
  }

  /**
   * A client keeps a thread; from Java 21 on it can be told to end it, before the collector does.
   */
  private static void endThreads(HttpClient client) {
    try {
      HttpClient.class.getMethod("shutdownNow").invoke(client);
    } catch (ReflectiveOperationException olderJava) {
      // The thread ends when nobody knows the client any more.
    }
  }
}
