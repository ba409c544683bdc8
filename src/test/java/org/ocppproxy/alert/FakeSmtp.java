package org.ocppproxy.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** An SMTP server that can do what GreenMail cannot: STARTTLS, refuse, and say nothing. */
public final class FakeSmtp implements AutoCloseable {

  /**
   * What it says to a word ({@code RCPT}, {@code .}, {@code GREETING}) or a line instead of yes.
   */
  public final Map<String, String> replies = new ConcurrentHashMap<>();

  public final List<String> mails = new CopyOnWriteArrayList<>();
  public final List<String> commands = new CopyOnWriteArrayList<>();

  private final ServerSocket door;
  private final List<Socket> guests = new CopyOnWriteArrayList<>();
  private final @Nullable SSLContext tls;
  private final Thread thread;

  public FakeSmtp(@Nullable SSLContext tls) throws IOException {
    this.tls = tls;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.thread = new Thread(this::serve, "fake-smtp");
    thread.start();
  }

  public int port() {
    return door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket guest = door.accept()) {
        guests.add(guest);
        talk(guest, true);
      } catch (IOException gone) {
        // The guest left, or the door is closed: the loop will see.
      }
    }
  }

  private void talk(Socket guest, boolean greet) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(guest.getInputStream(), StandardCharsets.ISO_8859_1));
    if (greet) {
      say(guest, replies.getOrDefault("GREETING", "220 fake"));
    }
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      commands.add(line);
      String word = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
      if (word.equals("STARTTLS") && tls != null) {
        say(guest, "220 go ahead");
        SSLSocket secured =
            (SSLSocket) tls.getSocketFactory().createSocket(guest, null, guest.getPort(), true);
        secured.setUseClientMode(false);
        talk(secured, false);
        return;
      }
      answer(guest, in, line, word);
    }
  }

  private void answer(Socket guest, BufferedReader in, String line, String word)
      throws IOException {
    boolean secured = guest instanceof SSLSocket;
    String fixed = replies.getOrDefault(line, replies.get(word));
    if (fixed != null) {
      say(guest, fixed);
    } else if (word.equals("EHLO")) {
      say(guest, tls == null || secured ? "250 fake" : "250-fake\r\n250 STARTTLS");
    } else if (word.equals("DATA")) {
      say(guest, "354 go on");
      StringBuilder mail = new StringBuilder();
      for (String next = in.readLine(); next != null && !next.equals("."); next = in.readLine()) {
        mail.append(next).append('\n');
      }
      String verdict = replies.getOrDefault(".", "250 2.0.0 queued as 42");
      if (verdict.startsWith("2")) {
        mails.add(mail.toString());
      }
      say(guest, verdict);
    } else {
      say(guest, word.equals("QUIT") ? "221 bye" : "250 ok");
    }
  }

  /** Says it, unless it is empty. */
  private static void say(Socket guest, String words) throws IOException {
    if (!words.isEmpty()) {
      OutputStream out = guest.getOutputStream();
      out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket guest : guests) {
      guest.close();
    }
    try {
      thread.join(10_000);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
