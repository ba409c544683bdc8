package org.ocppproxy.config;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of what says who is who. */
final class AccessTypes {
  private AccessTypes() {}

  static ValueType<CsmsAuthorization> authorization() {
    return ValueType.of(
            "\"forward\" or \"none\" or an object of user (without a colon) and password",
            AccessTypes::readAuthorization)
        .shownAs(Disclosure.NOTHING);
  }

  static ValueType<Map<String, String>> ids() {
    return ValueType.of("an object of ids", AccessTypes::readIds);
  }

  /** Each entry is looked at on its own later, so that its fault bears its name. */
  static ValueType<JsonObject> routes() {
    return ValueType.of(
        "an object of ids or globs, each with one or two upstream URLs",
        value -> value instanceof JsonObject routes ? Optional.of(routes) : Optional.empty());
  }

  static ValueType<List<Cidr>> addressBlocks() {
    return ValueType.of("an array of IP addresses or CIDR blocks", AccessTypes::readBlocks);
  }

  private static Optional<CsmsAuthorization> readAuthorization(JsonValue value) {
    if (value instanceof JsonObject object) {
      return login(object);
    }
    return switch (Texts.string(value).orElse("")) {
      case "forward" -> Optional.of(CsmsAuthorization.Word.FORWARD);
      case "none" -> Optional.of(CsmsAuthorization.Word.NONE);
      default -> Optional.empty();
    };
  }

  /** A colon would end the user's name (RFC 7617, 2). */
  private static Optional<CsmsAuthorization> login(JsonObject object) {
    Optional<String> user = text(object, "user").filter(name -> name.indexOf(':') < 0);
    return object.keySet().equals(Set.of("user", "password"))
        ? user.flatMap(
            name ->
                text(object, "password")
                    .map(password -> new CsmsAuthorization.Login(name, password)))
        : Optional.empty();
  }

  private static Optional<String> text(JsonObject object, String name) {
    return Optional.ofNullable(object.get(name))
        .flatMap(Texts::string)
        .filter(text -> !text.isEmpty() && text.chars().noneMatch(Character::isISOControl));
  }

  private static Optional<Map<String, String>> readIds(JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      return Optional.empty();
    }
    Map<String, String> ids = new LinkedHashMap<>();
    object.keySet().forEach(own -> text(object, own).ifPresent(id -> ids.put(own, id)));
    return ids.size() == object.size() ? Optional.of(ids) : Optional.empty();
  }

  private static Optional<List<Cidr>> readBlocks(JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      return Optional.empty();
    }
    List<Cidr> blocks =
        array.stream()
            .flatMap(each -> Texts.string(each).stream())
            .flatMap(text -> Cidr.parse(text.strip()).stream())
            .toList();
    return blocks.size() == array.size() ? Optional.of(blocks) : Optional.empty();
  }
}
