package org.ocppproxy.launcher.demo;

import org.jspecify.annotations.Nullable;
import org.ocppproxy.protocol.Frame;
import org.ocppproxy.protocol.Role;

/** A CSMS's care for one connection of one charge point. */
final class Desk implements Socket.Attendant {

  /** Long enough for the answer before it to be read. */
  private static final double BEFORE_COMMAND = 1;

  private final Role role;
  private final Answers answers;
  private final Clockwork clockwork;
  private final boolean isGuest;
  private @Nullable Clerk clerk;

  /**
   * @param isGuest whether this is none of our simulated charge points
   */
  Desk(Role role, Answers answers, Clockwork clockwork, boolean isGuest) {
    this.role = role;
    this.answers = answers;
    this.clockwork = clockwork;
    this.isGuest = isGuest;
  }

  @Override
  public void opened(Dialogue dialogue, String subprotocol) {
    boolean is16 = subprotocol.isEmpty() || subprotocol.equals("ocpp1.6");
    clerk = new Clerk(dialogue, is16, new Commands(role, is16, isGuest));
  }

  @Override
  public void received(Dialogue dialogue, String text) {
    Clerk present = clerk;
    if (present != null) {
      dialogue.heard(text, present);
    }
  }

  @Override
  public void closed(boolean replaced) {
    clerk = null;
  }

  private final class Clerk implements Dialogue.Ear {
    private final Dialogue dialogue;
    private final boolean is16;
    private final Commands commands;

    Clerk(Dialogue dialogue, boolean is16, Commands commands) {
      this.dialogue = dialogue;
      this.is16 = is16;
      this.commands = commands;
    }

    @Override
    public void asked(Frame.Call call) {
      answers
          .to(call, is16)
          .ifPresentOrElse(payload -> dialogue.answer(call, payload), () -> dialogue.refuse(call));
      commands
          .after(call)
          .ifPresent(command -> clockwork.in(BEFORE_COMMAND, () -> command(command)));
    }

    private void command(Message command) {
      if (clerk == this) {
        dialogue.call(command);
      }
    }

    @Override
    public void answered(String action, String payload) {
      // It was shown; nothing follows from it.
    }
  }
}
