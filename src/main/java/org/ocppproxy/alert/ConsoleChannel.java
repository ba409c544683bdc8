package org.ocppproxy.alert;

import java.util.function.Consumer;

/** Alerts on the console, for a demonstration. */
final class ConsoleChannel implements Channel {

  private final Consumer<String> console;

  /** Prints one line for each alert. */
  ConsoleChannel(Consumer<String> console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "console";
  }

  @Override
  public Delivery send(Message message) {
    console.accept("ALERT " + message.subject() + " | " + message.text().replace("\n", "; "));
    return new Delivery.Sent("printed");
  }
}
