package org.ocppproxy.fakes;

import java.util.List;

/**
 * What a fake says to a CALL: one text normally, none to stay silent, several to misbehave. Called
 * on the reading thread of the connection, so by many at once where it is shared.
 */
@FunctionalInterface
public interface AnswerPolicy {
  List<String> answersTo(Received call);
}
