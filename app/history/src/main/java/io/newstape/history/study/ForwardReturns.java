package io.newstape.history.study;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each event would have earned: from the first price that could be had after it, for one horizon. */
final class ForwardReturns {

    private final Prices prices;
    private final TradeRule rule;
    private final Duration horizon;
    private final Map<MissingReturn, Integer> gaps = new EnumMap<>(MissingReturn.class);
    private final double[] scores;
    private final double[] returns;
    private final long[] entries;
    private int size;

    private ForwardReturns(Prices prices, TradeRule rule, Duration horizon, int events) {
        this.prices = prices;
        this.rule = rule;
        this.horizon = horizon;
        this.scores = new double[events];
        this.returns = new double[events];
        this.entries = new long[events];
    }

    /** @param prices settled */
    static ReturnSample of(List<StudyEvent> events, Prices prices, TradeRule rule, Duration horizon) {
        ForwardReturns found = new ForwardReturns(prices, rule, horizon, events.size());
        events.forEach(found::add);
        return new ReturnSample(
                Arrays.copyOf(found.scores, found.size),
                Arrays.copyOf(found.returns, found.size),
                Arrays.copyOf(found.entries, found.size),
                found.gaps);
    }

    private void add(StudyEvent event) {
        PriceSeries series = prices.of(event.ric()).orElse(null);
        if (series == null) {
            leaveOut(MissingReturn.NO_PRICES);
            return;
        }
        long earliest = event.time() + StudyMicros.of(rule.delay());
        int entry = within(series, earliest, rule.maxWait());
        if (entry < 0) {
            leaveOut(MissingReturn.NO_ENTRY);
            return;
        }
        int exit = within(series, series.time(entry) + StudyMicros.of(horizon), rule.tolerance(horizon));
        if (exit < 0) {
            leaveOut(MissingReturn.NO_EXIT);
            return;
        }
        double market = benchmark(series.time(entry), series.time(exit));
        if (Double.isNaN(market)) {
            leaveOut(MissingReturn.NO_BENCHMARK);
            return;
        }
        scores[size] = event.score();
        returns[size] = series.price(exit) / series.price(entry) - 1 - market;
        entries[size] = series.time(entry);
        size++;
    }

    /** The benchmark's return between two times, each by its first price from then on; no number when there is none. */
    private double benchmark(long entry, long exit) {
        if (rule.benchmark().isEmpty()) {
            return 0;
        }
        PriceSeries series = prices.of(rule.benchmark().get()).orElse(null);
        if (series == null) {
            return Double.NaN;
        }
        int begin = within(series, entry, rule.tolerance(horizon));
        int end = within(series, exit, rule.tolerance(horizon));
        return begin < 0 || end < 0 ? Double.NaN : series.price(end) / series.price(begin) - 1;
    }

    /** Place of the first price from a time on, when it comes soon enough; else -1. */
    private static int within(PriceSeries series, long time, Duration wait) {
        int place = series.firstFrom(time);
        return place < series.size() && series.time(place) - time <= StudyMicros.of(wait) ? place : -1;
    }

    private void leaveOut(MissingReturn gap) {
        gaps.merge(gap, 1, Integer::sum);
    }
}
