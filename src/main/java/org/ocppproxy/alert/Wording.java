package org.ocppproxy.alert;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lays out messages.
 *
 * @param reporter finds the words
 */
record Wording(Reporter reporter) {

  /**
   * The message for a notice.
   *
   * @param lost how many messages before it were lost, 0 or more; a message says so if any were
   */
  Message of(Notice notice, int lost) {
    List<Account> accounts = notice.alerts().stream().map(reporter::tell).toList();
    String loss = loss(lost);
    return accounts.size() == 1 ? single(accounts.get(0), loss) : list(notice, accounts, loss);
  }

  /** The message that only proves that messages arrive. */
  Message trial(String instant) {
    Account trial =
        new Account(
            "OCPP Proxy Alert",
            "test message",
            List.of(
                new Account.Fact("When", instant),
                new Account.Fact("Meaning", "This channel works. Nothing has happened.")));
    return single(trial, "");
  }

  private static String loss(int lost) {
    return switch (lost) {
      case 0 -> "";
      case 1 -> "1 earlier message was lost: it could not be sent in time.";
      default -> lost + " earlier messages were lost: they could not be sent in time.";
    };
  }

  private static Message single(Account account, String loss) {
    String text =
        account.facts().stream()
            .map(fact -> fact.label() + ": " + fact.value())
            .collect(Collectors.joining("\n"));
    return new Message(
        account.headline(), text + (loss.isEmpty() ? "" : "\n" + loss), table(account) + p(loss));
  }

  private static Message list(Notice notice, List<Account> accounts, String loss) {
    String subject = subject(notice, accounts);
    String text =
        accounts.stream().map(Wording::line).collect(Collectors.joining("\n- ", "- ", ""));
    String html =
        accounts.stream()
            .map(account -> "<li><bdi>" + CleanText.html(line(account)) + "</bdi></li>")
            .collect(Collectors.joining("", h(subject) + "<ul>", "</ul>"));
    // A long list is cut on small screens; what was lost must not be cut off with it.
    return new Message(subject, (loss.isEmpty() ? "" : loss + "\n") + text, p(loss) + html);
  }

  private static String subject(Notice notice, List<Account> accounts) {
    int chargePoints = notice.chargePoints().size();
    Set<String> whats =
        accounts.stream().map(Account::what).collect(Collectors.toCollection(LinkedHashSet::new));
    String who = chargePoints == 1 ? accounts.get(0).who() : chargePoints + " charge points";
    return whats.size() == 1 && chargePoints == accounts.size()
        ? who + ": " + whats.iterator().next()
        : who + ": " + accounts.size() + " alerts";
  }

  private static String line(Account account) {
    Function<Account.Fact, String> words = fact -> fact.label() + ": " + fact.value();
    return account.facts().stream()
        .filter(fact -> !fact.label().equals("Charge point") && !fact.label().equals("Place"))
        .map(words)
        .collect(Collectors.joining("; ", account.headline() + " | ", ""));
  }

  private static String table(Account account) {
    return account.facts().stream()
        .map(Wording::row)
        .collect(Collectors.joining("", h(account.headline()) + "<table>", "</table>"));
  }

  private static String row(Account.Fact fact) {
    return "<tr><th align=\"left\">"
        + CleanText.html(fact.label())
        + "</th><td><bdi>"
        + CleanText.html(fact.value())
        + "</bdi></td></tr>";
  }

  private static String h(String headline) {
    return "<h3><bdi>" + CleanText.html(headline) + "</bdi></h3>";
  }

  private static String p(String loss) {
    return loss.isEmpty() ? "" : "<p><strong>" + CleanText.html(loss) + "</strong></p>";
  }
}
