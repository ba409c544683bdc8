package org.ocppproxy.config;

import java.util.Map;

/** What people call the charge points. */
public record ClientNames(Map<String, String> names) {

  /** Nobody has a name but the id. */
  public static final ClientNames NONE = new ClientNames(Map.of());

  public ClientNames {
    names = Map.copyOf(names);
  }

  /** The display name, or the id itself if none is listed or it is blank. */
  public String nameOf(String id) {
    String name = names.getOrDefault(id, id);
    return name.isBlank() ? id : name;
  }
}
