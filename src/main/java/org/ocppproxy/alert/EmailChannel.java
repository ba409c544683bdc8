package org.ocppproxy.alert;

import jakarta.mail.MessagingException;

/** Alerts by e-mail. */
final class EmailChannel implements Channel {

  private final Letter letter;
  private final MailRoute route;
  private final Secrets secrets;

  /**
   * Writes letters and sends them by that route.
   *
   * @param secrets what an answer must not show
   */
  EmailChannel(Letter letter, MailRoute route, Secrets secrets) {
    this.letter = letter;
    this.route = route;
    this.secrets = secrets;
  }

  @Override
  public String name() {
    return "email";
  }

  @Override
  public Delivery send(Message message) {
    try {
      Receipt receipt = route.deliver(letter.write(message, route.session()));
      String answer = secrets.crossOut(receipt.answer());
      return receipt.refused().isEmpty()
          ? new Delivery.Sent(answer)
          : new Delivery.Partly(answer, secrets.crossOut(receipt.refused()));
    } catch (MessagingException failed) {
      return new MailFailure(failed).delivery(secrets);
    }
  }

  @Override
  public void abort() {
    route.abort();
  }
}
