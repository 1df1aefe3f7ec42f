package io.newstape.cli.bench;

import io.newstape.cli.config.Connection;
import io.newstape.schema.Article;
import io.newstape.streams.wire.ArticlePublisher;
import java.util.List;

/**
 * One flow at its full speed: the articles are published, then the flow starts and works until nothing is left. The
 * clock runs from the moment in which every stream thread has its partitions.
 *
 * @param connection to the broker, with a topic prefix and an application id that nobody has used
 * @param articles what is worked on
 * @param companies that each of them names
 */
record BenchRound(Connection connection, List<Article> articles, int companies) {

    BenchCost run(BenchFlow kind) throws Exception {
        try (RunningFlow flow = new RunningFlow(kind, connection, companies)) {
            publish(flow);
            flow.start();
            String application = flow.application();
            ThreadCosts workers = new ThreadCosts(name -> name.contains(application) && isWorker(name));
            ThreadCosts clients = new ThreadCosts(name -> name.contains(application));
            long start = System.nanoTime();
            flow.awaitEnd();
            double seconds = (System.nanoTime() - start) / 1e9;
            return new BenchCost(
                    articles.size(),
                    seconds,
                    workers.seconds(),
                    clients.seconds(),
                    workers.allocatedBytes(),
                    flow.producers("record-send-total"),
                    flow.producers("outgoing-byte-total"));
        }
    }

    private void publish(RunningFlow flow) {
        try (ArticlePublisher publisher = flow.publisher()) {
            for (Article article : articles) {
                publisher.publish(article, (refused, reason) -> {
                    throw new IllegalStateException(refused.getArticleId() + ": " + reason);
                });
            }
            publisher.flush();
        }
    }

    private static boolean isWorker(String thread) {
        return thread.contains("StreamThread") && !thread.startsWith("kafka-");
    }
}
