package org.ocppproxy.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;

/** Which calls, or references to methods, take what has to be given. */
final class Taking {

  /** Members by the class that is asked for them. */
  private static final Map<String, Pattern> TAKERS =
      Map.ofEntries(
          taker("java.lang.System", "currentTimeMillis|nanoTime"),
          taker("java.lang.Math", "random"),
          taker("java.lang.StrictMath", "random"),
          taker("java.lang.Thread", "<init>|start.*|of.*|sleep"),
          taker("java.time.Clock", "system.*|tick(Millis|Seconds|Minutes)"),
          taker("java.time.InstantSource", "system"),
          taker("java.util.Date", "<init>"),
          taker("java.util.Calendar", "getInstance"),
          taker("java.util.GregorianCalendar", "<init>"),
          taker("java.util.Random", "<init>"),
          taker("java.util.SplittableRandom", "<init>"),
          taker("java.security.SecureRandom", "<init>|getInstance.*"),
          taker("java.util.concurrent.ThreadLocalRandom", "current"),
          taker("java.util.random.RandomGenerator", "of|getDefault"),
          taker("java.util.random.RandomGeneratorFactory", "of|getDefault"),
          taker("java.util.UUID", "randomUUID"),
          taker("java.util.Timer", "<init>"),
          taker("java.util.Collection", "parallelStream"),
          taker("java.util.concurrent.Executors", ".*"),
          taker("java.util.concurrent.ThreadPoolExecutor", "<init>"),
          taker("java.util.concurrent.ScheduledThreadPoolExecutor", "<init>"),
          taker("java.util.concurrent.ForkJoinPool", "<init>|commonPool"),
          taker("java.util.concurrent.TimeUnit", "sleep"),
          taker("java.util.concurrent.CompletionStage", ".*Async"),
          taker(
              "java.util.concurrent.CompletableFuture",
              ".*Async|delayedExecutor|orTimeout|completeOnTimeout"));

  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private Taking() {}

  private static Map.Entry<String, Pattern> taker(String owner, String members) {
    return entry(owner, Pattern.compile(members));
  }

  static boolean isTaking(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    Pattern members = TAKERS.getOrDefault(target.getOwner().getName(), NOTHING);
    return members.matcher(target.getName()).matches() || isNow(target);
  }

  /** All of java.time can say what time it is; with a clock in hand that is no taking. */
  private static boolean isNow(AccessTarget target) {
    return target.getOwner().getPackageName().startsWith("java.time")
        && target.getName().equals("now")
        && target instanceof CodeUnitAccessTarget method
        && method.getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  static boolean isSleeping(JavaAccess<?> access) {
    return access.getName().equals("sleep")
        && (isOf(access, "java.lang.Thread") || isOf(access, "java.util.concurrent.TimeUnit"));
  }

  static boolean isPrinting(JavaAccess<?> access) {
    boolean stream = access.getName().equals("out") || access.getName().equals("err");
    boolean trace = access.getName().equals("printStackTrace");
    return (stream && isOf(access, "java.lang.System"))
        || (trace && access.getTargetOwner().isAssignableTo(Throwable.class));
  }

  private static boolean isOf(JavaAccess<?> access, String owner) {
    return access.getTargetOwner().getName().equals(owner);
  }
}
