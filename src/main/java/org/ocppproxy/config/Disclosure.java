package org.ocppproxy.config;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** How much of a value may be shown to people. */
enum Disclosure {
  /** As it stands in the file, if not too long. */
  PLAIN {
    @Override
    String text(String value) {
      return value;
    }
  },
  /** Without what may be a login or a token. */
  URL {
    @Override
    String text(String value) {
      int query = value.indexOf('?');
      String path = query < 0 ? value : value.substring(0, query) + "?***";
      int login = value.lastIndexOf('@');
      return login < 0 ? path : "***@" + path.substring(Math.min(login + 1, path.length()));
    }
  },
  /** Not at all. */
  NOTHING {
    @Override
    String text(String value) {
      return "***";
    }
  };

  private static final int MAX_SHOWN = 80;

  abstract String text(String value);

  String show(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case STRING -> quoted(text(((JsonString) value).getString()));
      default -> this == NOTHING ? "the value given" : cut(value.toString());
    };
  }

  static String quoted(String text) {
    return Json.createValue(cut(text)).toString();
  }

  private static String cut(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
  }
}
