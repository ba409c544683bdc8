package org.ocppproxy.protocol;

/** The CALLERROR codes that this proxy itself sends, as each version spells them (4.2.3). */
public enum ErrorCode {
  /** The frame is no legal CALL. */
  FORMATION_VIOLATION("FormationViolation", "FormatViolation"),
  /** The frame is not even a readable message. */
  RPC_FRAMEWORK_ERROR("FormationViolation", "RpcFrameworkError"),
  /** The message type number is none of this version (4.4). */
  MESSAGE_TYPE_NOT_SUPPORTED("FormationViolation", "MessageTypeNotSupported"),
  /** The sender may not ask for this. */
  SECURITY_ERROR("SecurityError", "SecurityError"),
  /** None of the others fits. */
  GENERIC_ERROR("GenericError", "GenericError");

  private final String in16;
  private final String in2x;

  ErrorCode(String in16, String in2x) {
    this.in16 = in16;
    this.in2x = in2x;
  }

  /** The code as the given version prints it. */
  public String in(Subprotocol version) {
    return version == Subprotocol.OCPP_1_6 ? in16 : in2x;
  }
}
