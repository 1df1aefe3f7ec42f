package io.newstape.acceptance;

import io.newstape.embedded.KeyPairFile;
import io.newstape.embedded.SharedStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Two registries as companies have them, and the settings of who is let in: by certificate, by token. Started once. */
final class RegistryGuards {

    static final String TOKEN = "token-for-the-registry";

    private static RegistryGuards guards;

    private final Map<String, String> byCertificate;
    private final Map<String, String> byToken;

    private RegistryGuards(SecureCluster cluster) throws Exception {
        KeyPairFile own = cluster.key("guarded-registry");
        KeyPairFile desk = cluster.key("desk-at-the-registry");
        String behind = SharedStack.get().registryUrl();
        GuardedRegistry certified = GuardedRegistry.byCertificate(behind, own, desk);
        GuardedRegistry guarded = GuardedRegistry.byToken(behind, own, TOKEN);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            certified.close();
            guarded.close();
        }));
        Path trusted = Files.writeString(cluster.folder().resolve("guarded.pem"), own.certificate());
        // "-" leaves a setting out
        Map<String, String> nobody = Map.of(
                "registry.basic.auth.user.info", "-",
                "registry.basic.auth.credentials.source", "-",
                "registry.ssl.truststore.location", trusted.toString());
        byCertificate = new TreeMap<>(nobody);
        byCertificate.put("schema.registry.url", certified.url());
        byCertificate.put("registry.ssl.keystore.type", "PKCS12");
        byCertificate.put("registry.ssl.keystore.location", desk.file().toString());
        byCertificate.put("registry.ssl.keystore.password", "${dir:" + cluster.folder() + ":desk.password}");
        byToken = new TreeMap<>(nobody);
        byToken.put("schema.registry.url", guarded.url());
        byToken.put("registry.bearer.auth.credentials.source", "STATIC_TOKEN");
        byToken.put("registry.bearer.auth.token", TOKEN);
    }

    static synchronized RegistryGuards get() throws Exception {
        if (guards == null) {
            guards = new RegistryGuards(SecureCluster.get());
        }
        return guards;
    }

    Map<String, String> byCertificate() {
        return byCertificate;
    }

    Map<String, String> byToken() {
        return byToken;
    }
}
