package io.newstape.acceptance.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** Debian's Prometheus with the shipped rules, which scrapes one pipeline every two seconds. */
final class DrillPrometheus implements AutoCloseable {

    private static final Path RULES =
            Path.of("..", "..", "deploy", "prometheus", "newstape.rules.yml").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    /**
     * @param folder for its settings, its data and its log
     * @param port where it listens, on loopback
     * @param pipeline where the pipeline's metrics are, on loopback
     */
    DrillPrometheus(Path folder, int port, int pipeline) throws IOException {
        this.port = port;
        Path settings = Files.writeString(folder.resolve("prometheus.yml"), """
                global:
                  scrape_interval: 2s
                  scrape_timeout: 2s
                  evaluation_interval: 2s
                rule_files: ["%s"]
                scrape_configs:
                  - job_name: newstape
                    static_configs:
                      - targets: ["127.0.0.1:%d"]
                """.formatted(RULES, pipeline));
        process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + settings,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
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
