package io.newstape.acceptance.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Debian's Prometheus with the shipped rules, which scrapes pipelines every two seconds. */
final class DrillPrometheus implements AutoCloseable {

    private static final Path RULES =
            Path.of("..", "..", "deploy", "prometheus", "newstape.rules.yml").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final Path targets;

    /**
     * @param folder for its settings, its data and its log
     * @param port where it listens, on loopback
     * @param pipelines where the pipelines' metrics are, on loopback
     */
    DrillPrometheus(Path folder, int port, int... pipelines) throws IOException {
        this.port = port;
        this.targets = folder.resolve("targets.json");
        scrape(pipelines);
        Path settings = Files.writeString(folder.resolve("prometheus.yml"), """
                global:
                  scrape_interval: 2s
                  scrape_timeout: 2s
                  evaluation_interval: 2s
                rule_files: ["%s"]
                scrape_configs:
                  - job_name: newstape
                    file_sd_configs:
                      - files: ["%s"]
                        refresh_interval: 2s
                """.formatted(RULES, targets));
        process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + settings,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
    }

    /** From now on it scrapes these instead. */
    void scrape(int... pipelines) throws IOException {
        String addresses = Arrays.stream(pipelines)
                .mapToObj(pipeline -> "\"127.0.0.1:" + pipeline + "\"")
                .collect(Collectors.joining(","));
        Path written = Files.writeString(targets.resolveSibling("targets.new"), "[{\"targets\": [" + addresses + "]}]");
        Files.move(written, targets, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static boolean isThere() {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "prometheus")));
    }

    /** The names of the alerts that fire now. */
    Set<String> firing() {
        return alerts(Set.of("firing"));
    }

    /** The names of the alerts that fire now, or will if nothing changes. */
    Set<String> unwell() {
        return alerts(Set.of("firing", "pending"));
    }

    private Set<String> alerts(Set<String> states) {
        Set<String> names = new TreeSet<>();
        for (JsonNode alert : get("alerts").path("alerts")) {
            if (states.contains(alert.path("state").asText())) {
                names.add(alert.at("/labels/alertname").asText());
            }
        }
        return names;
    }

    /** Whether it scrapes the pipeline, and the pipeline answers. */
    boolean seesThePipeline() {
        return get("targets").at("/activeTargets/0/health").asText().equals("up");
    }

    /** Whether a query, such as the name of a metric, finds a series now. */
    boolean has(String query) {
        return !get("query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .path("result")
                .isEmpty();
    }

    private JsonNode get(String what) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + what))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .path("data");
        } catch (IOException e) {
            return JSON.missingNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return JSON.missingNode();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
