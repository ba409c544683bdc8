package org.ocppproxy.session;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.ocppproxy.event.ProxyEvent;
import org.ocppproxy.fakes.TestClock;
import org.ocppproxy.fakes.TestScheduler;
import org.ocppproxy.protocol.ChargePointId;
import org.ocppproxy.protocol.Role;
import org.ocppproxy.protocol.Subprotocol;
import org.ocppproxy.routing.CommandPolicy;
import org.ocppproxy.routing.RoutingLimits;
import org.ocppproxy.routing.Virtualisation;

/** All that conversations need, in the test's hands. Rules are set before the first connection. */
final class Scene {

  static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
  static final Duration FLUSH_TIME = Duration.ofSeconds(5);
  static final Duration SECOND = Duration.ofSeconds(1);

  final TestClock clock = new TestClock();
  final TestScheduler scheduler = new TestScheduler(clock);
  final List<String> journal = new ArrayList<>();
  final FakeDialer dialer = new FakeDialer(journal);
  final List<ProxyEvent> events = new ArrayList<>();
  final Counters counters = new Counters();

  private final boolean withSecondary;
  private QueueBounds bounds = new QueueBounds(100, 1_048_576, Duration.ofSeconds(60));
  private boolean closing = true;
  private CommandPolicy commands = CommandPolicy.ALL;
  private Duration pingInterval = Duration.ZERO;
  private int maxAttempts = 10;
  private DoubleSupplier chance = () -> 0.5;
  private Scheduler usedScheduler = scheduler;
  private Consumer<ProxyEvent> observer = event -> {};
  private Virtualisation virtualisation = Virtualisation.FULL;
  private Subprotocol version = Subprotocol.OCPP_1_6;
  private int ids;
  private @Nullable Conversations conversations;

  private Scene(boolean withSecondary) {
    this.withSecondary = withSecondary;
  }

  static Scene withBoth() {
    return new Scene(true);
  }

  static Scene withPrimaryOnly() {
    return new Scene(false);
  }

  Scene bounds(int messages, long bytes, Duration age) {
    bounds = new QueueBounds(messages, bytes, age);
    return this;
  }

  Scene commands(CommandPolicy policy) {
    commands = policy;
    return this;
  }

  Scene keepingTheChargePoint() {
    closing = false;
    return this;
  }

  Scene virtualising(boolean mapTransactionIds, boolean replayOnConnect) {
    virtualisation = new Virtualisation(mapTransactionIds, replayOnConnect);
    return this;
  }

  /** What charge points speak from now on. */
  Scene speaking(Subprotocol other) {
    version = other;
    return this;
  }

  Scene pingingEvery(Duration interval) {
    pingInterval = interval;
    return this;
  }

  Scene maxAttempts(int most) {
    maxAttempts = most;
    return this;
  }

  Scene chance(DoubleSupplier given) {
    chance = given;
    return this;
  }

  Scene scheduler(Scheduler other) {
    usedScheduler = other;
    return this;
  }

  Scene observer(Consumer<ProxyEvent> who) {
    observer = who;
    return this;
  }

  Conversations conversations() {
    if (conversations == null) {
      conversations = new Conversations(surroundings());
    }
    return conversations;
  }

  private Surroundings surroundings() {
    ConversationRules rules =
        new ConversationRules(
            RoutingLimits.of(CALL_TIMEOUT, CALL_TIMEOUT),
            virtualisation,
            commands,
            bounds,
            new QueueBounds(200, 1_048_576, Duration.ofSeconds(60)),
            closing,
            pingInterval,
            new Backoff(SECOND, Duration.ofSeconds(60), maxAttempts, chance),
            FLUSH_TIME);
    return new Surroundings(
        rules,
        this::destinations,
        dialer,
        usedScheduler,
        this::tell,
        clock,
        () -> "proxy-" + ids++,
        counters);
  }

  private List<Destination> destinations(Handshake handshake) {
    Destination primary = destination(Role.PRIMARY, handshake);
    return withSecondary
        ? List.of(primary, destination(Role.SECONDARY, handshake))
        : List.of(primary);
  }

  private static Destination destination(Role role, Handshake handshake) {
    URI url = URI.create("ws://" + role.shortName() + ".example/" + handshake.chargePoint());
    return new Destination(role, url, handshake.subprotocol(), Map.of());
  }

  private void tell(ProxyEvent event) {
    journal.add("told " + event.getClass().getSimpleName());
    events.add(event);
    observer.accept(event);
  }

  /** The charge point CP1 connects. */
  FakeWire connect() {
    return connect("CP1");
  }

  FakeWire connect(String id) {
    return connect(id, new FakeWire("CP", journal));
  }

  FakeWire connect(String id, FakeWire wire) {
    Handshake handshake =
        new Handshake(
            new ChargePointId(id), version, "192.0.2.1", Optional.empty(), Optional.empty());
    wire.isHeardBy(conversations().open(handshake, wire));
    return wire;
  }

  /** The CSMS in that role takes the last dial. */
  FakeWire csms(Role role) {
    return dialer.last(role).connects();
  }

  /** Passes time in steps of a second, each with a look at the clock. */
  void pass(Duration time) {
    for (long second = time.toSeconds(); second > 0; second--) {
      clock.advance(SECOND);
      conversations().tick();
    }
  }

  <E extends ProxyEvent> List<E> told(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
