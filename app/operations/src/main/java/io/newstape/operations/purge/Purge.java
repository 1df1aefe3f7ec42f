package io.newstape.operations.purge;

import io.newstape.operations.purge.PurgeOrder.Kind;
import io.newstape.schema.Article;
import io.newstape.streams.seal.SourceKey;
import io.newstape.streams.seal.TextGuard;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.KeyTopic;
import io.newstape.streams.wire.PurgeLog;
import io.newstape.streams.wire.PurgeNote;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.Tuning;
import io.newstape.streams.wire.Undecoded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Finds what is to be purged, and does it. Each step can be repeated: a purge that was stopped anywhere is done again from
 * its beginning, and a second withdrawal or a second deletion changes nothing.
 */
public final class Purge {

    /** An article of a loaded history is withdrawn at the history's end, not at the clock's time: state would expire. */
    private static final Duration LIVE = Duration.ofDays(1);

    private final Map<String, Object> client;
    private final Topics topics;
    private final AvroSerdes serdes;
    private final Admin admin;
    private final InstantSource clock;
    private final KeyTopic keys;
    private final PurgeLog log;

    /** Told what was done, step by step, from the thread that does it. */
    public interface Listener {

        /** Something was done. */
        void did(Step step);

        /** An article couldn't be withdrawn, so its signals stay. Its key is deleted all the same. */
        default void refused(String articleId, String reason) {}
    }

    /** The steps, in their order. */
    public enum Step {
        /** The beginning is written down. */
        BEGUN,
        /** Every article has a version that takes it back. */
        WITHDRAWN,
        /** The keys are gone. */
        KEYS_DELETED,
        /** The end is written down. */
        ENDED
    }

    /** @param client settings of the Kafka client, bootstrap servers included */
    public Purge(Map<String, Object> client, Topics topics, AvroSerdes serdes, Admin admin, InstantSource clock) {
        this.client = Map.copyOf(client);
        this.topics = topics;
        this.serdes = serdes.untouched();
        this.admin = admin;
        this.clock = clock;
        this.keys = KeyTopic.reading(client, topics.keys());
        this.log = new PurgeLog(client, topics.purges());
    }

    /** Reads the articles, and changes nothing. */
    public PurgePlan plan(PurgeOrder order) {
        Map<String, FoundArticle> articles = new TreeMap<>();
        Set<String> sources = new TreeSet<>();
        if (order.kind() == Kind.SOURCE) {
            sources.add(order.name());
        }
        long[] counts = new long[2];
        Instant now = clock.instant();
        AtomicReference<Instant> newest = new AtomicReference<>(Instant.EPOCH);
        try (TopicReader<Undecoded<Article>> reader =
                TopicReader.undecoded(client, topics.articles(), Article.class, serdes)) {
            reader.fromEarliest().readToEnd(record -> {
                Optional<Article> value = Optional.ofNullable(record.value()).flatMap(Undecoded::decode);
                value.map(Article::getPublishedAt)
                        .filter(time -> time.isAfter(newest.get()) && !time.isAfter(now))
                        .ifPresent(newest::set);
                value.filter(order::takes).ifPresent(article -> {
                    articles.merge(article.getArticleId(), FoundArticle.of(record.key(), article), FoundArticle::newer);
                    sources.add(article.getSource());
                    if (TextGuard.isSealed(article)) {
                        counts[0] += isReadable(article) ? 1 : 0;
                    }
                    counts[1] += TextGuard.isClear(article) ? 1 : 0;
                });
            });
        }
        List<FoundArticle> found = new ArrayList<>(articles.values());
        int open = sources.stream().mapToInt(source -> open(order, source)).sum();
        return new PurgePlan(order, found, sources, counts[0], counts[1], letters(order, articles), open, newest.get());
    }

    /** How many keys of a source open what is to be purged. */
    private int open(PurgeOrder order, String source) {
        return (int) keys.of(source).stream()
                .filter(key -> !left(order, key).equals(key))
                .count();
    }

    /** The last note of a purge of the same; empty for the first one. */
    public Optional<PurgeNote> before(PurgeOrder order) {
        return log.read().stream().filter(order::isOf).reduce((first, second) -> second);
    }

