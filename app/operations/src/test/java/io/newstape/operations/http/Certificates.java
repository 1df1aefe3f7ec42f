package io.newstape.operations.http;

import io.newstape.embedded.KeyPairFile;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Collections;

/** Certificates that have signed themselves, for 127.0.0.1. */
final class Certificates {

    private Certificates() {}

    static PageCertificate make(Path folder, String name) throws Exception {
        Path password = Files.writeString(folder.resolve(name + ".password"), "only-for-a-test");
        KeyPairFile pair = KeyPairFile.make(folder.resolve(name + ".p12"), password, name);
        return PageCertificate.of(pair.certificate(), key(pair));
    }

    private static String key(KeyPairFile pair) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(pair.file())) {
            store.load(in, pair.secret().toCharArray());
        }
        String alias = Collections.list(store.aliases()).get(0);
        byte[] key = store.getKey(alias, pair.secret().toCharArray()).getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
