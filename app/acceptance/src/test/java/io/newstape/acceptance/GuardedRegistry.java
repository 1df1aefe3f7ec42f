package io.newstape.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.newstape.embedded.KeyPairFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** HTTPS before the registry, as companies have it: it lets in who shows a certificate, or a token. */
final class GuardedRegistry implements AutoCloseable {

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final URI behind;
    private final Optional<String> token;
    private final HttpClient http = HttpClient.newHttpClient();

    private GuardedRegistry(String registry, KeyPairFile own, Optional<KeyPairFile> client, Optional<String> token)
            throws IOException, GeneralSecurityException {
        this.behind = URI.create(registry);
        this.token = token;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(own, client)) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = getSSLContext().getDefaultSSLParameters();
                tls.setNeedClientAuth(client.isPresent());
                parameters.setSSLParameters(tls);
            }
        });
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * Lets in who shows this certificate.
     *
     * @param registry the address of its API
     * @param own the server's key
     */
    static GuardedRegistry byCertificate(String registry, KeyPairFile own, KeyPairFile client)
            throws IOException, GeneralSecurityException {
        return new GuardedRegistry(registry, own, Optional.of(client), Optional.empty());
    }

    /** Lets in who shows this token. */
    static GuardedRegistry byToken(String registry, KeyPairFile own, String token)
            throws IOException, GeneralSecurityException {
        return new GuardedRegistry(registry, own, Optional.empty(), Optional.of(token));
    }

    String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort() + behind.getPath();
    }

    private static SSLContext tls(KeyPairFile own, Optional<KeyPairFile> client)
            throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(open(own), own.secret().toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore clients = KeyStore.getInstance("PKCS12");
        clients.load(null, null);
        if (client.isPresent()) {
            KeyStore store = open(client.get());
            clients.setCertificateEntry(
                    "client", store.getCertificate(store.aliases().nextElement()));
        }
        trusted.init(clients);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), client.isPresent() ? trusted.getTrustManagers() : null, null);
        return tls;
    }

    private static KeyStore open(KeyPairFile key) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(key.file())) {
            store.load(in, key.secret().toCharArray());
        }
        return store;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String shown = exchange.getRequestHeaders().getFirst("Authorization");
            if (token.isPresent() && !("Bearer " + token.get()).equals(shown)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            behind.resolve(exchange.getRequestURI().toString()))
                    .method(
                            exchange.getRequestMethod(),
                            BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            if (type != null) {
                request.header("Content-Type", type);
            }
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().firstValue("Content-Type").ifPresent(given -> exchange.getResponseHeaders()
                    .set("Content-Type", given));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
