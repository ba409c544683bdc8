package org.ocppproxy.launcher.demo;

/**
 * Something to ask of the other side.
 *
 * @param payload a JSON object whose telling members come first, for a screen shows little of it
 */
record Message(String action, String payload) {}
