package org.ocppproxy.benchmark.core;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.EnvelopeReader;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;
import org.ocppproxy.routing.CommandPolicy;
import org.ocppproxy.routing.Decision;
import org.ocppproxy.routing.Router;
import org.ocppproxy.routing.RoutingLimits;
import org.ocppproxy.routing.StationMemory;
import org.ocppproxy.routing.Virtualisation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Frames of a charge point; each measurement is one CALL, or one CALL and its answer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CoreBenchmark {

  private static final String ANSWER = "[3,\"c00042-00000007\",{}]";
  private static final Instant NOW = Instant.EPOCH;
  private static final Map<String, String> CALLS =
      Map.of(
          "Heartbeat",
          "{}",
          "MeterValues",
          """
          {"connectorId":1,"transactionId":4711,"meterValue":[{"timestamp":"2026-01-01T12:00:00Z",\
          "sampledValue":[{"value":"1483215","context":"Sample.Periodic","measurand":\
          "Energy.Active.Import.Register","unit":"Wh"},{"value":"10950.5","context":\
          "Sample.Periodic","measurand":"Power.Active.Import","unit":"W"}]}]}""");

  /** The action of the CALL. */
  @Param({"Heartbeat", "MeterValues"})
  public String action = "";

  private final JsonReaderFactory jsonp = JsonProvider.provider().createReaderFactory(null);
  private String text = "";
  private Frame.WellFormed frame = (Frame.WellFormed) EnvelopeReader.read(ANSWER);
  private final Router router =
      new Router(
          new ChargePointId("C00042"),
          Subprotocol.OCPP_1_6,
          Set.of(Role.PRIMARY, Role.SECONDARY),
          RoutingLimits.of(Duration.ofSeconds(30), Duration.ofSeconds(30)),
          () -> "own",
          new StationMemory(),
          Virtualisation.FULL,
          CommandPolicy.ALL);

  /** Writes the CALL, and has texts of both kinds read, as they pass in the program. */
  @Setup
  public void write() {
    String beyondLatin1 = "[2,\"1\",\"DataTransfer\",{\"vendorId\":\"\u017b\",\"data\":[true,{}]}]";
    for (int i = 0; i < 50_000; i++) {
      EnvelopeReader.read(beyondLatin1);
    }
    text = "[2,\"c00042-00000007\",\"" + action + "\"," + CALLS.get(action) + "]";
    frame = (Frame.WellFormed) EnvelopeReader.read(text);
  }

  /** Reading the envelope, and walking over the payload. */
  @Benchmark
  public Frame read() {
    return EnvelopeReader.read(text);
  }

  /** Deciding on a CALL that has been read, and on both answers, which frees its place. */
  @Benchmark
  public Decision route() {
    router.fromChargePoint(frame, NOW);
    Frame answer = EnvelopeReader.read(ANSWER);
    router.fromCsms(Role.SECONDARY, answer, NOW);
    return router.fromCsms(Role.PRIMARY, answer, NOW);
  }

  /** Another id in the same text. */
  @Benchmark
  public String replaceId() {
    return frame.textWithId("0f8fad5b-d9cb-469f-a165-70867728950e");
  }

  /** The same text by JSON-P, with a factory that is kept: as fast as it can be. */
  @Benchmark
  public JsonArray parseWithJsonp() {
    try (JsonReader reader = jsonp.createReader(new StringReader(text))) {
      return reader.readArray();
    }
  }

  /** The same as JSON-P's documentation has it, which looks for the provider each time. */
  @Benchmark
  public JsonArray parseWithJsonpAsDocumented() {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray();
    }
  }
}
