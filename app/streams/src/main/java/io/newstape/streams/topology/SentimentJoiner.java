package io.newstape.streams.topology;

import io.newstape.schema.CompanySentiment;
import io.newstape.schema.Sentiment;
import io.newstape.schema.state.ArticleFindings;
import io.newstape.streams.wire.StageTimes;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Takes in what another service scored, early, in time, late or twice. */
final class SentimentJoiner implements FixedKeyProcessor<String, CompanySentiment, ArticleFindings> {

    /** Probabilities that another program rounded still add up to 1 within this. */
    private static final double ROUNDING = 0.01;

    private final Duration timeout;
    private final InstantSource clock;
    private FixedKeyProcessorContext<String, ArticleFindings> context;
    private PendingArticles awaited;
    private ScorerMark.Pen answered;

    SentimentJoiner(Duration timeout, InstantSource clock) {
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, ArticleFindings> flow) {
        this.context = flow;
        this.awaited = new PendingArticles(flow, timeout);
        this.answered = ScorerMark.answered(flow);
    }

    /**
     * @throws IllegalArgumentException when the sentiment is none: its probabilities don't add up to 1, its score isn't
     *     their difference, or the record isn't under its article's key
     */
    @Override
    public void process(FixedKeyRecord<String, CompanySentiment> record) {
        CompanySentiment score = record.value();
        requireSound(record.key(), score);
        awaited.score(score, clock.millis()).ifPresent(released -> {
            answered.note(released.headers());
            released.headers().forEach(header -> {
                record.headers().remove(header.key());
                record.headers().add(header);
            });
            StageTimes.SCORED.stamp(record.headers(), clock.instant());
            context.forward(record.withValue(released.findings()));
        });
    }

    private static void requireSound(String key, CompanySentiment score) {
        if (!score.getArticleId().equals(key)) {
            throw new IllegalArgumentException("the record's key is '" + key + "', its articleId '"
                    + score.getArticleId() + "': they must be equal");
        }
        Sentiment sentiment = score.getSentiment();
        double sum = sentiment.getPositive() + sentiment.getNeutral() + sentiment.getNegative();
        double least = Math.min(sentiment.getPositive(), Math.min(sentiment.getNeutral(), sentiment.getNegative()));
        if (!(Math.abs(sum - 1) <= ROUNDING && least >= 0)) {
            throw new IllegalArgumentException("positive, neutral and negative add up to " + sum + ", not to 1");
        }
        double difference = sentiment.getPositive() - sentiment.getNegative();
        if (!(Math.abs(sentiment.getScore() - difference) <= ROUNDING)) {
            throw new IllegalArgumentException(
                    "score is " + sentiment.getScore() + ", not positive - negative, which is " + difference);
        }
    }

    @Override
    public void close() {
        answered.close();
    }
}
