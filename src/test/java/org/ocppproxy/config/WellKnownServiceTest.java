package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WellKnownServiceTest {

  @ParameterizedTest
  @CsvSource({
    "Gmail, smtp.gmail.com, 465, true",
    "gmail, smtp.gmail.com, 465, true",
    "Google Mail, smtp.gmail.com, 465, true",
    "Outlook365, smtp.office365.com, 587, false",
    "Hotmail, smtp-mail.outlook.com, 587, false",
    "iCloud, smtp.mail.me.com, 587, false",
    "Yahoo, smtp.mail.yahoo.com, 465, true",
    "GMX, mail.gmx.com, 587, false",
    "Zoho, smtp.zoho.com, 465, true",
    "FastMail, smtp.fastmail.com, 465, true",
    "SendGrid, smtp.sendgrid.net, 587, false",
    "Mailgun, smtp.mailgun.org, 465, true",
    "Mailjet, in-v3.mailjet.com, 587, false",
    "Postmark, smtp.postmarkapp.com, 587, false",
    "SES, email-smtp.us-east-1.amazonaws.com, 465, true",
    "SES-EU-WEST-3, email-smtp.eu-west-3.amazonaws.com, 465, true",
    "OVH, ssl0.ovh.net, 465, true",
    "Infomaniak, mail.infomaniak.com, 587, false",
    "1&1, smtp.1und1.de, 465, true",
  })
  void aServiceHasItsHostPortAndSecurity(String name, String host, int port, boolean secure) {
    assertEquals(
        new WellKnownService(host, port, secure), WellKnownService.named(name).orElseThrow());
  }

  @Test
  void manyAreKnownAndOthersAreNot() {
    assertTrue(WellKnownService.count() >= 60);
    assertTrue(WellKnownService.named("Hogwarts Owls").isEmpty());
  }
}
