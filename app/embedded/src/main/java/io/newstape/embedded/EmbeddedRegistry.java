package io.newstape.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Apicurio Registry in a child process, which speaks Confluent's API. Its log goes to a file in its directory. */
public final class EmbeddedRegistry implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final Process process;
    private final int port;
    private final Path log;

    private EmbeddedRegistry(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Launches the registry and returns at once; {@link #awaitReady()} waits for it.
     *
     * @param distribution folder that Apicurio's archive was unpacked to
     * @param directory the registry's own, for its database and its log
     * @param port on the loopback interface
     * @throws IOException when it can't be launched
     */
    public static EmbeddedRegistry launch(Path distribution, Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        Path log = directory.resolve("registry.log");
        Process process = new ProcessBuilder(command(runner(distribution), directory, port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // it reads nothing
        process.getOutputStream().close();
        return new EmbeddedRegistry(process, port, log);
    }

    /** Address of its Confluent-compatible API. */
    public String url() {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }

    /**
     * Waits until it answers.
     *
     * @throws TimeoutException when it doesn't within 90 seconds
     * @throws IOException when its process has ended
     */
    public void awaitReady() throws IOException, InterruptedException, TimeoutException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest subjects = HttpRequest.newBuilder(URI.create(url() + "/subjects"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers(client, subjects)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("the schema registry ended with exit code " + process.exitValue()
                        + " while it started; its last words: " + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the schema registry didn't start within " + LONGEST_START.toSeconds()
                        + " s; its last words: " + lastWords());
            }
        }
    }

    /** Ends the process and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private static Path runner(Path distribution) throws IOException {
        if (Files.isDirectory(distribution)) {
            try (var files = Files.newDirectoryStream(distribution, "apicurio-registry-app-*-runner.jar")) {
                for (Path jar : files) {
                    return jar;
                }
            }
        }
        throw new IOException(
                "there is no schema registry in " + distribution + "; 'mvn package' puts it there, beside the jar");
    }

    private static List<String> command(Path runner, Path directory, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.log.console.color=false",
                "-Dapicurio.storage.kind=sql",
                "-Dapicurio.storage.sql.kind=h2",
                "-Dapicurio.datasource.url=jdbc:h2:file:"
                        + directory.resolve("schemas").toAbsolutePath(),
                "-jar",
                runner.toString());
    }
}
