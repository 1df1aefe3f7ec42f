package io.newstape.embedded;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * HTTPS with a user and a password in front of the registry, which has neither without an identity provider. What comes
 * from a known user is handed on. The registry itself listens behind it, on a port of the loopback interface that nobody
 * is told.
 */
public final class RegistryGate implements AutoCloseable {

    private static final int THREADS = 4;
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private final HttpsServer server;
    private final ExecutorService threads;
    private final URI behind;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private RegistryGate(HttpsServer server, ExecutorService threads, URI behind) {
        this.server = server;
        this.threads = threads;
        this.behind = behind;
    }

    /**
     * Opens it.
     *
     * @param port on the loopback interface
     * @param registry the address of its API, such as {@code http://127.0.0.1:8081/apis/ccompat/v7}
     * @throws IOException when nothing can listen there
     */
    public static RegistryGate open(int port, String registry, StackSecurity security) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(security.tls()));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "registry-gate");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        RegistryGate gate = new RegistryGate(server, threads, URI.create(registry));
        server.createContext("/", gate::answer).setAuthenticator(new BasicAuthenticator("newstape") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return isRight(security, user, password);
            }
        });
        server.start();
        return gate;
    }

    /** The address of the same API behind it. */
    public String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort() + behind.getPath();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** It takes as long for a wrong password as for a right one. */
    private static boolean isRight(StackSecurity security, String user, String password) {
        try {
            return security.users().contains(user)
                    && MessageDigest.isEqual(
                            security.password(user).getBytes(StandardCharsets.UTF_8),
                            password.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return false;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> answer = ask(exchange);
            answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                    .set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(answer.body());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange) throws IOException, InterruptedException {
        URI asked = exchange.getRequestURI();
        URI target = URI.create(behind.getScheme() + "://" + behind.getAuthority() + asked.getRawPath()
                + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()));
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(LONGEST_ANSWER)
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (String header : List.of("Content-Type", "Accept")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
