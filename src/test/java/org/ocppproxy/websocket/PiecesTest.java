package org.ocppproxy.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {

  private final List<String> texts = new ArrayList<>();
  private final Pieces pieces = new Pieces(new MessageLimit(10), texts::add);

  @Test
  void aTextInOnePieceIsTheText() {
    pieces.onMessage("a", true);
    pieces.onMessage("b", true);
    assertEquals(List.of("a", "b"), texts);
  }

  @Test
  void piecesMakeOneText() {
    pieces.onMessage("ab", false);
    pieces.onMessage("", false);
    pieces.onMessage("cd", false);
    pieces.onMessage("e", true);
    pieces.onMessage("f", true);
    assertEquals(List.of("abcde", "f"), texts);
  }

  @Test
  void ofATextThatIsTooLongTheBeginningIsToldOnce() {
    pieces.onMessage("0123456789", false);
    assertEquals(List.of(), texts);
    pieces.onMessage("x", false);
    pieces.onMessage("y", false);
    pieces.onMessage("z", true);
    pieces.onMessage("f", true);
    assertEquals(List.of("0123456789x", "f"), texts);
  }
}
