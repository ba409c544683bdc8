package org.ocppproxy.fakes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Real certificates, each signed by itself, made by the JDK's own tool when first asked for. */
public enum Certificates {
  /** For 127.0.0.1. */
  HERE("-ext san=ip:127.0.0.1"),
  /** For a host of another name. */
  ELSEWHERE("-ext san=dns:elsewhere.example"),
  /** Of a charge point. */
  CLIENT("-validity 90"),
  /** Ended yesterday. */
  EXPIRED("-startdate -2d -validity 1");

  /** Of every file here. */
  public static final String PASSWORD = "let-me-in";

  private static final Map<Certificates, byte[]> MADE = new ConcurrentHashMap<>();

  private final String options;

  Certificates(String options) {
    this.options = options;
  }

  /** A PKCS#12 file with the key and its certificate. */
  public byte[] pkcs12() {
    return MADE.computeIfAbsent(this, Certificates::make).clone();
  }

  /** The certificate as PEM text. */
  public String pem() {
    try {
      return block("CERTIFICATE", store().getCertificate("it").getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key as PEM text, not encrypted. */
  public String pemKey() {
    try {
      return block("PRIVATE KEY", store().getKey("it", PASSWORD.toCharArray()).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** TLS of a server with this certificate that trusts that client. */
  public SSLContext server(Certificates trusted) {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store(), PASSWORD.toCharArray());
      KeyStore known = KeyStore.getInstance("PKCS12");
      known.load(null, null);
      known.setCertificateEntry("known", trusted.store().getCertificate("it"));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(known);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private KeyStore store() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(pkcs12()), PASSWORD.toCharArray());
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String block(String label, byte[] content) {
    String lines =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
    return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
  }

  private byte[] make() {
    try {
      Path folder = Files.createTempDirectory("ocppproxy-certificate");
      Path file = folder.resolve("it.p12");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
      command.addAll(List.of("-genkeypair", "-alias", "it", "-keyalg", "EC"));
      command.addAll(List.of("-dname", "CN=" + name(), "-storetype", "PKCS12"));
      command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
      command.addAll(List.of(options.split(" ")));
      Path said = folder.resolve("said.txt");
      Process keytool =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (keytool.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(said));
      }
      byte[] made = Files.readAllBytes(file);
      for (Path each : List.of(file, said, folder)) {
        Files.delete(each);
      }
      return made;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
