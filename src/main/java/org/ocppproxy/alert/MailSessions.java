package org.ocppproxy.alert;

import jakarta.mail.Session;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Where a container keeps its mail sessions. */
@FunctionalInterface
public interface MailSessions {

  /**
   * The session of that name.
   *
   * @throws NamingException if there is none
   */
  Session find(String name) throws NamingException;

  /** In JNDI, as every Jakarta EE server has it; only names that begin with {@code java:}. */
  @SuppressWarnings("BanJNDI") // the operator's name, and never one that leads to another machine
  static MailSessions jndi() {
    return name -> {
      if (!name.startsWith("java:")) {
        throw new NamingException("the name does not begin with java:");
      }
      Object found = new InitialContext().lookup(name);
      if (found instanceof Session session) {
        return session;
      }
      throw new NamingException("it is no mail session");
    };
  }
}
