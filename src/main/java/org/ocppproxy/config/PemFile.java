package org.ocppproxy.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The certificates and the key in a PEM text (RFC 7468). */
final class PemFile {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

  private final String text;

  PemFile(byte[] bytes) {
    this.text = new String(bytes, StandardCharsets.ISO_8859_1);
  }

  boolean isOne() {
    return text.contains("-----BEGIN ");
  }

  List<Certificate> certificates() throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<Certificate> certificates = new ArrayList<>();
    for (byte[] block : blocks("CERTIFICATE")) {
      certificates.add(factory.generateCertificate(new ByteArrayInputStream(block)));
    }
    return certificates;
  }

  /**
   * The key in PKCS#8, for whose password is asked only if it needs one.
   *
   * @param algorithm that of its certificate
   * @throws UnrecoverableKeyException if the password is wrong
   */
  Optional<PrivateKey> key(String algorithm, char[] password)
      throws GeneralSecurityException, IOException {
    List<byte[]> plain = blocks("PRIVATE KEY");
    List<byte[]> encrypted = blocks("ENCRYPTED PRIVATE KEY");
    if (plain.isEmpty() && encrypted.isEmpty()) {
      return Optional.empty();
    }
    KeySpec spec =
        plain.isEmpty()
            ? decrypted(encrypted.get(0), password)
            : new PKCS8EncodedKeySpec(plain.get(0));
    return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(spec));
  }

  private static KeySpec decrypted(byte[] block, char[] password)
      throws GeneralSecurityException, IOException {
    EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(block);
    // The name of PBES2 says nothing; its parameters, as text, name the algorithm.
    String name = info.getAlgName();
    String algorithm =
        name.equals("PBES2") || name.startsWith("1.2.") ? info.getAlgParameters().toString() : name;
    Cipher cipher = Cipher.getInstance(algorithm);
    cipher.init(
        Cipher.DECRYPT_MODE,
        SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password)),
        info.getAlgParameters());
    try {
      return info.getKeySpec(cipher);
    } catch (InvalidKeySpecException wrong) {
      throw new UnrecoverableKeyException(wrong.getMessage());
    }
  }

  private List<byte[]> blocks(String label) throws GeneralSecurityException {
    List<byte[]> blocks = new ArrayList<>();
    for (Matcher block = BLOCK.matcher(text); block.find(); ) {
      if (block.group(1).equals(label)) {
        try {
          blocks.add(Base64.getMimeDecoder().decode(block.group(2)));
        } catch (IllegalArgumentException broken) {
          throw new GeneralSecurityException(broken);
        }
      }
    }
    return blocks;
  }
}
