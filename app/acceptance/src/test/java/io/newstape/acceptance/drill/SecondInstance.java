package io.newstape.acceptance.drill;

import io.newstape.acceptance.NewstapeProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;

/** One more instance of the pipeline, beside the first. */
final class SecondInstance {

    private final DrillStack stack;
    private final DrillPrometheus prometheus;
    private final int firstPage;
    private final int page;
    private NewstapeProcess process;

    /** @param firstPage where the first instance is scraped, on loopback */
    SecondInstance(DrillStack stack, DrillPrometheus prometheus, int firstPage) throws IOException {
        this.stack = stack;
        this.prometheus = prometheus;
        this.firstPage = firstPage;
        this.page = IncidentDrill.freePort();
    }

    /**
     * It is scraped from when it answers on: an instance that starts is not down.
     *
     * @param settings its own, each as {@code key=value}
     */
    void start(String... settings) throws IOException {
        startApart("newstape", settings);
    }

    /** The same, of a pipeline that isn't that of the first instance. */
    void startApart(String application, String... settings) throws IOException {
        process = stack.start(application, page, settings);
        Awaitility.await("a second instance")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> answers(page));
        prometheus.scrape(firstPage, page);
    }

    void stop() throws IOException, InterruptedException {
        prometheus.scrape(firstPage);
        process.terminate();
        process.awaitExit();
    }

    /** Whatever it says, if it has started: it may want a token. */
    static boolean answers(int page) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page + "/health/started"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    < 500;
        } catch (IOException e) {
            return false;
        }
    }
}
