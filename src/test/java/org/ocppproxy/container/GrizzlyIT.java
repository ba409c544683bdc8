package org.ocppproxy.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ocppproxy.fakes.FreePort;

/** The standalone program passes the suite of the servers too. */
class GrizzlyIT extends ServerSuite {

  GrizzlyIT() {
    super(Grizzly.unzipped());
  }

  @Test
  void theImagesHealthCheckFindsItByItsConfiguration() throws Exception {
    assertEquals(0, healthCheck(Map.of()));
    assertEquals(
        1, healthCheck(Map.of("OCPPPROXY_HEALTH_PORT", Integer.toString(FreePort.pick()))));
  }

  private int healthCheck(Map<String, String> environment) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("server/docker/health.sh");
    builder.environment().put("OCPPPROXY_CONFIG_DIR", server().config().path().toString());
    builder.environment().putAll(environment);
    return builder.start().waitFor();
  }
}
