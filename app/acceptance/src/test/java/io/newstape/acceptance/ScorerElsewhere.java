package io.newstape.acceptance;

import io.newstape.mention.MentionFinder;
import io.newstape.schema.Article;
import io.newstape.schema.CompanySentiment;
import io.newstape.schema.Signal;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.signal.ArticleMentions;
import io.newstape.signal.SignalDrafts;
import io.newstape.signal.SignalRules;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A scoring service in a process of its own, with the manners that the article's id asks for: {@code late-} is scored
 * once its signal went out without a score, {@code missing-} never, {@code twice-} two times, everything else at once.
 */
public final class ScorerElsewhere {

    private ScorerElsewhere() {}

    /** @param args brokers, registry, topic prefix */
    public static void main(String[] args) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", args[0]);
        Topics topics = new Topics(args[2], 1, Optional.empty());
        BuiltInScorer scorer = BuiltInScorer.shipped();
        Map<String, ProducerRecord<String, CompanySentiment>> late = new HashMap<>();
        try (Registry registry = new Registry(args[1], Map.of());
                TopicReader<Article> articles = TopicReader.of(
                                client,
                                topics.articles(),
                                Article.class,
                                new AvroSerdes(registry, RetryPolicy.standard()))
                        .fromEarliest();
                TopicReader<Signal> signals = TopicReader.of(
                                client,
                                topics.signals(),
                                Signal.class,
                                new AvroSerdes(registry, RetryPolicy.standard()))
                        .fromEarliest();
                KafkaProducer<String, CompanySentiment> out = new KafkaProducer<>(
                        client,
                        new StringSerializer(),
                        new AvroSerdes(registry, RetryPolicy.standard()).serializer())) {
            while (true) {
                for (ConsumerRecord<String, Article> record : articles.poll(Duration.ofMillis(100))) {
                    ArticleMentions extraction = ArticleMentions.of(
                            record.value(), MentionFinder.withoutMaster()::find, SignalRules.STANDARD);
                    for (CompanySentiment score : SignalDrafts.sentiments(SignalDrafts.scored(extraction, scorer))) {
                        var answer = new ProducerRecord<>(
                                topics.companySentiment().name(), null, record.timestamp(), record.key(), score);
                        if (record.key().startsWith("late-")) {
                            late.put(record.key(), answer);
                        } else if (!record.key().startsWith("missing-")) {
                            out.send(answer);
                        }
                        if (record.key().startsWith("twice-")) {
                            out.send(answer);
                        }
                    }
                }
                for (ConsumerRecord<String, Signal> record : signals.poll(Duration.ofMillis(100))) {
                    var answer = late.remove(record.value().getArticle().getArticleId());
                    if (answer != null) {
                        out.send(answer);
                    }
                }
            }
        }
    }
}
