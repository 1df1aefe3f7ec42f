package io.newstape.cli.bench;

import io.newstape.cli.config.Connection;
import io.newstape.schema.Article;
import io.newstape.streams.wire.ArticlePublisher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.IsolationLevel;

/**
 * One flow at a steady rate. Each article has a time at which it is due, and a desk's wait counts from there, however
 * late the article is sent: a flow that stands still can't hide behind articles that wait outside.
 *
 * @param connection to the broker, with a topic prefix and an application id that nobody has used
 * @param articles what is sent, in this order
 * @param companies that each of them names
 * @param rate articles a second
 */
record LatencyRound(Connection connection, List<Article> articles, int companies, int rate) {

    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(10);

    BenchLatency run(BenchFlow kind) throws Exception {
        try (RunningFlow flow = new RunningFlow(kind, connection, companies);
                ArticlePublisher publisher = flow.publisher()) {
            flow.start();
            Instant start = Instant.now().plusMillis(200);
            try (SignalArrivals committed = arrivals(IsolationLevel.READ_COMMITTED, start);
                    SignalArrivals uncommitted = arrivals(IsolationLevel.READ_UNCOMMITTED, start)) {
                send(publisher, start);
                flow.awaitEnd();
                return new BenchLatency(committed.end(), uncommitted.end());
            }
        }
    }

    private SignalArrivals arrivals(IsolationLevel isolation, Instant start) {
        return new SignalArrivals(
                connection.client(), connection.topics().signals().name(), isolation, start.plus(warmUp()));
    }

    /** Not counted: code that is still cold, and the first transactions. */
    private Duration warmUp() {
        Duration quarter = Duration.ofSeconds(articles.size()).dividedBy(4L * rate);
        return quarter.compareTo(LONGEST_WARM_UP) < 0 ? quarter : LONGEST_WARM_UP;
    }

    private void send(ArticlePublisher publisher, Instant start) {
        for (int i = 0; i < articles.size(); i++) {
            Instant due = start.plusNanos(i * 1_000_000_000L / rate);
            await(due);
            publisher.publish(
                    Article.newBuilder(articles.get(i)).setPublishedAt(due).build(), (refused, reason) -> {
                        throw new IllegalStateException(refused.getArticleId() + ": " + reason);
                    });
        }
        publisher.flush();
    }

    private static void await(Instant due) {
        long nanos = Duration.between(Instant.now(), due).toNanos();
        while (nanos > 0) {
            LockSupport.parkNanos(nanos);
            nanos = Duration.between(Instant.now(), due).toNanos();
        }
    }
}