    /**
     * Does it. Publishers of the source must be stopped: what they publish meanwhile may come back.
     *
     * @param why the person's own words, kept with the note
     * @throws KafkaException when Kafka refuses a step; the same call does the rest later
     * @throws PurgeRefused when another purge isn't done, or brought keys back
     */
    public PurgeNote carryOut(PurgePlan plan, String why, Listener listener) {
        Instant now = clock.instant();
        Optional<PurgeNote> unfinished =
                before(plan.order()).filter(note -> note.ended().isEmpty());
        Instant begun = unfinished.map(PurgeNote::begun).orElse(now);
        String words = why.isEmpty() ? unfinished.map(PurgeNote::why).orElse("") : why;
        // keys that an interrupted purge took away opened records that it had counted
        long sealed = Math.max(plan.sealed(), unfinished.map(PurgeNote::sealed).orElse(0L));
        // one that is refused leaves no note, unless both began at once
        PurgeTurn.require(plan.order(), log.read());
        log.write(note(plan, begun, Optional.empty(), sealed, words));
        PurgeTurn.require(plan.order(), log.read());
        listener.did(Step.BEGUN);
        withdraw(plan, now, listener);
        listener.did(Step.WITHDRAWN);
        for (String source : plan.sources()) {
            if (!keys.of(source).isEmpty()) {
                keys.change(source, key -> left(plan.order(), key), admin);
            }
        }
        if (plan.sources().stream().anyMatch(source -> open(plan.order(), source) > 0)) {
            throw new PurgeRefused(
                    "keys of " + plan.order().words() + " are back: a publisher or another purge wrote them",
                    "Stop the publishers of the source, and give the same command again.");
        }
        listener.did(Step.KEYS_DELETED);
        PurgeNote note = note(plan, begun, Optional.of(clock.instant()), sealed, words);
        log.write(note);
        listener.did(Step.ENDED);
        return note;
    }

    private static PurgeNote note(PurgePlan plan, Instant begun, Optional<Instant> ended, long sealed, String why) {
        boolean isSource = plan.order().kind() == Kind.SOURCE;
        String name = plan.order().name();
        return new PurgeNote(
                isSource ? name : null, isSource ? null : name, begun, ended, plan.count(), sealed, plan.clear(), why);
    }

    private void withdraw(PurgePlan plan, Instant now, Listener listener) {
        Instant at = plan.newest().isBefore(now.minus(LIVE)) ? plan.newest() : now;
        try (ArticlePublisher publisher =
                new ArticlePublisher(client, Tuning.LATENCY, topics.articles(), serdes, clock, AheadBound.PRESET)) {
            for (FoundArticle article : plan.articles()) {
                if (!article.isWithdrawn()) {
                    withdraw(article, at, publisher, listener);
                }
            }
            publisher.flush();
        }
    }

    /** One that can't be withdrawn mustn't keep the keys of all others. */
    private static void withdraw(FoundArticle article, Instant at, ArticlePublisher publisher, Listener listener) {
        Article withdrawal;
        try {
            withdrawal = article.withdrawal(at);
        } catch (ArithmeticException e) {
            listener.refused(article.articleId(), "there is no version after " + article.version());
            return;
        }
        publisher.publish(
                article.key(),
                withdrawal.getPublishedAt(),
                withdrawal,
                (which, reason) -> listener.refused(which.getArticleId(), reason));
    }

    private static SourceKey left(PurgeOrder order, SourceKey key) {
        return order.kind() == Kind.SOURCE ? key.purged() : key.without(order.name());
    }

    private boolean isReadable(Article article) {
        return TextGuard.keyOf(article)
                .flatMap(keys::key)
                .filter(key -> key.holds(article.getArticleId()))
                .isPresent();
    }

    /** How many dead letters hold text of it in clear. */
    private long letters(PurgeOrder order, Map<String, FoundArticle> articles) {
        long[] count = new long[1];
        Map<String, Object> settings = new TreeMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        Set<String> known = new HashSet<>(articles.keySet());
        articles.values().forEach(article -> Optional.ofNullable(article.key()).ifPresent(known::add));
        Deserializer<Undecoded<Article>> values = Undecoded.deserializer(serdes.deserializer(Article.class));
        LettersInClear inClear = new LettersInClear(
                order, known, value -> values.deserialize(topics.articles().name(), value)
                        .decode());
        try (TopicReader<byte[]> reader = new TopicReader<>(
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                topics.deadLetters().name())) {
            reader.fromEarliest().readToEnd(letter -> count[0] += inClear.holds(letter.key(), letter.value()) ? 1 : 0);
        }
        return count[0];
    }
}
