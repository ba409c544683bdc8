package org.ocppproxy.config;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ocppproxy.protocol.CsmsActions;

/** The type whose values say what a CSMS may command. */
final class CommandTypes {
  private static final String ALLOW = "allow";
  private static final String DENY = "deny";
  private static final List<String> EVERYTHING = List.of("*");
  private static final Pattern ACTIONS = Pattern.compile("[A-Za-z0-9_.:*?-]{1,100}");
  private static final Pattern PLAIN = Pattern.compile("[^*?]+");

  private CommandTypes() {}

  static ValueType<CommandSettings> commands() {
    return ValueType.of(
        "\"all\" or \"none\" or \"read-only\" or {\"allow\": [actions], \"deny\": [actions]}",
        value ->
            value instanceof JsonObject object
                ? lists(object)
                : Texts.string(value).flatMap(CommandTypes::ready));
  }

  /** One for each name without wildcards that is no action of a CSMS in any version of OCPP. */
  static List<String> warnings(String key, CommandSettings commands) {
    return Stream.concat(commands.allow().stream(), commands.deny().stream())
        .distinct()
        .filter(action -> PLAIN.matcher(action).matches())
        .filter(action -> CsmsActions.all().stream().noneMatch(action::equalsIgnoreCase))
        .map(action -> key + ": " + unknown(action))
        .toList();
  }

  private static String unknown(String action) {
    return Disclosure.quoted(action)
        + " is no action that a CSMS asks for in any OCPP version"
        + NearestKey.to(action, CsmsActions.all())
            .map(near -> "; the nearest is " + near)
            .orElse("");
  }

  private static Optional<CommandSettings> ready(String word) {
    return switch (word) {
      case "all" -> Optional.of(CommandSettings.ALL);
      case "none" -> Optional.of(new CommandSettings(List.of(), EVERYTHING));
      case "read-only" ->
          Optional.of(new CommandSettings(List.copyOf(CsmsActions.readOnly()), List.of()));
      default -> Optional.empty();
    };
  }

  /** Either list may be left out, not both: an empty object could mean all or nothing. */
  private static Optional<CommandSettings> lists(JsonObject object) {
    if (object.isEmpty() || !Set.of(ALLOW, DENY).containsAll(object.keySet())) {
      return Optional.empty();
    }
    Optional<List<String>> allow = list(object, ALLOW, EVERYTHING);
    Optional<List<String>> deny = list(object, DENY, List.of());
    return allow.flatMap(allowed -> deny.map(denied -> new CommandSettings(allowed, denied)));
  }

  private static Optional<List<String>> list(JsonObject from, String name, List<String> absent) {
    JsonValue value = from.get(name);
    return value == null ? Optional.of(absent) : Texts.list().read(value).filter(CommandTypes::fit);
  }

  private static boolean fit(List<String> actions) {
    return actions.stream().allMatch(action -> ACTIONS.matcher(action).matches());
  }
}
