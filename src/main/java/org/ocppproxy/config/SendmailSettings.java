package org.ocppproxy.config;

import java.util.List;

/**
 * A local program that takes a message on its standard input.
 *
 * @param path file or command name
 * @param args empty = the usual arguments of sendmail
 */
public record SendmailSettings(String path, List<String> args) {
  public SendmailSettings {
    args = List.copyOf(args);
  }
}
