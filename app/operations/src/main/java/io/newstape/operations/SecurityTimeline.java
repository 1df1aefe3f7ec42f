package io.newstape.operations;

import io.newstape.schema.Sentiment;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.schema.WindowCounts;
import io.newstape.streams.wire.Undecoded;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The last signals of each security that this process has seen, in little memory: the last hundred of each, of the
 * securities that had signals last, at most a thousand of them and 32 MiB. They are kept as they were read, and decoded
 * when somebody asks.
 */
public final class SecurityTimeline {

    static final int SECURITIES = 1_000;
    static final int SIGNALS = 100;
    static final long MOST_BYTES = 32L << 20;
    /** Beside its bytes a record that is kept takes about so many. */
    private static final int AROUND_ONE = 200;

    private final Map<String, Deque<Kept>> securities = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** A signal as it was read. */
    private record Kept(String place, Undecoded<Signal> signal) {

        int size() {
            return AROUND_ONE + signal.size();
        }
    }

    /**
     * One signal, short.
     *
     * @param place on the topic, {@code partition@offset}
     * @param signalId of which this is a revision; all with this id are one signal
     * @param revision from 1; each change of a signal has the next one
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
            String signalId,
            int revision,
            Instant publishedAt,
            SignalAction action,
            String articleId,
            OptionalDouble score,
            double relevance,
            OptionalDouble surprise,
            OptionalInt volume) {

        static Point of(String place, Signal signal) {
            Optional<Sentiment> sentiment = Optional.ofNullable(signal.getSentiment());
            Optional<WindowCounts> volume = Optional.ofNullable(signal.getVolume());
            return new Point(
                    place,
                    signal.getSignalId(),
                    signal.getRevision(),
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
    public record Known(Optional<Signal> latest, List<Point> points) {

        static Known of(List<Kept> kept) {
            Signal latest = null;
            List<Point> points = new ArrayList<>();
            for (Kept one : kept) {
                Optional<Signal> read = one.signal().decode();
                if (read.isPresent()) {
                    points.add(Point.of(one.place(), read.get()));
                    latest = later(latest, read.get());
                }
            }
            return new Known(Optional.ofNullable(latest), List.copyOf(points));
        }

        private static Signal later(Signal latest, Signal next) {
            boolean revises = latest != null && latest.getSignalId().equals(next.getSignalId());
            if (next.getAction() == SignalAction.RETRACTED) {
                return revises ? null : latest;
            }
            boolean isNewest = latest == null
                    || !next.getArticle()
                            .getPublishedAt()
                            .isBefore(latest.getArticle().getPublishedAt());
            return revises || isNewest ? next : latest;
        }
    }

    /** Takes over a signal that was just read. */
    public synchronized void take(SeenSignal seen) {
        if (seen.record().value() == null) {
            return;
        }
        Deque<Kept> security = securities.computeIfAbsent(seen.record().key(), ric -> new ArrayDeque<>());
        Kept kept = new Kept(seen.place(), seen.record().value());
        security.addLast(kept);
        bytes += kept.size();
        if (security.size() > SIGNALS) {
            bytes -= security.removeFirst().size();
        }
        while (securities.size() > SECURITIES || bytes > MOST_BYTES && securities.size() > 1) {
            Iterator<Deque<Kept>> longestQuiet = securities.values().iterator();
            longestQuiet.next().forEach(gone -> bytes -= gone.size());
            longestQuiet.remove();
        }
    }

    /** Empty when no signal of it was seen, or other securities had theirs since. */
    public Optional<Known> of(String ric) {
        return kept(ric).map(Known::of);
    }

    private synchronized Optional<List<Kept>> kept(String ric) {
        return Optional.ofNullable(securities.get(ric)).map(List::copyOf);
    }
}
