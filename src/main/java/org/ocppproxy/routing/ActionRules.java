package org.ocppproxy.routing;

import java.util.List;

/**
 * Which actions pass and which do not.
 *
 * @param allow names or globs, {@code *} for any text and {@code ?} for any character; upper and
 *     lower case are the same
 * @param deny likewise; what both lists have is denied
 */
public record ActionRules(List<String> allow, List<String> deny) {

  /** Everything passes, what OCPP does not know too. */
  public static final ActionRules ALL = new ActionRules(List.of("*"), List.of());

  /** As given. */
  public ActionRules {
    allow = List.copyOf(allow);
    deny = List.copyOf(deny);
  }

  /** Whether that action passes. */
  boolean permit(String action) {
    return allow.stream().anyMatch(glob -> matches(glob, action))
        && deny.stream().noneMatch(glob -> matches(glob, action));
  }

  /**
   * Remembers one star only, the last: a CSMS chooses the action and could let a search that tries
   * all of them take very long.
   */
  static boolean matches(String glob, String action) {
    int inGlob = 0;
    int inAction = 0;
    int star = -1;
    int starEnds = 0;
    while (inAction < action.length()) {
      if (inGlob < glob.length() && glob.charAt(inGlob) == '*') {
        star = inGlob++;
        starEnds = inAction;
      } else if (inGlob < glob.length() && fits(glob.charAt(inGlob), action.charAt(inAction))) {
        inGlob++;
        inAction++;
      } else if (star >= 0) {
        inGlob = star + 1;
        inAction = ++starEnds;
      } else {
        return false;
      }
    }
    return glob.chars().skip(inGlob).allMatch(rest -> rest == '*');
  }

  private static boolean fits(char wanted, char found) {
    return wanted == '?' || Character.toLowerCase(wanted) == Character.toLowerCase(found);
  }
}
