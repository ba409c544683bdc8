package org.ocppproxy.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A legal frame as chance spells it, with what was meant by it.
 *
 * @param action the action of a CALL or SEND; empty for the others
 */
record RandomFrame(String text, int type, String id, String action) {

  private static final List<List<String>> SPELLINGS_OF_TYPE =
      List.of(
          List.of("2", "2.0", "2e0", "20E-1", "0.2e+1", "2.000"),
          List.of("3", "3.0", "3E0"),
          List.of("4", "4.00", "40e-1"),
          List.of("5", "5.0", "0.5e1"),
          List.of("6", "6.0", "6e00"));

  private static final String STRAY = "[]{},:\"\\0123456789.eE+-ntu \n\u0000\u00a0\ufeff\ud83d";

  static RandomFrame from(Random random) {
    RandomJson json = new RandomJson(random);
    int type = 2 + random.nextInt(5);
    String id = json.plain(40);
    boolean asks = type == 2 || type == 6;
    String action = asks ? json.plain(12) : "";
    List<String> elements = new ArrayList<>();
    elements.add(json.oneOf(SPELLINGS_OF_TYPE.get(type - 2)));
    elements.add(json.string(id));
    if (asks) {
      elements.add(json.string(action));
    } else if (type != 3) {
      elements.addAll(errorFields(json).subList(0, 1 + random.nextInt(2)));
    }
    boolean needsPayload = type == 2 || type == 3 || type == 6;
    if (needsPayload || (elements.size() == 4 && random.nextBoolean())) {
      elements.add(random.nextInt(8) == 0 ? "null" : json.object(4));
    }
    return new RandomFrame(array(json, elements), type, id, action);
  }

  private static List<String> errorFields(RandomJson json) {
    return List.of(json.string("GenericError"), json.string(json.plain(20)));
  }

  private static String array(RandomJson json, List<String> elements) {
    StringBuilder text = new StringBuilder(json.space()).append("[");
    for (int i = 0; i < elements.size(); i++) {
      text.append(i > 0 ? "," : "").append(json.space()).append(elements.get(i));
      text.append(json.space());
    }
    return text.append("]").append(json.space()).toString();
  }

  /** A legal frame's text with one to three characters lost, added, changed or swapped. */
  static String damaged(Random random) {
    StringBuilder text = new StringBuilder(from(random).text());
    for (int i = random.nextInt(3); i >= 0 && text.length() > 1; i--) {
      damage(text, random);
    }
    return text.toString();
  }

  private static void damage(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() - 1);
    char other = STRAY.charAt(random.nextInt(STRAY.length()));
    switch (random.nextInt(5)) {
      case 0 -> text.setLength(at);
      case 1 -> text.insert(at, other);
      case 2 -> text.deleteCharAt(at);
      case 3 -> text.setCharAt(at, other);
      default -> text.insert(at + 1, text.charAt(at)).deleteCharAt(at);
    }
  }
}
