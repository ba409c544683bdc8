package org.ocppproxy.event;

/** Why a frame was not passed on. */
public enum DropReason {
  /** It is no legal frame. */
  MALFORMED,
  /** Its message type is none of the negotiated version. */
  UNKNOWN_TYPE,
  /** It answers a CALL that nobody sent, that is answered already, or that is too old. */
  UNASKED,
  /** It answers a CALL whose asker has left. */
  ASKER_GONE,
  /** Too many, or too many bytes, were waiting for the receiver. */
  QUEUE_FULL,
  /** It waited too long for the receiver. */
  TOO_OLD,
  /** The charge point left while it waited. */
  CHARGE_POINT_GONE,
  /** It is a CALL that could not be delivered to the charge point; its sender was told. */
  UNDELIVERABLE,
  /** It asks for an action that its sender may not command. */
  REFUSED
}
