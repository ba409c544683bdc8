package org.ocppproxy.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A look into a value of JSON text that is known to be legal, without parsing all of it.
 *
 * <p>A member that is missing yields {@link #isMissing()}, never an error, so that a look can go
 * several levels deep. Of members with the same name the last counts, as JSON parsers have it.
 *
 * @param text the whole text
 * @param at where the value stands in it
 */
public record Payload(String text, Span at) {

  /** No value. */
  public static final Payload MISSING = new Payload("", new Span(0, 0));

  /** Whether there is no such value. */
  public boolean isMissing() {
    return at.start() == at.end();
  }

  /** The member of that name, if this is an object that has one. */
  public Payload member(String name) {
    if (!Json.has(text, at.start(), '{')) {
      return MISSING;
    }
    Payload found = MISSING;
    int last = lastMention(name);
    int i = Json.skipSpace(text, at.start() + 1);
    while (i < last && Json.has(text, i, '"')) {
      int nameEnd = Json.skipString(text, i);
      int valueStart = Json.skipSpace(text, Json.skipName(text, i));
      int valueEnd = Json.skipValue(text, valueStart);
      if (isName(name, i, nameEnd)) {
        found = new Payload(text, new Span(valueStart, valueEnd));
      }
      i = Json.skipSpace(text, valueEnd);
      i = Json.has(text, i, ',') ? Json.skipSpace(text, i + 1) : i;
    }
    return found;
  }

  /** From where on no member of that name starts, so that nobody need walk further. */
  private int lastMention(String name) {
    boolean worthIt = text.length() - at.end() <= at.end() - at.start(); // searches know no end
    if (!worthIt || text.indexOf('\\', at.start()) >= 0) { // an escape may be part of the name
      return at.end();
    }
    int last = at.start();
    int next = text.indexOf(name, last);
    while (next >= 0 && next < at.end()) {
      last = next;
      next = text.indexOf(name, next + 1);
    }
    return last;
  }

  /** The elements of an array, at most {@code most} of them; none of anything else. */
  public List<Payload> elements(int most) {
    List<Payload> elements = new ArrayList<>();
    int i = Json.has(text, at.start(), '[') ? Json.skipSpace(text, at.start() + 1) : text.length();
    while (i < text.length() && text.charAt(i) != ']' && elements.size() < most) {
      int end = Json.skipValue(text, i);
      elements.add(new Payload(text, new Span(i, end)));
      i = Json.skipSpace(text, end);
      i = Json.has(text, i, ',') ? Json.skipSpace(text, i + 1) : i;
    }
    return elements;
  }

  private boolean isName(String name, int start, int end) {
    if (end - start == name.length() + 2) {
      return text.startsWith(name, start + 1) && name.indexOf('\\') < 0;
    }
    // An escape is longer than what it stands for.
    return end - start > name.length() + 2
        && hasEscape(start, end)
        && Json.unquote(text, start, end).equals(name);
  }

  private boolean hasEscape(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\\') {
        return true;
      }
    }
    return false;
  }

  /**
   * The characters of a string, cut to {@code most}; nothing for anything else.
   *
   * @param most at least 1
   */
  public Optional<String> asText(int most) {
    @Nullable String plain =
        Json.has(text, at.start(), '"') ? Json.unquote(text, at.start(), at.end()) : null;
    return Optional.ofNullable(plain)
        .map(all -> all.length() > most ? all.substring(0, most) : all);
  }

  /** A whole number within {@code long}, 1.0 and 1e3 too; nothing for anything else. */
  public OptionalLong asLong() {
    int length = at.end() - at.start();
    if (isMissing() || length > 20 || Json.skipNumber(text, at.start()) != at.end()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(new BigDecimal(at.in(text)).longValueExact());
    } catch (ArithmeticException | NumberFormatException fractionOrTooLarge) {
      return OptionalLong.empty();
    }
  }

  /** Any number, as it is written, or one written as a string; nothing for anything else. */
  public Optional<BigDecimal> asDecimal() {
    String written = asText(30).orElse(at.end() - at.start() > 30 ? "" : at.in(text));
    boolean number = !written.isEmpty() && Json.skipNumber(written, 0) == written.length();
    return number && !written.contains("e") && !written.contains("E")
        ? Optional.of(new BigDecimal(written))
        : Optional.empty();
  }

  /** A whole number within {@code int}, or {@code otherwise}. */
  public int asInt(int otherwise) {
    long value = asLong().orElse(otherwise);
    return value == (int) value ? (int) value : otherwise;
  }
}
