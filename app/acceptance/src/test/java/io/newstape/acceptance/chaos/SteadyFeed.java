package io.newstape.acceptance.chaos;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Tuning;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Twenty articles a second, each dated when it is sent and about one security: so each gives one signal. */
final class SteadyFeed implements AutoCloseable {

    private static final long GAP_MILLIS = 50;
    private static final List<String> SECURITIES =
            List.of("8031.T", "8002.T", "8058.T", "7203.T", "IBM.N", "DAL.N", "WMT.N", "VWS.CO", "SASY.PA", "SOLJ.J");

    private final Registry registry;
    private final ArticlePublisher publisher;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> sending;
    private volatile int sent;

    SteadyFeed(ChaosStack stack) {
        this.registry = new Registry(stack.registryUrl(), Map.of());
        this.publisher = new ArticlePublisher(
                stack.client(),
                Tuning.LATENCY,
                stack.topics.articles(),
                new AvroSerdes(registry, RetryPolicy.standard()),
                InstantSource.system(),
                AheadBound.PRESET);
        this.sending = clock.scheduleAtFixedRate(this::send, 0, GAP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void send() {
        Article article = Article.newBuilder()
                .setArticleId("steady-" + sent)
                .setStatus(ArticleStatus.NEW)
                .setSource("Steady Wire")
                .setPublishedAt(Instant.now())
                .setHeadline(
                        "Company (" + SECURITIES.get(sent % SECURITIES.size()) + ") raised its forecast to " + sent)
                .setParagraphs(List.of())
                .build();
        publisher.publish(article, (refused, reason) -> {
            throw new IllegalStateException(reason);
        });
        sent++;
    }

    /** Ends it; all that was sent has arrived then. Returns how many articles that were. */
    int end() throws Exception {
        sending.cancel(false);
        clock.shutdown();
        clock.awaitTermination(1, TimeUnit.MINUTES);
        if (!sending.isCancelled()) {
            sending.get();
        }
        publisher.flush();
        return sent;
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        publisher.close();
        registry.close();
    }
}
