package org.ocppproxy.config;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** The types whose values are words: texts, addresses, choices, lists. */
final class Texts {
  private static final Set<String> WEB_SCHEMES = Set.of("http", "https");

  private Texts() {}

  static ValueType<String> text() {
    return ValueType.of("a text", value -> string(value).filter(text -> !text.isBlank()));
  }

  static ValueType<Boolean> trueOrFalse() {
    return ValueType.of(
        "true or false",
        value ->
            switch (value.getValueType()) {
              case TRUE -> Optional.of(true);
              case FALSE -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  static <E extends Enum<E>> ValueType<E> oneOf(Class<E> choices) {
    List<E> all = Arrays.asList(choices.getEnumConstants());
    String expectation =
        all.stream().map(one -> '"' + word(one) + '"').collect(Collectors.joining(" or "));
    return ValueType.of(
        expectation,
        value ->
            string(value)
                .flatMap(text -> all.stream().filter(one -> word(one).equals(text)).findFirst()));
  }

  static ValueType<Pattern> regularExpression() {
    return ValueType.of("a regular expression", value -> string(value).flatMap(Texts::pattern));
  }

  static ValueType<String> upstreamUrl() {
    return ValueType.of(
            "a ws:// or wss:// URL with host and path, without login or fragment",
            value -> string(value).filter(UpstreamUrl::isUsable))
        .shownAs(Disclosure.URL);
  }

  static ValueType<URI> webUrl() {
    return ValueType.of(
            "a http:// or https:// URL with a host, without login or fragment",
            value -> string(value).flatMap(UpstreamUrl::parse).filter(Texts::isWebUrl))
        .shownAs(Disclosure.URL);
  }

  static ValueType<List<String>> addresses() {
    return ValueType.of(
        "a text, a comma list or an array of texts",
        value -> texts(value).map(all -> all.stream().flatMap(one -> Commas.parts(one)).toList()));
  }

  static ValueType<List<String>> list() {
    return ValueType.of(
        "an array of texts", value -> value instanceof JsonArray ? texts(value) : Optional.empty());
  }

  static Optional<String> string(JsonValue value) {
    return value instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
  }

  private static Optional<List<String>> texts(JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      return string(value).map(List::of);
    }
    List<String> all = array.stream().flatMap(one -> string(one).stream()).toList();
    return all.size() == array.size() ? Optional.of(all) : Optional.empty();
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<Pattern> pattern(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Pattern.compile(text));
    } catch (PatternSyntaxException | StackOverflowError unusable) {
      return Optional.empty();
    }
  }

  private static boolean isWebUrl(URI uri) {
    String scheme = uri.getScheme();
    return scheme != null
        && WEB_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
        && UpstreamUrl.hasPlainHost(uri);
  }
}
