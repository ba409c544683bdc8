package org.ocppproxy.config;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Another value behind one key of a settings file, the rest as it was. */
record Change(String key, JsonValue value) {
  private static final List<JsonValue> CANDIDATES =
      List.of(
          JsonValue.TRUE,
          JsonValue.FALSE,
          Json.createValue(2),
          Json.createValue(2048),
          Json.createValue("changed@x"),
          Json.createValue("debug"),
          Json.createValue("keep"),
          Json.createValue("read-only"),
          Json.createValue("forward"),
          Json.createValue("none"),
          Json.createValue("GMX"),
          Json.createValue("ws://changed/"),
          Json.createValue("https://changed/"),
          Json.createArrayBuilder().add("changed").build(),
          Json.createArrayBuilder().add("10.0.0.0/8").build(),
          Json.createObjectBuilder()
              .add("CP1", Json.createArrayBuilder().add("ws://changed/"))
              .build(),
          Json.createObjectBuilder().add("CP1", "changed").build());

  /** A value that the setting takes and that the file does not have already. */
  static Change in(JsonObject file, Setting<?> setting) {
    return new Change(
        setting.key(),
        CANDIDATES.stream()
            .filter(value -> isChange(file, setting, value))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Add a value for " + setting.key())));
  }

  JsonObject appliedTo(JsonObject file) {
    return put(file, key);
  }

  private static <T> boolean isChange(JsonObject file, Setting<T> setting, JsonValue value) {
    Optional<T> read = setting.type().read(value);
    return read.isPresent()
        && !read.toString().equals(new Values("", file, file).find(setting).toString());
  }

  private JsonObject put(JsonObject object, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return Json.createObjectBuilder(object).add(path, value).build();
    }
    String name = path.substring(0, dot);
    JsonObject inner =
        object.containsKey(name) ? object.getJsonObject(name) : JsonValue.EMPTY_JSON_OBJECT;
    return Json.createObjectBuilder(object).add(name, put(inner, path.substring(dot + 1))).build();
  }
}
