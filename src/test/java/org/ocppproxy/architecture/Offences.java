package org.ocppproxy.architecture;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One law broken in each class, to prove that it is noticed. None of this ever runs. */
public final class Offences {

  private Offences() {}

  static class CallsTheClock {
    Instant when() {
      return Instant.now();
    }
  }

  static class RefersToTheClock {
    Supplier<Instant> when() {
      return Instant::now;
    }
  }

  static class CountsNanoseconds {
    long when() {
      return System.nanoTime();
    }
  }

  static class MakesAClock {
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  static class MakesDice {
    Random dice() {
      return new Random(1);
    }
  }

  static class MakesAnId {
    String id() {
      return UUID.randomUUID().toString();
    }
  }

  static class MakesAThread {
    Thread thread(Runnable work) {
      return new Thread(work);
    }
  }

  static class IsAThread extends Thread {}

  static class MakesAPool {
    ExecutorService pool() {
      return Executors.newCachedThreadPool();
    }
  }

  static class BorrowsAThread {
    CompletableFuture<Void> later(Runnable work) {
      return CompletableFuture.runAsync(work);
    }
  }

  static class Sleeps {
    void sleep() throws InterruptedException {
      Thread.sleep(1);
    }
  }

  static class SleepsByTheUnit {
    void sleep() throws InterruptedException {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  static class Prints {
    void print() {
      System.out.println();
    }
  }

  static class PrintsATrace {
    void print(IllegalStateException failure) {
      failure.printStackTrace();
    }
  }

  static class KnowsJsonp {
    JsonObject empty() {
      return Json.createObjectBuilder().build();
    }
  }

  static class KnowsAnArrayOfJsonp {
    int count(JsonObject[] objects) {
      return objects.length;
    }
  }

  static class KnowsHttp {
    HttpClient client() {
      return HttpClient.newHttpClient();
    }
  }

  static class OffenceManager {}

  static class OffenceImpl {}

  /** Breaks no law: what it uses is given. */
  static class Innocent {
    private final Clock clock;

    Innocent(Clock clock) {
      this.clock = clock;
    }

    LocalDateTime when() {
      return LocalDateTime.now(clock);
    }

    CompletableFuture<Integer> half(CompletableFuture<Integer> given) {
      return given.thenApply(number -> number / 2);
    }
  }
}
