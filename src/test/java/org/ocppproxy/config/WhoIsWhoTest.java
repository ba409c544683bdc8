package org.ocppproxy.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.protocol.Role;

class WhoIsWhoTest {
  private static final String ROUTES =
      """
      "routing": {"*": ["ws://any/"], "SITE2_*": ["ws://site/"], "SITE2_?": ["ws://short/"],
                  "SITE2_7": ["ws://seven/"], "*_7": ["ws://sevens/"], "A.B": ["ws://dot/"]}
      """;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path path;

  @ParameterizedTest
  @CsvSource({
    "SITE2_7, ws://seven/SITE2_7",
    "SITE2_8, ws://site/SITE2_8",
    "SITE2_88, ws://site/SITE2_88",
    "SITE3_7, ws://sevens/SITE3_7",
    "A.B, ws://dot/A.B",
    "AXB, ws://any/AXB"
  })
  void theExactIdGoesFirstThenTheMostLiteralGlob(String id, String url) throws Exception {
    RoutingSettings routing = load(ROUTES).routing();

    assertEquals(
        url,
        routing
            .of(id)
            .flatMap(to -> to.urlFor(Role.PRIMARY, id))
            .map(Object::toString)
            .orElse("none"));
  }

  @ParameterizedTest
  @CsvSource({
    "a*c, abc, true", "a*c, ac, true", "a*c, abcd, false", "a?c, ac, false", "*, '', true",
    "a*b*c, a_b_b_c, true", "**a, ba, true", "a, A, false", "*ab, aab, true", "?, '', false"
  })
  void aStarIsAnyTextAndAQuestionMarkOneCharacter(String glob, String id, boolean matches) {
    assertEquals(matches, Glob.matches(glob, id));
  }

  @Test
  void aDefaultRouteMakesPrimaryUrlNeedlessAndGoesBeforeIt() throws Exception {
    String settings =
        "{\"proxy\": {\"host\": \"h\", \"port\": 1}, \"routing\": {\"default\": [\"ws://d/\"]}%s}";
    for (String more :
        List.of("", ", \"primaryUrl\": \"ws://p/\", \"secondaryUrl\": \"ws://s/\"")) {
      Configuration loaded = new Folder(path).load(settings.formatted(more)).configuration();
      assertEquals("ws://d/", loaded.primary().baseUrl());
      assertEquals(null, loaded.secondary());
      assertEquals(Map.of(), loaded.routing().routes());
    }
  }

  @Test
  void eachUnusableRouteIsAFaultWithItsNameThatGivesNothingAway() {
    List<String> faults =
        faults(
            "\"routing\": {\"A\": [\"http://x/\"], \"B\": [], \"C.1\": \"ws://u:pw@x/?token\","
                + " \"D\": [\"ws://x/\", \"ws://y/\", \"ws://z/\"], \"E\": [\"ws://x/\"]}");

    assertEquals(4, faults.size(), faults::toString);
    assertTrue(
        faults.get(2).startsWith("routing.C.1: \"***@x/?***\" is not an array"), faults::toString);
  }

  @Test
  void aRouteThatRunsIntoTheIdIsAWarning() throws Exception {
    List<String> warnings =
        new Folder(path)
            .load(Folder.minimalWith("\"routing\": {\"A\": [\"ws://x/y\"]}"))
            .warnings();

    assertEquals(1, warnings.size(), warnings::toString);
    assertTrue(warnings.get(0).startsWith("routing.A: "), warnings::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"hunter2\"",
        "{\"user\": \"hunter2\"}",
        "{\"user\": \"a:b\", \"password\": \"hunter2\"}",
        "{\"user\": \"a\", \"password\": \"hunter2\", \"realm\": \"x\"}",
        "[\"hunter2\"]"
      })
  void anAuthorizationThatCannotBeUsedIsAFaultThatDoesNotShowIt(String value) {
    List<String> faults = faults("\"primary\": {\"authorization\": %s}".formatted(value));

    assertEquals(1, faults.size(), faults::toString);
    assertTrue(faults.get(0).startsWith("primary.authorization: "), faults::toString);
    assertFalse(faults.get(0).contains("hunter2"), faults::toString);
  }

  @Test
  void noRecordShowsALogin() throws Exception {
    String shown =
        load("\"primary\": {\"authorization\": {\"user\": \"me\", \"password\": \"hunter2\"}}")
            .toString();

    assertFalse(shown.contains("hunter2"), shown);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true", "10.0.0.0/8, 11.0.0.1, false", "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false", "192.0.2.128/25, 192.0.2.127, false", "0.0.0.0/0, 1.2.3.4, true",
    "0.0.0.0/0, ::1, false", "fd00::/8, fd12::1, true", "fd00::/8, fe80::1%eth0, false",
    "::1, 0:0:0:0:0:0:0:1, true", "10.0.0.0/8, ::ffff:10.0.0.1, true", "10.0.0.0/8, example, false",
    "10.0.0.0/8, '', false"
  })
  void aBlockHoldsTheAddressesThatShareItsLeadingBits(String block, String ip, boolean holds) {
    assertEquals(holds, Cidr.parse(block).orElseThrow().contains(ip));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/33",
        "10.0.0/8",
        "localhost",
        "10.0.0.0/",
        "::/129",
        "10.0.0.256",
        "/8",
        "1:2"
      })
  void whatIsNoBlockIsAFault(String block) {
    assertEquals(
        1,
        faults(
                "\"proxy\": {\"host\": \"h\", \"port\": 1, \"trustedProxies\": [\"%s\"]}"
                    .formatted(block))
            .size());
  }

  private Configuration load(String more) throws ConfigurationException {
    return new Folder(path).load(Folder.minimalWith(more)).configuration();
  }

  private List<String> faults(String more) {
    String settings =
        more.contains("\"proxy\"")
            ? "{\"primaryUrl\": \"ws://p/\", " + more + "}"
            : Folder.minimalWith(more);
    return new Folder(path).faults(settings);
  }
}
