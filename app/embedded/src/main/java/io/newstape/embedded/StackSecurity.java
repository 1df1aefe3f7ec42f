package io.newstape.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Keys and passwords of a stack that lets only its users in: TLS with a certificate made on this machine, SCRAM at the
 * broker, and the same users at the registry. All lie in one folder that only its owner can enter:
 *
 * <pre>
 *  passwords/USER    a random password for each user, and for the key store
 *  stack.p12         the key of broker, controller and registry
 *  stack.pem         its certificate, which clients trust
 * </pre>
 */
public final class StackSecurity {

    /** Who may do all. */
    public static final String ADMIN = "admin";

    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final String OWN_NAME = "newstape-stack";
    private static final String KEY_STORE = "keystore";
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final KeyPairFile key;
    private final List<String> users;

    private StackSecurity(Path folder, KeyPairFile key, List<String> users) {
        this.folder = folder;
        this.key = key;
        this.users = users;
    }

    /**
     * Opens the folder, and makes what isn't there.
     *
     * @param users beside the admin
     * @throws IOException when a file can't be written, or keytool fails
     */
    public static StackSecurity in(Path folder, List<String> users) throws IOException, InterruptedException {
        Path absolute = OwnerOnly.folder(folder.toAbsolutePath());
        Path passwords = OwnerOnly.folder(absolute.resolve("passwords"));
        List<String> all = new ArrayList<>(users);
        all.add(ADMIN);
        for (String user : all) {
            password(passwords.resolve(user));
        }
        KeyPairFile key =
                KeyPairFile.make(absolute.resolve("stack.p12"), password(passwords.resolve(KEY_STORE)), OWN_NAME);
        Files.writeString(absolute.resolve("stack.pem"), key.certificate());
        return new StackSecurity(absolute, key, List.copyOf(all));
    }

    private static Path password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            OwnerOnly.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return file;
    }

    /** Whether a stack of this folder lets only its users in. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve("stack.p12"));
    }

    /** The users, the admin among them. */
    public List<String> users() {
        return users;
    }

    /** The certificate that clients trust, in PEM. */
    public Path certificate() {
        return folder.resolve("stack.pem");
    }

    /** A user's password. */
    public String password(String user) throws IOException {
        return Files.readString(folder.resolve("passwords").resolve(user)).strip();
    }

    /** Kafka's settings of a client of the broker, without a secret: it refers to the user's file. */
    public Map<String, String> kafkaClient(String user) {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate().toString(),
                "sasl.mechanism",
                MECHANISM,
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                        + reference(user) + "\";");
    }

    /** Settings of a client of the registry, without a secret. */
    public Map<String, String> registryClient(String user) {
        return Map.of(
                "basic.auth.credentials.source",
                "USER_INFO",
                "basic.auth.user.info",
                user + ":" + reference(user),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate().toString());
    }

    private String reference(String user) {
        return "${dir:" + folder.resolve("passwords") + ":" + user + "}";
    }

    /** The broker's settings. The controller is reached with the broker's own certificate alone. */
    public Map<String, String> broker() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        settings.put("listener.security.protocol.map", "CONTROLLER:SSL,CLIENTS:SASL_SSL");
        settings.put("listener.name.controller.ssl.client.auth", "required");
        settings.put("sasl.enabled.mechanisms", MECHANISM);
        settings.put("sasl.mechanism.inter.broker.protocol", MECHANISM);
        settings.put(
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + ADMIN
                        + "\" password=\"" + password(ADMIN) + "\";");
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", key.file().toString());
        settings.put("ssl.keystore.password", key.secret());
        settings.put("ssl.key.password", key.secret());
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", certificate().toString());
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:" + ADMIN + ";User:CN=" + OWN_NAME);
        return settings;
    }

    /** The users as a broker's new folder is given them. */
    List<String> scram() throws IOException {
        List<String> scram = new ArrayList<>();
        for (String user : users) {
            scram.add(MECHANISM + "=[name=" + user + ",password=" + password(user) + "]");
        }
        return scram;
    }

    /** For a server of this stack. */
    SSLContext tls() throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(key.open(), key.secret().toCharArray());
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), null, null);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IOException("can't use " + key.file() + ": " + e.getMessage(), e);
        }
    }
}
