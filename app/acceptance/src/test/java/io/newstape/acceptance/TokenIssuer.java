package io.newstape.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newstape.embedded.OwnerOnly;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import org.apache.kafka.common.config.internals.BrokerSecurityConfigs;

/** Gives signed tokens to one client that shows its secret (OAuth 2, client credentials). */
final class TokenIssuer implements AutoCloseable {

    static final String CLIENT = "desk-by-token";
    static final String AUDIENCE = "newstape-brokers";
    /** Who asks for this as a scope gets a token for it. */
    static final String OTHER_AUDIENCE = "somebody-else";

    static final String SECRET_FILE = "token.secret";

    private static final String SECRET = "secret-of-the-desk";
    private static final int GOOD_FOR_SECONDS = 600;

    private final KeyPair key;
    private final Path keys;
    private final HttpServer server;

    private TokenIssuer(Path folder) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = generator.generateKeyPair();
        RSAPublicKey open = (RSAPublicKey) key.getPublic();
        keys = Files.writeString(
                folder.resolve("keys.json"),
                "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"only\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                        .formatted(
                                base64(open.getModulus().toByteArray()),
                                base64(open.getPublicExponent().toByteArray())));
        OwnerOnly.write(folder.resolve(SECRET_FILE), SECRET);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::answer);
        server.start();
    }

    /** @param folder for its public key, and for the client's secret */
    static TokenIssuer open(Path folder) throws IOException, GeneralSecurityException {
        return new TokenIssuer(folder);
    }

    /** Where tokens are asked for. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
    }

    /** Its public keys, as brokers read them. */
    URI keys() {
        return keys.toUri();
    }

    /** Lets brokers of this JVM read the keys. */
    void allowKeys() {
        System.setProperty(BrokerSecurityConfigs.ALLOWED_SASL_OAUTHBEARER_URLS_CONFIG, keys().toString());
    }

    String secret() {
        return SECRET;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String client =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!exchange.getRequestURI().getPath().equals("/token")) {
            send(exchange, 404, "{\"error\":\"not_found\"}");
        } else if (!client.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else {
            String audience = asked.contains("scope=" + OTHER_AUDIENCE) ? OTHER_AUDIENCE : AUDIENCE;
            send(
                    exchange,
                    200,
                    "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                            .formatted(token(audience), GOOD_FOR_SECONDS));
        }
    }

    private String token(String audience) throws IOException {
        long now = Instant.now().getEpochSecond();
        String head = base64("{\"alg\":\"RS256\",\"kid\":\"only\"}".getBytes(StandardCharsets.UTF_8));
        String claims = base64("{\"sub\":\"%s\",\"aud\":\"%s\",\"scope\":\"all\",\"iat\":%d,\"exp\":%d}"
                .formatted(CLIENT, audience, now, now + GOOD_FOR_SECONDS)
                .getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return head + "." + claims + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
