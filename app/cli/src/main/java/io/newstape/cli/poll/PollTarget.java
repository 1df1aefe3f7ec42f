package io.newstape.cli.poll;

import io.newstape.schema.Article;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/** Where articles and positions go. Used by the threads of all sources. */
interface PollTarget {

    /**
     * An article that Kafka doesn't take, however often it is sent.
     *
     * @param reason as the second half of a sentence
     */
    record NotTaken(Article article, String reason) {}

    /**
     * Sends articles and waits until all are acknowledged.
     *
     * @return those that weren't taken; all others are on their topic
     * @throws KafkaException when it isn't known which of them are
     */
    List<NotTaken> publish(List<Article> articles);

    /**
     * Keeps the position of a source, and waits until it is kept.
     *
     * @throws KafkaException when that isn't certain
     */
    void remember(String source, PollPosition position);
}
