package org.ocppproxy.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each law is broken by whoever breaks it, and by nobody else. */
class WallsTest {

  private static final String HERE = "org.ocppproxy.architecture";

  private final ArchRule plain = Walls.dependOnlyOn(alwaysTrue(), List.of(HERE));
  private final ArchRule takesNothing = Walls.takeNothing(alwaysTrue());
  private final ArchRule neverSleeps = Walls.neverSleep(alwaysTrue());
  private final ArchRule neverPrints = Walls.neverPrint(alwaysTrue());
  private final ArchRule named = Walls.haveNamesOfTheTrade(alwaysTrue());

  @ParameterizedTest
  @ValueSource(
      classes = {
        Offences.CallsTheClock.class,
        Offences.RefersToTheClock.class,
        Offences.CountsNanoseconds.class,
        Offences.MakesAClock.class,
        Offences.MakesDice.class,
        Offences.MakesAnId.class,
        Offences.MakesAThread.class,
        Offences.IsAThread.class,
        Offences.MakesAPool.class,
        Offences.BorrowsAThread.class,
        Offences.Sleeps.class,
        Offences.SleepsByTheUnit.class,
      })
  void takingTimeChanceOrAThreadIsNoticed(Class<?> offence) {
    assertBroken(true, takesNothing, offence);
    assertBroken(false, plain, offence);
  }

  @ParameterizedTest
  @ValueSource(classes = {Offences.Sleeps.class, Offences.SleepsByTheUnit.class})
  void sleepingIsNoticed(Class<?> offence) {
    assertBroken(true, neverSleeps, offence);
  }

  @ParameterizedTest
  @ValueSource(classes = {Offences.Prints.class, Offences.PrintsATrace.class})
  void printingIsNoticed(Class<?> offence) {
    assertBroken(true, neverPrints, offence);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Offences.KnowsJsonp.class,
        Offences.KnowsAnArrayOfJsonp.class,
        Offences.KnowsHttp.class,
      })
  void knowingWhatAnotherRoomKnowsIsNoticed(Class<?> offence) {
    assertBroken(true, plain, offence);
    List<String> more = List.of(HERE, "jakarta.json", "java.net.http");
    assertBroken(false, Walls.dependOnlyOn(alwaysTrue(), more), offence);
    assertBroken(true, Walls.dependOnlyOn(alwaysTrue(), List.of(HERE, "jakarta.js")), offence);
  }

  @ParameterizedTest
  @ValueSource(classes = {Offences.OffenceManager.class, Offences.OffenceImpl.class})
  void anEmptyNameIsNoticed(Class<?> offence) {
    assertBroken(true, named, offence);
  }

  @Test
  void aClassOutsideEveryRoomIsNoticed() {
    List<String> elsewhere = List.of("org.ocppproxy.arch", "org.ocppproxy.protocol");
    assertBroken(true, Walls.haveARoom(alwaysTrue(), elsewhere), Offences.Innocent.class);
    assertBroken(false, Walls.haveARoom(alwaysTrue(), List.of(HERE)), Offences.Innocent.class);
  }

  @Test
  void whoIsGivenEverythingBreaksNothing() {
    for (ArchRule law : List.of(plain, takesNothing, neverSleeps, neverPrints, named)) {
      assertBroken(false, law, Offences.Innocent.class);
    }
  }

  private static void assertBroken(boolean expected, ArchRule law, Class<?> suspect) {
    boolean broken = law.evaluate(new ClassFileImporter().importClasses(suspect)).hasViolation();
    assertEquals(expected, broken, () -> suspect.getSimpleName() + ": " + law.getDescription());
  }
}
