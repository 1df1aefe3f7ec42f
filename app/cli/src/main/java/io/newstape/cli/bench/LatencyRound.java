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
 * @param warmUp sent at once before: cold code can't keep up with the rate, and what piles up would count as a wait
 * @param articles what is sent and counted, in this order
 * @param companies that each of them names
 * @param rate articles a second
 */
record LatencyRound(Connection connection, List<Article> warmUp, List<Article> articles, int companies, int rate) {

    BenchLatency run(BenchFlow kind) throws Exception {
        try (RunningFlow flow = new RunningFlow(kind, connection, companies);
                ArticlePublisher publisher = flow.publisher()) {
            flow.start();
            warmUp.forEach(article -> publish(publisher, article, Instant.now()));
            publisher.flush();
            flow.awaitEnd();
            try (SignalArrivals committed = arrivals(IsolationLevel.READ_COMMITTED);
                    SignalArrivals uncommitted = arrivals(IsolationLevel.READ_UNCOMMITTED)) {
                send(publisher, Instant.now().plusMillis(200));
                flow.awaitEnd();
                return new BenchLatency(committed.end(), uncommitted.end());
            }
        }
    }

    private SignalArrivals arrivals(IsolationLevel isolation) {
        return new SignalArrivals(
                connection.client(), connection.topics().signals().name(), isolation);
    }

    private void send(ArticlePublisher publisher, Instant start) {
        for (int i = 0; i < articles.size(); i++) {
            Instant due = start.plusNanos(i * 1_000_000_000L / rate);
            await(due);
            publish(publisher, articles.get(i), due);
        }
        publisher.flush();
    }

    private static void publish(ArticlePublisher publisher, Article article, Instant due) {
        publisher.publish(Article.newBuilder(article).setPublishedAt(due).build(), (refused, reason) -> {
            throw new IllegalStateException(refused.getArticleId() + ": " + reason);
        });
    }

    private static void await(Instant due) {
        long nanos = Duration.between(Instant.now(), due).toNanos();
        while (nanos > 0) {
            LockSupport.parkNanos(nanos);
            nanos = Duration.between(Instant.now(), due).toNanos();
        }
    }
}
