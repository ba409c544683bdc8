package org.ocppproxy;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ocppproxy.architecture.Walls.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ocppproxy.architecture.Offences;
import org.ocppproxy.architecture.Walls;

/** The walls between the rooms. That each of them can fall is proven beside {@link Walls}. */
class ArchitectureTest {

  private static final String HOUSE = "org.ocppproxy";

  /** The core: no time, no chance, no thread but what it is given. */
  private static final List<String> CORE =
      rooms(List.of("protocol", "routing", "session", "event"));

  private static final List<String> ALL_BUT_LAUNCHER =
      List.of(
          "protocol",
          "routing",
          "session",
          "event",
          "config",
          "endpoint",
          "upstream",
          "websocket",
          "alert",
          "wiring");

  /** What each room may import beside {@code java.*}; what has a dot is none of our rooms. */
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.ofEntries(
          entry("protocol", List.of()),
          entry("event", List.of("protocol")),
          entry("routing", List.of("protocol", "event")),
          entry("session", List.of("protocol", "routing", "event")),
          entry("config", List.of("protocol", "jakarta.json", "javax.crypto", "javax.security")),
          entry("websocket", List.of("session", "protocol", "jakarta.websocket")),
          entry(
              "endpoint",
              List.of(
                  "session",
                  "protocol",
                  "websocket",
                  "jakarta.websocket",
                  "jakarta.servlet",
                  "jakarta.enterprise")),
          entry(
              "upstream",
              List.of("session", "protocol", "websocket", "jakarta.websocket", "javax.net.ssl")),
          // Events are made of protocol values; observers are CDI beans.
          entry(
              "alert",
              List.of(
                  "event",
                  "config",
                  "protocol",
                  "jakarta.mail",
                  "javax.naming",
                  "javax.net",
                  "java.net.http",
                  "jakarta.enterprise",
                  "jakarta.inject")),
          // Concurro is what a server without managed executors lacks.
          entry(
              "wiring",
              with(
                  ALL_BUT_LAUNCHER,
                  "jakarta.*",
                  "javax.naming",
                  "javax.net.ssl",
                  "java.net.http",
                  "org.glassfish.concurro")),
          entry(
              "launcher",
              with(ALL_BUT_LAUNCHER, "jakarta.*", "javax.*", "org.glassfish", "java.net.http")));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HOUSE);

  private static final JavaClasses MAIN_AND_TESTS = new ClassFileImporter().importPackages(HOUSE);

  /** All but those that break the law to prove it. */
  private static final DescribedPredicate<JavaClass> THE_INNOCENT =
      not(belongTo(simpleName(Offences.class.getSimpleName())));

  static Set<String> rooms() {
    return MAY_IMPORT.keySet();
  }

  @Test
  void theseWallsStandAroundSomething() {
    assertTrue(MAIN.contain(HOUSE + ".protocol.Frame"));
    assertFalse(MAIN.contain(ArchitectureTest.class));
    assertTrue(MAIN_AND_TESTS.contain(ArchitectureTest.class));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyWhatItsRowAllows(String room) {
    List<String> allowed = rooms(with(MAY_IMPORT.getOrDefault(room, List.of()), room));
    Walls.dependOnlyOn(in(rooms(List.of(room))), allowed).check(MAIN);
  }

  @Test
  void thereIsNoRoomBesideTheseRooms() {
    DescribedPredicate<JavaClass> built = not(simpleName("package-info"));
    Walls.haveARoom(built, rooms(List.copyOf(rooms()))).check(MAIN);
  }

  @Test
  void theCoreTakesNoTimeNoChanceAndNoThreadOfItsOwn() {
    Walls.takeNothing(in(CORE)).check(MAIN);
  }

  @Test
  void nothingSleepsNotEvenATest() {
    Walls.neverSleep(THE_INNOCENT).check(MAIN_AND_TESTS);
  }

  @Test
  void onlyTheLauncherPrints() {
    Walls.neverPrint(not(in(rooms(List.of("launcher"))))).check(MAIN);
  }

  @Test
  void everyClassIsNamedByANounOfTheTrade() {
    Walls.haveNamesOfTheTrade(THE_INNOCENT).check(MAIN_AND_TESTS);
  }

  private static List<String> rooms(List<String> names) {
    return names.stream()
        .map(name -> name.contains(".") ? name.replace(".*", "") : HOUSE + "." + name)
        .toList();
  }

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }
}
