package org.ocppproxy.container.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManageableThread;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ocppproxy.alert.Alerts;
import org.ocppproxy.session.Conversations;
import org.ocppproxy.wiring.Platform;
import org.ocppproxy.wiring.ProxyLife;

/** The WAR that users get, seen from inside each server. */
@ExtendWith({Outside.class, ArquillianExtension.class})
@SuppressWarnings("BanJNDI") // our own constants
class InsideIT {

  private static final String CONTEXT = "inside";
  private static final String NAME = "/server-under-test";

  @Inject private ProxyLife life;
  @Inject private Alerts alerts;
  @Inject private Conversations conversations;
  @Inject private Platform platform;

  @Deployment
  static WebArchive proxy() {
    String server = System.getProperty("arquillian.launch");
    String war = server.equals("tomcat") ? "ocpp-proxy-alert-tomcat.war" : "ocpp-proxy-alert.war";
    return ShrinkWrap.create(ZipImporter.class, CONTEXT + ".war")
        .importFrom(new File("target", war))
        .as(WebArchive.class)
        .addClass(Outside.class)
        .addAsResource(new StringAsset(server), NAME);
  }

  @Test
  void theProxyIsInjectedAndThereIsOneOfIt() {
    assertTrue(life.isAccepting());
    assertSame(CDI.current().select(ProxyLife.class).get(), life);
    assertSame(CDI.current().select(Alerts.class).get(), alerts);
    assertSame(CDI.current().select(Conversations.class).get(), conversations);
    assertSame(CDI.current().select(Platform.class).get(), platform);
  }

  @Test
  void theTimerIsTheServersIfItHasOne() throws Exception {
    String name = "java:comp/DefaultManagedScheduledExecutorService";
    ManagedScheduledExecutorService used =
        assertInstanceOf(ManagedScheduledExecutorService.class, platform.timer());
    if (server().equals("tomcat")) {
      assertThrows(NamingException.class, () -> new InitialContext().lookup(name));
      assertSame(ours(), used.getClass().getClassLoader());
    } else {
      assertSame(new InitialContext().lookup(name).getClass(), used.getClass());
      assertNotSame(ours(), used.getClass().getClassLoader());
    }
    Callable<Boolean> task = () -> true;
    assertTrue(used.schedule(task, 1, TimeUnit.MILLISECONDS).get(10, TimeUnit.SECONDS));
  }

  @Test
  void theThreadsThatMayBlockAreTheServersIfItLendsAny() throws Exception {
    Callable<Thread> task = Thread::currentThread;
    Thread thread = platform.executor().submit(task).get(10, TimeUnit.SECONDS);
    assertInstanceOf(ManageableThread.class, thread);
    assertEquals(server().equals("tomcat"), thread.getClass().getClassLoader() == ours());
  }

  @Test
  void theMailSessionIsTheServers() throws Exception {
    Object found = new InitialContext().lookup("java:comp/env/mail/ocpp");
    Session session = assertInstanceOf(Session.class, found);
    assertNotSame(ours(), session.getClass().getClassLoader());
    String host = session.getProperty("mail.smtp.host");
    assertTrue(InetAddress.getByName(host).isLoopbackAddress(), host);
  }

  @Test
  void theWebSocketClientIsTheServers() {
    Class<?> client = platform.client().get().getClass();
    String room =
        switch (server()) {
          case "tomcat" -> "org.apache.tomcat.websocket.";
          case "payara" -> "org.glassfish.tyrus.";
          default -> "io.undertow.websockets.";
        };
    assertTrue(client.getName().startsWith(room), client.getName());
    assertNotSame(ours(), client.getClassLoader());
  }

  @Test
  @RunAsClient
  void aChargingSessionReachesBothFromOutside() {
    Outside.server().charge(CONTEXT);
  }

  private static ClassLoader ours() {
    return ProxyLife.class.getClassLoader();
  }

  private static String server() {
    try (InputStream name = InsideIT.class.getResourceAsStream(NAME)) {
      return new String(name.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
