package org.ocppproxy.alert;

/**
 * What whoever took a mail said to it.
 *
 * @param answer in their own words
 * @param refused each address that they did not take it for, and why; empty if there is none
 */
record Receipt(String answer, String refused) {

  /** Taken for everybody. */
  Receipt(String answer) {
    this(answer, "");
  }
}
