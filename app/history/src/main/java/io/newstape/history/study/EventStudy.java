package io.newstape.history.study;

import io.newstape.history.log.HistoryRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** The study itself: events and prices in, a result for each horizon out. */
public final class EventStudy {

    private final StudyEvents events;
    private final List<StudyEvent> inOrder;
    private final Prices prices;
    private final TradeRule rule;

    /** @param prices settled */
    EventStudy(StudyEvents events, Prices prices, TradeRule rule) {
        this.events = events;
        this.inOrder = events.inOrder();
        this.prices = prices;
        this.rule = rule;
    }

    /**
     * Reads the prices that the events need.
     *
     * @param horizons all that will be asked for
     * @param heapBytes of which prices may take a half
     * @param progress told the number of prices read, now and then
     * @throws HistoryRefused when the file can't be read
     */
    public static EventStudy of(
            StudyEvents events,
            Path file,
            List<Duration> horizons,
            TradeRule rule,
            long heapBytes,
            LongConsumer progress) {
        Set<String> rics = new HashSet<>(events.rics());
        rule.benchmark().ifPresent(rics::add);
        long longest = horizons.stream()
                .mapToLong(horizon -> StudyMicros.of(rule.longest(horizon).plus(rule.tolerance(horizon))))
                .max()
                .orElse(0);
        Prices prices = new Prices(rics, events.first(), events.last() + longest, heapBytes);
        PriceFile.read(file, prices, progress);
        return new EventStudy(events, prices.settle(), rule);
    }

    public HorizonResult over(Duration horizon, ScoreBuckets buckets) {
        ReturnSample sample = ForwardReturns.of(inOrder, prices, rule, horizon);
        long[] blocks = Arrays.stream(sample.entries())
                .map(entry -> Estimate.block(entry, horizon))
                .toArray();
        List<MeanReturn> parts = IntStream.range(0, buckets.count())
                .mapToObj(bucket -> part(sample, blocks, buckets, bucket))
                .toList();
        return new HorizonResult(
                horizon,
                parts.stream().map(MeanReturn::estimate).toList(),
                parts.get(parts.size() - 1).less(parts.get(0)),
                RankCorrelation.of(sample.scores(), sample.returns(), blocks),
                sample.gaps());
    }

    /** Securities with events and not a single price, sorted. */
    public Set<String> withoutPrices() {
        Set<String> without = new TreeSet<>(events.rics());
        without.removeIf(ric -> prices.of(ric).isPresent());
        return Collections.unmodifiableSet(without);
    }

    /** Prices that were kept: of the securities and the time that matter. */
    public long prices() {
        return prices.size();
    }

    /** Prices that gave way to a later line for the same security and time. */
    public long replacedPrices() {
        return prices.replaced();
    }

    private static MeanReturn part(ReturnSample sample, long[] blocks, ScoreBuckets buckets, int bucket) {
        int[] chosen = IntStream.range(0, sample.size())
                .filter(i -> buckets.of(sample.scores()[i]) == bucket)
                .toArray();
        return new MeanReturn(
                Arrays.stream(chosen).mapToDouble(i -> sample.returns()[i]).toArray(),
                Arrays.stream(chosen).mapToLong(i -> blocks[i]).toArray());
    }
}
