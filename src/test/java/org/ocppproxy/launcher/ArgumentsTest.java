package org.ocppproxy.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void aFolderIsGivenAsTheNextWordOrBehindAnEqualsSign() {
    assertEquals("etc", Arguments.of("--config-dir", "etc").configDir());
    Arguments equals = Arguments.of("--config-dir=/a=b", "--test-alert");
    assertEquals("/a=b", equals.configDir());
    assertEquals(Arguments.Mode.TEST_ALERT, equals.mode());
    assertEquals(List.of(), equals.faults());
  }

  @Test
  void aFolderThatIsMissingIsAFault() {
    List<String> fault = List.of("--config-dir needs a folder behind it");
    assertEquals(fault, Arguments.of("--config-dir").faults());
    assertEquals(fault, Arguments.of("--config-dir=").faults());
    assertEquals(fault, Arguments.of("--config-dir", "").faults());
  }

  @Test
  void anOptionGivenTwiceIsAFault() {
    assertEquals(
        List.of("--config-dir is given twice"),
        Arguments.of("--config-dir", "a", "--config-dir=b").faults());
    assertEquals(List.of("--demo is given twice"), Arguments.of("--demo", "--demo").faults());
  }

  @Test
  void whatDoesNotGoTogetherIsAFault() {
    assertEquals(
        List.of("--demo and --test-alert do not go together"),
        Arguments.of("--demo", "--test-alert").faults());
    assertEquals(
        List.of("--demo brings its own configuration and takes no --config-dir"),
        Arguments.of("--config-dir=x", "--demo").faults());
  }

  @Test
  void whatIsNoOptionIsNamed() {
    assertEquals(List.of("\"--port\" is not an option"), Arguments.of("--port").faults());
    assertEquals(Arguments.Mode.HELP, Arguments.of("-h").mode());
  }
}
