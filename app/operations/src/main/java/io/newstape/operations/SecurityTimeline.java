package io.newstape.operations;

import io.newstape.schema.Sentiment;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.schema.WindowCounts;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The last signals of each security that this process has seen, in little memory: the last hundred of each of the last
 * thousand securities that had any.
 */
public final class SecurityTimeline {

    static final int SECURITIES = 1_000;
    static final int SIGNALS = 100;

    private final Map<String, OneSecurity> securities = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OneSecurity> eldest) {
            return size() > SECURITIES;
        }
    };

    /**
     * One signal, short.
     *
     * @param place on the topic, {@code partition@offset}
     * @param publishedAt of its article
     * @param action what it does
     * @param articleId of its article
     * @param score from -1 to 1; empty without a sentiment
     * @param relevance from 0 to 1
     * @param surprise in deviations; empty without enough history
     * @param volume earlier articles of the security in the last 24 hours; empty when they weren't counted
     */
    public record Point(
            String place,
            Instant publishedAt,
            SignalAction action,
            String articleId,
            OptionalDouble score,
            double relevance,
            OptionalDouble surprise,
            OptionalInt volume) {

        static Point of(SeenSignal seen) {
            Signal signal = seen.signal();
            Optional<Sentiment> sentiment = Optional.ofNullable(signal.getSentiment());
            Optional<WindowCounts> volume = Optional.ofNullable(signal.getVolume());
            return new Point(
                    seen.place(),
                    signal.getArticle().getPublishedAt(),
                    signal.getAction(),
                    signal.getArticle().getArticleId(),
                    sentiment.map(one -> OptionalDouble.of(one.getScore())).orElse(OptionalDouble.empty()),
                    signal.getRelevance(),
                    signal.getSurprise() == null ? OptionalDouble.empty() : OptionalDouble.of(signal.getSurprise()),
                    volume.map(one -> OptionalInt.of(one.getLast24h())).orElse(OptionalInt.empty()));
        }
    }

    /**
     * The signals of a security so far.
     *
     * @param latest the signal of the article published last; empty when it was taken back
     * @param points the last signals, in the order of the topic
     */
    public record Known(Optional<Signal> latest, List<Point> points) {}

    private static final class OneSecurity {

        private final Deque<Point> points = new ArrayDeque<>();
        private Signal latest;

        void take(SeenSignal seen) {
            points.addLast(Point.of(seen));
            if (points.size() > SIGNALS) {
                points.removeFirst();
            }
            Signal signal = seen.signal();
            boolean revises = latest != null && latest.getSignalId().equals(signal.getSignalId());
            boolean isNewest = latest == null
                    || !signal.getArticle()
                            .getPublishedAt()
                            .isBefore(latest.getArticle().getPublishedAt());
            if (signal.getAction() == SignalAction.RETRACTED) {
                latest = revises ? null : latest;
            } else if (revises || isNewest) {
                latest = signal;
            }
        }
    }

    /** Takes over a signal that was just read. */
    public synchronized void take(SeenSignal seen) {
        securities
                .computeIfAbsent(seen.signal().getSecurity().getRic(), ric -> new OneSecurity())
                .take(seen);
    }

    /** Empty when no signal of it was seen, or other securities had theirs since. */
    public synchronized Optional<Known> of(String ric) {
        return Optional.ofNullable(securities.get(ric))
                .map(one -> new Known(Optional.ofNullable(one.latest), List.copyOf(one.points)));
    }
}
