package org.ocppproxy.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ocppproxy.protocol.Role.PRIMARY;
import static org.ocppproxy.protocol.Role.SECONDARY;
import static org.ocppproxy.routing.RouterBench.LIMITS;
import static org.ocppproxy.routing.RouterBench.answer;
import static org.ocppproxy.routing.RouterBench.call;
import static org.ocppproxy.routing.RouterBench.result;
import static org.ocppproxy.routing.RouterBench.toBoth;
import static org.ocppproxy.routing.RouterBench.toChargePoint;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ocppproxy.event.DropReason;
import org.ocppproxy.protocol.Party;
import org.ocppproxy.protocol.Subprotocol;

/** Frames leave as they came, character for character; only the secondary's ids are exchanged. */
class PassingOnTest {

  /** An id of seven characters, spelled in a way that no writer of ours would choose. */
  private static final String ODD_ID = "\"\\u0041\\/\\u00e9\\ud83d\\ude00\\t\\u005c\"";

  private static final String ODD_TAIL =
      " , \"Data\\u0054ransfer\",\n{ \"a\" : 1.0e+0,\"a\":[ ] , \"\\/\":\"\u00e9\ud83d\ude00\"} ]\t";

  private final RouterBench bench = new RouterBench(Subprotocol.OCPP_2_1);

  @Test
  void aCallOfTheChargePointReachesBothAsItCame() {
    String odd = " [ 2 ,\r\n" + ODD_ID + ODD_TAIL;
    assertEquals(toBoth(odd), bench.chargePoint(odd));
  }

  @Test
  void thePrimarysAnswerReachesTheChargePointAsItCame() {
    bench.chargePoint("[2," + ODD_ID + ODD_TAIL);
    String odd = "\t[3 ," + ODD_ID + " , {\"x\":1E5}]";
    assertEquals(toChargePoint(odd), bench.primary(odd));
  }

  @Test
  void thePrimarysCallAndItsAnswerPassAsTheyCame() {
    String odd = "[ 2," + ODD_ID + ODD_TAIL;
    assertEquals(toChargePoint(odd), bench.primary(odd));
    String oddAnswer = "[ 3 ," + ODD_ID + ",{ } ]";
    assertEquals(answer(PRIMARY, oddAnswer), bench.chargePoint(oddAnswer));
  }

  @Test
  void onlyTheIdOfTheSecondarysCallDiffersAndComesBackInItsOwnSpelling() {
    assertEquals(
        toChargePoint("[ 2,\"own-1\"" + ODD_TAIL), bench.secondary("[ 2," + ODD_ID + ODD_TAIL));
    assertEquals(
        answer(SECONDARY, "[ 3 , " + ODD_ID + ", { \"x\": [1 ]} ]"),
        bench.chargePoint("[ 3 , \"\\u006fwn-1\", { \"x\": [1 ]} ]"));
  }

  @Test
  void sendsPassBothWaysWithoutWaitingForTheLaneAndOnlyTheSecondarysIdDiffers() {
    bench.primary(call("1", "Reset"));
    String odd = " [ 6," + ODD_ID + ODD_TAIL;
    assertEquals(toChargePoint(odd), bench.primary(odd));
    assertEquals(toChargePoint(" [ 6,\"own-1\"" + ODD_TAIL), bench.secondary(odd));
    assertEquals(toBoth(odd), bench.chargePoint(odd));
  }

  @Test
  void aSendIsNeverPendingAndNeverOnTheLane() {
    bench.chargePoint("[6,\"s\",\"NotifyPeriodicEventStream\",{}]");
    bench.primary("[6,\"t\",\"NotifyPeriodicEventStream\",{}]");
    assertEquals(
        bench.nothingBut(bench.dropped(Party.PRIMARY, DropReason.UNASKED)),
        bench.primary(result("s")));
    assertEquals(
        bench.nothingBut(bench.dropped(Party.CHARGE_POINT, DropReason.UNASKED)),
        bench.chargePoint(result("t")));
    assertEquals(Decision.NOTHING, bench.pass(Duration.ofHours(1)));
  }

  @Test
  void thePrimarysWordThatAResultWasBadPassesAsItCame() {
    bench.primary("[ 2," + ODD_ID + ODD_TAIL);
    bench.chargePoint("[3," + ODD_ID + ",{}]");
    String bad = "[5 ," + ODD_ID + ",\"FormatViolation\" , \"\",{}]";
    assertEquals(toChargePoint(bad), bench.primary(bad));
  }

  @Test
  void theSecondarysWordThatAResultWasBadBearsTheIdThatTheChargePointKnows() {
    bench.secondary("[2," + ODD_ID + ODD_TAIL);
    bench.chargePoint(result("own-1"));
    String rest = ",\"FormatViolation\" , \"\",{}]";
    assertEquals(toChargePoint("[5 ,\"own-1\"" + rest), bench.secondary("[5 ," + ODD_ID + rest));
  }

  @Test
  void withoutASecondaryEverythingGoesToThePrimaryAlone() {
    RouterBench alone = new RouterBench(Subprotocol.OCPP_1_6, LIMITS, EnumSet.of(PRIMARY));
    String heartbeat = call("1", "Heartbeat");
    assertEquals(
        Decision.send(RouterBench.message(PRIMARY, heartbeat)), alone.chargePoint(heartbeat));
    assertEquals(
        List.of(alone.dropped(Party.SECONDARY, DropReason.UNASKED)),
        alone.secondary(result("1")).events());
    assertEquals(toChargePoint(result("1")), alone.primary(result("1")));
  }
}
