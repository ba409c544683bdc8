package org.ocppproxy.session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ocppproxy.protocol.Role;

/** A dialer that only writes down what is dialled; the test makes each dial succeed or fail. */
final class FakeDialer implements Dialer {

  private final List<String> journal;
  private final List<Dial> dials = new ArrayList<>();
  private boolean broken;

  FakeDialer(List<String> journal) {
    this.journal = journal;
  }

  /** One attempt to connect. */
  final class Dial {
    private final Destination destination;
    private final Listener listener;
    private boolean pending = true;

    Dial(Destination destination, Listener listener) {
      this.destination = destination;
      this.listener = listener;
    }

    FakeWire connects() {
      return connects(new FakeWire(destination.role().shortName(), journal));
    }

    FakeWire connects(FakeWire wire) {
      pending = false;
      wire.isHeardBy(listener);
      listener.connected(wire);
      return wire;
    }

    void fails() {
      pending = false;
      listener.failed(new Failure(OptionalInt.empty(), "no route"));
    }

    void isRefused(int status) {
      pending = false;
      listener.failed(new Failure(OptionalInt.of(status), "refused"));
    }

    boolean isPending() {
      return pending;
    }

    Destination destination() {
      return destination;
    }
  }

  void breaks() {
    broken = true;
  }

  @Override
  public void dial(Destination destination, Listener listener) {
    if (broken) {
      throw new IllegalStateException("this dialer throws");
    }
    dials.add(new Dial(destination, listener));
  }

  Dial last(Role role) {
    List<Dial> ofRole = of(role);
    return ofRole.get(ofRole.size() - 1);
  }

  int count(Role role) {
    return of(role).size();
  }

  private List<Dial> of(Role role) {
    return dials.stream().filter(dial -> dial.destination().role() == role).toList();
  }
}
