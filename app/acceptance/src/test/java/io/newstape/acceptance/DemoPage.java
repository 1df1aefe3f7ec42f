package io.newstape.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** {@code newstape demo --keep}, when all of its articles are worked off, and its page. */
final class DemoPage {

    private static final Pattern PAGE = Pattern.compile("the page is at (http://127\\.0\\.0\\.1:\\d+/)");
    private static final Pattern BROKERS = Pattern.compile("export NEWSTAPE_BOOTSTRAP_SERVERS=(\\S+)");
    private static final Pattern SUMMARY = Pattern.compile("59 articles in, 0 refused, (\\d+) signals out");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final NewstapeProcess demo;
    private final String url;
    private final int signals;

    /** One server-sent event: its id, and its data as JSON. */
    record Event(String id, JsonNode data) {}

    DemoPage() throws IOException {
        demo = NewstapeProcess.start("demo", "--keep");
        Awaitility.await("a demo that is done")
                .atMost(Duration.ofMinutes(3))
                .until(() -> SUMMARY.matcher(demo.out()).find()
                        && PAGE.matcher(demo.err() + demo.out()).find());
        url = first(PAGE, demo.err() + demo.out());
        signals = Integer.parseInt(first(SUMMARY, demo.out()));
    }

    String url() {
        return url;
    }

    /** How many signals its articles gave. */
    int signals() {
        return signals;
    }

    String brokers() {
        return first(BROKERS, demo.out());
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return HTTP.send(request(path, headers), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    /** The first events of a stream. */
    List<Event> events(String path, int count, String... headers) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = HTTP.send(request(path, headers), HttpResponse.BodyHandlers.ofInputStream());
        List<Event> events = new ArrayList<>();
        String id = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            while (events.size() < count) {
                String line = lines.readLine();
                if (line.startsWith("id: ")) {
                    id = line.substring("id: ".length());
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, JSON.readTree(line.substring("data: ".length()))));
                }
            }
        }
        return events;
    }

    private HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow();
    }

    void close() throws InterruptedException {
        demo.terminate();
        demo.awaitExit();
        demo.close();
    }
}
