package org.ocppproxy.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ocppproxy.protocol.Frame.Call;
import org.ocppproxy.protocol.Frame.CallError;
import org.ocppproxy.protocol.Frame.CallResult;
import org.ocppproxy.protocol.Frame.CallResultError;
import org.ocppproxy.protocol.Frame.Malformed;
import org.ocppproxy.protocol.Frame.Send;

class EnvelopeReaderTest {

  @Test
  void aCallIsReadWithItsIdItsActionAndItsPayload() {
    String text = "[2, \"19223201\" ,\"BootNotification\",{\"chargePointVendor\":\"V\"}]";
    Call call = assertInstanceOf(Call.class, EnvelopeReader.read(text));
    assertEquals(text, call.text());
    assertEquals("19223201", call.messageId());
    assertEquals("BootNotification", call.action());
    assertEquals("\"19223201\"", call.idAt().in(text));
    assertEquals("{\"chargePointVendor\":\"V\"}", call.payloadAt().in(text));
    assertEquals("V", call.payload().member("chargePointVendor").asText(10).orElseThrow());
  }

  @Test
  void aCallResultIsReadWithItsPayload() {
    String text = "[3,\"1\",{\"status\":\"Accepted\"}]";
    CallResult result = assertInstanceOf(CallResult.class, EnvelopeReader.read(text));
    assertEquals("1", result.messageId());
    assertEquals("Accepted", result.payload().member("status").asText(10).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[4,\"1\",\"GenericError\",\"why\",{\"a\":1}]",
        "[4,\"1\",\"GenericError\",\"\",{}]",
        "[4,\"1\",\"GenericError\",\"why\",null]",
        "[4,\"1\",\"GenericError\",\"why\"]",
        "[4,\"1\",\"GenericError\"]",
      })
  void aCallErrorMayLeaveOutDetailsAndDescription(String text) {
    CallError error = assertInstanceOf(CallError.class, EnvelopeReader.read(text));
    assertEquals("1", error.messageId());
  }

  @Test
  void aCallResultErrorIsReadLikeACallError() {
    Frame frame = EnvelopeReader.read("[5,\"1\",\"FormatViolation\",\"why\",{}]");
    assertEquals("1", assertInstanceOf(CallResultError.class, frame).messageId());
  }

  @Test
  void aSendIsReadLikeACall() {
    Frame frame = EnvelopeReader.read("[6,\"1\",\"NotifyPeriodicEventStream\",{}]");
    Send send = assertInstanceOf(Send.class, frame);
    assertEquals("NotifyPeriodicEventStream", send.action());
    assertEquals("{}", send.payloadAt().in(send.text()));
  }

  @Test
  void anEscapedIdAndActionAreReadUnescaped() {
    String text = "\n[ 2 ,\t\"\\u0041\\\"\\/\\n\" , \"Hea\\u0072tbeat\" , null ] ";
    Call call = assertInstanceOf(Call.class, EnvelopeReader.read(text));
    assertEquals("A\"/\n", call.messageId());
    assertEquals("Heartbeat", call.action());
    assertEquals("null", call.payloadAt().in(text));
  }

  @ParameterizedTest(name = "{0} is {1}, id {3}, type {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "''                            | NOT_JSON      | 0  | -1",
        "' '                           | NOT_JSON      | 0  | -1",
        "hello                         | NOT_JSON      | 0  | -1",
        "[                             | NOT_JSON      | 0  | -1",
        "[2                            | NOT_JSON      | 2  | -1",
        "[2,\"1\"                      | NOT_JSON      | 2  | 1",
        "[2,\"1\",\"Heartbeat\",{]     | NOT_JSON      | 2  | 1",
        "[2,\"1\",\"Heartbeat\",{}     | NOT_JSON      | 2  | 1",
        "[2,\"1\",\"Heartbeat\",{}] x  | NOT_JSON      | 2  | 1",
        "[2,\"1\",\"Heartbeat\",{},]   | NOT_JSON      | 2  | 1",
        "[2,\"1\",\"Heartbeat\",nil]   | NOT_JSON      | 2  | 1",
        "[2,'1',\"Heartbeat\",{}]      | NOT_JSON      | 2  | -1",
        "[02,\"1\",\"Heartbeat\",{}]   | NOT_JSON      | 0  | -1",
        "[2 \"1\"]                     | NOT_JSON      | 2  | -1",
        "[2,\"\\x\",\"Heartbeat\",{}]  | NOT_JSON      | 2  | -1",
        "{}                            | NOT_A_MESSAGE | 0  | -1",
        "\"2\"                         | NOT_A_MESSAGE | 0  | -1",
        "null                          | NOT_A_MESSAGE | 0  | -1",
        "42                            | NOT_A_MESSAGE | 0  | -1",
        "[]                            | NOT_A_MESSAGE | 0  | -1",
        "[\"2\",\"1\",\"Heartbeat\",{}]| NOT_A_MESSAGE | 0  | -1",
        "[[2],\"1\",\"Heartbeat\",{}]  | NOT_A_MESSAGE | 0  | -1",
        "[9,\"1\",\"Heartbeat\",{}]    | UNKNOWN_TYPE  | 9  | 1",
        "[1,\"1\"]                     | UNKNOWN_TYPE  | 1  | 1",
        "[9]                           | UNKNOWN_TYPE  | 9  | -1",
        "[7,1]                         | UNKNOWN_TYPE  | 7  | -1",
        "[-2,\"1\",\"Heartbeat\",{}]   | UNKNOWN_TYPE  | -2 | 1",
        "[2.5,\"1\",\"Heartbeat\",{}]  | UNKNOWN_TYPE  | 0  | 1",
        "[1e99999999999,\"1\"]         | UNKNOWN_TYPE  | 0  | 1",
        "[2147483648,\"1\"]            | UNKNOWN_TYPE  | 0  | 1",
        "[2]                           | BAD_ID        | 2  | -1",
        "[2,1,\"Heartbeat\",{}]        | BAD_ID        | 2  | -1",
        "[3,null,{}]                   | BAD_ID        | 3  | -1",
        "[2,\"1\"]                     | BAD_SHAPE     | 2  | 1",
        "[2,\"1\",\"Heartbeat\"]       | BAD_SHAPE     | 2  | 1",
        "[2,\"1\",5,{}]                | BAD_SHAPE     | 2  | 1",
        "[2,\"1\",\"Heartbeat\",[]]    | BAD_SHAPE     | 2  | 1",
        "[2,\"1\",\"Heartbeat\",\"\"]  | BAD_SHAPE     | 2  | 1",
        "[2,\"1\",\"Heartbeat\",{},{}] | BAD_SHAPE     | 2  | 1",
        "[6,\"1\",{}]                  | BAD_SHAPE     | 6  | 1",
        "[3,\"1\"]                     | BAD_SHAPE     | 3  | 1",
        "[3,\"1\",\"Accepted\"]        | BAD_SHAPE     | 3  | 1",
        "[3,\"1\",{},{}]               | BAD_SHAPE     | 3  | 1",
        "[4,\"1\"]                     | BAD_SHAPE     | 4  | 1",
        "[4,\"1\",5]                   | BAD_SHAPE     | 4  | 1",
        "[4,\"1\",\"E\",5]             | BAD_SHAPE     | 4  | 1",
        "[4,\"1\",\"E\",\"\",\"\"]     | BAD_SHAPE     | 4  | 1",
        "[5,\"1\",\"E\",\"\",{},1]     | BAD_SHAPE     | 5  | 1",
      })
  void whatIsNoFrameIsNamedByItsFlaw(String text, Frame.Flaw flaw, int type, String id) {
    assertEquals(new Malformed(text, id, type, flaw), EnvelopeReader.read(text));
  }

  @Test
  void anotherIdReplacesNothingButTheId() {
    Call call = (Call) EnvelopeReader.read("[2.0, \"\\u0031\" ,\"A\",{\"1\" : \"1\"} ]");
    assertEquals("[2.0, \"a\\\"b\" ,\"A\",{\"1\" : \"1\"} ]", call.textWithId("a\"b"));
  }
}
