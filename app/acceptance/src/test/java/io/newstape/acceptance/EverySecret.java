package io.newstape.acceptance;

import io.newstape.embedded.KeyPairFile;
import io.newstape.embedded.OwnerOnly;
import io.newstape.embedded.StackSecurity;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Settings with a secret of each kind, written out as many people have them, and what must be in no log. */
final class EverySecret {

    static final String PREFIX = "secrets.";

    private static final String TRUST_STORE = "password-of-the-trust-store";
    private static final String PAGE = "token-of-the-page";
    private static final String HEADER = "key-in-a-header";
    private static final String QUERY = "key/in a+query".replace(' ', '-');

    private final SecureCluster cluster;
    private final Path folder;
    private final Map<String, String> secrets = new TreeMap<>();
    private final Properties settings = new Properties();

    EverySecret(SecureCluster cluster, Path folder, int page) throws Exception {
        this.cluster = cluster;
        this.folder = folder;
        String password = cluster.security().password(StackSecurity.ADMIN);
        KeyPairFile own = cluster.key("admin-of-secrets");
        settings.load(new StringReader(Files.readString(cluster.file(StackSecurity.ADMIN))));
        settings.replaceAll((key, value) -> SecureCluster.withSecrets(value.toString()));
        for (String of : Set.of("kafka.", "registry.")) {
            set(of + "ssl.truststore.type", "PKCS12");
            set(of + "ssl.truststore.location", trustStore().toString());
            set(of + "ssl.truststore.password", TRUST_STORE);
            set(of + "ssl.keystore.type", "PKCS12");
            set(of + "ssl.keystore.location", own.file().toString());
            set(of + "ssl.keystore.password", own.secret());
            set(of + "ssl.key.password", own.secret());
        }
        set("operations.listen", "127.0.0.1:" + page);
        set("operations.token.file", write("page.token", PAGE).toString());
        set("text.encryption", "on");
        set("topic.prefix", PREFIX);
        set("topic.partitions", "1");
        set("application.id", "secrets.app");
        set("state.dir", folder.resolve("state").toString());
        secret("password of the user", password);
        secret("password of the trust store", TRUST_STORE);
        secret("password of the key store", own.secret());
        secret("user and password as the registry gets them", base64(StackSecurity.ADMIN + ":" + password));
        secret("token of the page", PAGE);
        secret("key in a header", HEADER);
        secret("key in an address", QUERY);
    }

    private void set(String key, String value) {
        settings.setProperty(key, value);
    }

    /** One more that must not be told. */
    void secret(String name, String secret) {
        secrets.put(name, secret);
        secrets.put(name + ", as in an address", java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }

    /** By what they are. */
    Map<String, String> all() {
        return secrets;
    }

    String pageToken() {
        return PAGE;
    }

    /** Its user's settings, with changes. */
    Path settings(String... changes) throws IOException {
        Properties changed = new Properties();
        changed.putAll(settings);
        for (int i = 0; i < changes.length; i += 2) {
            changed.setProperty(changes[i], changes[i + 1]);
        }
        StringWriter text = new StringWriter();
        changed.store(text, null);
        return Files.writeString(Files.createTempFile(folder, "secrets-", ".properties"), text.toString());
    }

    /** Sources for {@code poll}, each with a key in a header and one in its address. */
    Path sources(String... urls) throws IOException {
        write("header.key", HEADER);
        write("query.key", QUERY);
        StringBuilder text = new StringBuilder("addresses = any\n");
        for (String url : new TreeSet<>(Set.of(urls))) {
            text.append("[s%d]\nurl = %s\nheader.Authorization = Bearer file:header.key\nquery.key = file:query.key\n"
                    .formatted(text.length(), url));
        }
        return Files.writeString(folder.resolve("secret-sources.ini"), text);
    }

    private Path write(String name, String secret) throws IOException {
        Path file = folder.resolve(name);
        OwnerOnly.write(file, secret);
        return file;
    }

    private Path trustStore() throws Exception {
        Path file = folder.resolve("trusted.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream certificate = Files.newInputStream(cluster.security().certificate())) {
            store.setCertificateEntry(
                    "stack", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, TRUST_STORE.toCharArray());
        }
        return file;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
