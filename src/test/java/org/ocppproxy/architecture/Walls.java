package org.ocppproxy.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Predicate;

/** Laws about compiled classes, each for whichever of them it is asked to watch. */
public final class Walls {

  private static final String FORBIDDEN_NAMES = ".*(Manager|Helper|Util|Utils|Impl)";

  private Walls() {}

  /** What stands in one of these packages or below. */
  public static DescribedPredicate<JavaClass> in(List<String> packages) {
    return describe(
        "in " + packages,
        each -> {
          String home = each.getBaseComponentType().getPackageName();
          return packages.stream().anyMatch(p -> home.equals(p) || home.startsWith(p + "."));
        });
  }

  /**
   * These classes know nothing but the JDK's {@code java} packages, nullness annotations and the
   * given packages. {@code java.net.http} is a way out of the house, so it has to be given too.
   */
  public static ArchRule dependOnlyOn(
      DescribedPredicate<? super JavaClass> watched, List<String> packages) {
    DescribedPredicate<JavaClass> jdk =
        in(List.of("java")).and(DescribedPredicate.not(in(List.of("java.net.http"))));
    return classes()
        .that(watched)
        .should()
        .onlyDependOnClassesThat(in(packages).or(in(List.of("org.jspecify"))).or(jdk))
        .allowEmptyShould(true);
  }

  /** These classes are given time, chance and threads; they take none. */
  public static ArchRule takeNothing(DescribedPredicate<? super JavaClass> watched) {
    return never(watched, "take time, chance or a thread", Taking::isTaking);
  }

  /** These classes wait for a condition, never for a time. */
  public static ArchRule neverSleep(DescribedPredicate<? super JavaClass> watched) {
    return never(watched, "sleep", Taking::isSleeping);
  }

  /** These classes log; they do not print. */
  public static ArchRule neverPrint(DescribedPredicate<? super JavaClass> watched) {
    return never(watched, "print", Taking::isPrinting);
  }

  /** These classes are nouns of the trade. */
  public static ArchRule haveNamesOfTheTrade(DescribedPredicate<? super JavaClass> watched) {
    return noClasses()
        .that(watched)
        .should()
        .haveNameMatching(FORBIDDEN_NAMES)
        .allowEmptyShould(true);
  }

  /** These classes stand directly in one of the packages or below: there is no other room. */
  public static ArchRule haveARoom(
      DescribedPredicate<? super JavaClass> watched, List<String> packages) {
    return classes().that(watched).should(ArchCondition.from(in(packages))).allowEmptyShould(true);
  }

  private static ArchRule never(
      DescribedPredicate<? super JavaClass> watched, String what, Predicate<JavaAccess<?>> deed) {
    return noClasses()
        .that(watched)
        .should()
        .accessTargetWhere(describe(what, deed))
        .allowEmptyShould(true);
  }
}
