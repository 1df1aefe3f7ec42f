package io.newstape.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A key with a certificate that it has signed itself, in a file of type PKCS12. Java's own keytool makes it.
 *
 * @param file the key store
 * @param password the file that holds its password, in one line
 */
public record KeyPairFile(Path file, Path password) {

    private static final int LINE = 64;

    /**
     * Makes one, unless it is there.
     *
     * @param name of its owner, such as {@code newstape-stack}; to Kafka the principal is {@code User:CN=} and this
     * @throws IOException when keytool fails, with its words
     */
    public static KeyPairFile make(Path file, Path password, String name) throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            new Keytool(file, password).makeKey(name, "-ext", "san=ip:127.0.0.1,dns:localhost");
            OwnerOnly.protect(file);
        }
        return new KeyPairFile(file, password);
    }

    /** The password itself. */
    public String secret() throws IOException {
        return Files.readString(password).strip();
    }

    /** The key store, opened. */
    KeyStore open() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, secret().toCharArray());
        }
        return store;
    }

    /** The certificate alone, which is public, in PEM. */
    public String certificate() throws IOException {
        try {
            byte[] certificate = open().getCertificate(Keytool.ALIAS).getEncoded();
            String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(certificate);
            return String.join("\n", List.of("-----BEGIN CERTIFICATE-----", body, "-----END CERTIFICATE-----", ""));
        } catch (GeneralSecurityException e) {
            throw new IOException("can't read " + file + ": " + e.getMessage(), e);
        }
    }
}
