package org.ocppproxy.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a record holds as text, also what its own toString hides. */
final class Content {
  private Content() {}

  static String of(@Nullable Object value) throws ReflectiveOperationException {
    if (!(value instanceof Record)) {
      return String.valueOf(value);
    }
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      parts.add(component.getName() + "=" + of(component.getAccessor().invoke(value)));
    }
    return parts.toString();
  }
}
