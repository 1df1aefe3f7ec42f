package io.newstape.operations.http;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** The certificate and the key of the page, and what TLS needs of them on both sides. */
public final class PageCertificate {

    private static final ConfigDef SETTINGS = new ConfigDef();

    static {
        SslConfigs.addClientSslSupport(SETTINGS);
    }

    private final SSLContext server;
    private final X509Certificate own;

    private PageCertificate(SSLContext server, X509Certificate own) {
        this.server = server;
        this.own = own;
    }

    /**
     * Reads both, in the form that Kafka's clients read too.
     *
     * @param chain certificates in PEM, the page's own first
     * @param key its private key in PEM (PKCS #8), not encrypted
     * @throws IllegalArgumentException when one of them can't be read. Whether they belong together shows when somebody
     *     asks
     */
    public static PageCertificate of(String chain, String key) {
        Map<String, String> given = Map.of(
                SslConfigs.SSL_KEYSTORE_TYPE_CONFIG,
                DefaultSslEngineFactory.PEM_TYPE,
                SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG,
                chain,
                SslConfigs.SSL_KEYSTORE_KEY_CONFIG,
                key);
        try (DefaultSslEngineFactory engines = new DefaultSslEngineFactory()) {
            engines.configure(new AbstractConfig(SETTINGS, given, false).values());
            return new PageCertificate(engines.sslContext(), first(chain));
        } catch (KafkaException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static X509Certificate first(String chain) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(chain.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** For the page itself. */
    SSLContext server() {
        return server;
    }

    /**
     * For who knows the certificate, and asks the page under any name: it trusts this certificate and no other.
     *
     * @param chain certificates in PEM, the page's own first
     * @throws IllegalArgumentException when it can't be read
     */
    public static SSLContext client(String chain) {
        return trusting(first(chain));
    }

    /** The same for this one. */
    SSLContext client() {
        return trusting(own);
    }

    private static SSLContext trusting(X509Certificate one) {
        try {
            SSLContext client = SSLContext.getInstance("TLS");
            client.init(null, new TrustManager[] {new ThisOneAlone(one)}, null);
            return client;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    /** Trusts one certificate, which is as good as a name. */
    private static final class ThisOneAlone extends X509ExtendedTrustManager {

        private final X509Certificate one;

        ThisOneAlone(X509Certificate one) {
            this.one = one;
        }

        private void check(X509Certificate[] shown) throws CertificateException {
            if (shown.length == 0 || !shown[0].equals(one)) {
                throw new CertificateException("another certificate than the page's is shown");
            }
            one.checkValidity();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("clients show none");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("clients show none");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("clients show none");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[] {one};
        }
    }
}
