package org.ocppproxy.routing;

import java.util.Optional;

/** What happens to a text at the moment when it leaves. */
@FunctionalInterface
public interface Translation {

  /** The text leaves as it is, at any time. */
  Translation NONE = Optional::of;

  /** The text to send now, or nothing while it cannot be known yet. */
  Optional<String> of(String text);
}
