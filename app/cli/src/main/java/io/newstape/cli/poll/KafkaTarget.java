package io.newstape.cli.poll;

import io.newstape.schema.Article;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.Tuning;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/**
 * The topics. A producer that has failed for good is replaced by a new one at the next attempt, so an outage ends when
 * the brokers are back.
 */
public final class KafkaTarget implements PollTarget, AutoCloseable {

    private final Supplier<ArticlePublisher> publishers;
    private final PositionTopic positions;
    private ArticlePublisher publisher;

    /**
     * @param client settings of the Kafka client, bootstrap servers included
     * @param tuning what publishing is set up for, where {@code client} doesn't say
     * @param clock for the header that says when an article was received, and for what is ahead
     */
    public KafkaTarget(
            Map<String, Object> client,
            Tuning tuning,
            Topics topics,
            AvroSerdes serdes,
            InstantSource clock,
            AheadBound bound) {
        this.publishers = () -> new ArticlePublisher(client, tuning, topics.articles(), serdes, clock, bound);
        this.positions = new PositionTopic(client, topics.pollPositions());
    }

    /** Where each source stands, by its name. */
    Map<String, PollPosition> positions() {
        return positions.read();
    }

    @Override
    public synchronized List<NotTaken> publish(List<Article> articles) {
        Queue<NotTaken> notTaken = new ConcurrentLinkedQueue<>();
        try {
            if (publisher == null) {
                publisher = publishers.get();
            }
            articles.forEach(article ->
                    publisher.publish(article, (which, reason) -> notTaken.add(new NotTaken(which, reason))));
            publisher.flush();
        } catch (KafkaException e) {
            closePublisher();
            throw e;
        }
        return List.copyOf(notTaken);
    }

    @Override
    public void remember(String source, PollPosition position) {
        positions.write(source, position);
    }

    @Override
    public synchronized void close() {
        closePublisher();
        positions.close();
    }

    private void closePublisher() {
        if (publisher != null) {
            publisher.close();
            publisher = null;
        }
    }
}
