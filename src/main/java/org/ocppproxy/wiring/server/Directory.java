package org.ocppproxy.wiring.server;

import java.lang.System.Logger.Level;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** What the server has under a JNDI name. */
final class Directory {

  private static final System.Logger LOG = System.getLogger(Directory.class.getName());

  private Directory() {}

  /**
   * Nothing if there is no such name, or if it stands for something else.
   *
   * @param name one of our constants, never a word of a peer's
   */
  @SuppressWarnings("BanJNDI")
  static <T> Optional<T> find(Class<T> type, String name) {
    try {
      return Optional.of(new InitialContext().lookup(name))
          .filter(type::isInstance)
          .map(type::cast);
    } catch (NamingException absent) {
      LOG.log(Level.DEBUG, "This server has no {0}", name);
      return Optional.empty();
    }
  }
}
