package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelsTest {
  private static final String MAIL = "\"from\": \"a@x\", \"to\": \"b@x\"";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path path;

  @Test
  void aMisconfiguredChannelIsDisabledWithAWarningAndTheOtherWorksOn() throws Exception {
    Loaded loaded =
        notify(
            """
            "email": {"from": 5, "to": [], "transporter": {"port": "mail"}},
            "pushover": {"userKey": "u", "appToken": "t"}
            """);

    assertNull(loaded.configuration().notifications().email());
    assertNotNull(loaded.configuration().notifications().pushover());
    assertEquals(
        List.of(
            "notify.email: this channel is disabled: notify.email.from: 5 is not an e-mail address;"
                + " notify.email.transporter.port: \"mail\" is not a number from 1 to 65535;"
                + " notify.email.to: is missing, it should be a text, a comma list or an array of"
                + " texts; notify.email.transporter.host: is missing, it should be a text"),
        loaded.warnings());
  }

  @Test
  void everythingThatIsWrongWithAChannelIsToldAtOnce() throws Exception {
    Loaded loaded =
        notify(
            """
            "email": {"from": "not an address", "to": ["a@x", "bro ken@@"], "cc": "c@x, @y",
              "transporter": {"secure": "yes", "sendmail": "yes", "service": "Gmial"}}
            """);

    assertEquals(
        List.of(
            "notify.email: this channel is disabled:"
                + " notify.email.from: \"not an address\" is not an e-mail address;"
                + " notify.email.transporter.secure: \"yes\" is not true or false;"
                + " notify.email.transporter.service: \"Gmial\" is not the name of a known mail"
                + " service; notify.email.transporter.sendmail: \"yes\" is not true or false;"
                + " notify.email.to: \"bro ken@@\" is not an e-mail address;"
                + " notify.email.cc: \"@y\" is not an e-mail address"),
        loaded.warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@x",
        "a.b+c@x.example",
        "Zoë's Alerts <alerts@example.com>",
        "\\\"Doe, J @ home\\\" <a@x>",
        "\\\"odd one\\\"@example.com",
        "a@[127.0.0.1]",
        "<a@x>",
        "a@x (a comment)",
        "undisclosed-recipients:;"
      })
  void anAddressThatMailKnowsIsNoFault(String address) throws Exception {
    email("\"from\": \"f@x\", \"jndi\": \"java:mail\", \"to\": [\"" + address + "\"]");
  }

  @Test
  void aMissingChannelIsAWarningOnceAnEventIsOn() throws Exception {
    assertEquals(List.of(), notify("\"cpStatusFaulted\": false").warnings());
    assertEquals(
        List.of(
            "notify.email: this channel is disabled: it is missing",
            "notify.pushover: this channel is disabled: it is missing"),
        notify("\"cpStatusFaulted\": true").warnings());
  }

  @Test
  void aChannelThatIsNoObjectIsDisabledToo() throws Exception {
    Loaded loaded = notify("\"pushover\": \"app-token\"");

    assertEquals(1, loaded.warnings().size());
    assertEquals(
        "notify.pushover: this channel is disabled: notify.pushover: \"***\" is not an object",
        loaded.warnings().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"a@x\"|a@x",
        "\"a@x, b@x,\"|a@x;b@x",
        "[\"a@x\", \"b@x, c@x\"]|a@x;b@x;c@x",
        "\"\\\"Doe, J\\\" <a@x>, b@x\"|\"Doe, J\" <a@x>;b@x"
      })
  void addressesAreATextACommaListOrAnArray(String to, String expected) throws Exception {
    EmailSettings email = email("\"from\": \"f@x\", \"jndi\": \"mail\", \"to\": " + to);

    assertEquals(List.of(expected.split(";", -1)), email.to());
  }

  @Test
  void theContainersMailSessionNeedsNoTransporter() throws Exception {
    EmailSettings email = email(MAIL + ", \"jndi\": \"java:comp/env/mail/ocpp\"");

    assertEquals("java:comp/env/mail/ocpp", email.jndi());
    assertNull(email.transporter());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 587, false",
    "',\"secure\": true', 465, true",
    "',\"port\": 465', 465, true",
    "',\"port\": 465, \"secure\": false', 465, false",
    "',\"port\": 2525', 2525, false"
  })
  void portAndSecureFollowFromEachOtherAsInNodemailer(String more, int port, boolean secure)
      throws Exception {
    TransporterSettings transporter =
        email(MAIL + ", \"transporter\": {\"host\": \"h\"" + more + "}").transporter();

    assertNotNull(transporter);
    assertEquals(port, transporter.port());
    assertEquals(secure, transporter.secure());
  }

  @Test
  void timeoutsOfTheTransporterAreMilliseconds() throws Exception {
    TransporterSettings transporter =
        email(MAIL + ", \"transporter\": {\"host\": \"h\", \"socketTimeout\": 1500}").transporter();

    assertNotNull(transporter);
    assertEquals(Duration.ofMillis(1500), transporter.socketTimeout());
    assertEquals(Duration.ofMinutes(2), transporter.connectionTimeout());
  }

  @Test
  void sendmailNeedsNoHost() throws Exception {
    TransporterSettings transporter =
        email(MAIL + ", \"transporter\": {\"sendmail\": true, \"args\": [\"-t\"]}").transporter();

    assertNotNull(transporter);
    assertEquals(new SendmailSettings("sendmail", List.of("-t")), transporter.sendmail());
  }

  @Test
  void aUserWithoutPasswordDisablesTheChannel() throws Exception {
    Loaded loaded =
        notify(
            "\"email\": {"
                + MAIL
                + ", \"transporter\": {\"host\": \"h\", \"auth\": {\"user\": \"u\"}}}");

    assertEquals(
        List.of(
            "notify.email: this channel is disabled: notify.email.transporter.auth.pass: is"
                + " missing, it should be a text"),
        loaded.warnings());
  }

  @Test
  void aKeyOfTheTransporterThatIsNotKnownIsAWarning() throws Exception {
    Loaded loaded =
        notify("\"email\": {" + MAIL + ", \"transporter\": {\"host\": \"h\", \"pool\": true}}");

    assertNotNull(loaded.configuration().notifications().email());
    assertEquals(
        List.of("notify.email.transporter.pool: is not a known key and is ignored"),
        loaded.warnings().stream().map(warning -> warning.replaceAll(";.*", "")).toList());
  }

  private Loaded notify(String json) throws ConfigurationException {
    return new Folder(path).load(Folder.minimalWith("\"notify\": {" + json + "}"));
  }

  private EmailSettings email(String json) throws ConfigurationException {
    Loaded loaded = notify("\"email\": {" + json + "}");
    assertEquals(List.of(), loaded.warnings());
    EmailSettings email = loaded.configuration().notifications().email();
    assertNotNull(email);
    return email;
  }
}
