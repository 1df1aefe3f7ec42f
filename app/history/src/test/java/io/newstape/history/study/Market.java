package io.newstape.history.study;

import io.newstape.schema.SignalAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A made-up market: securities whose prices walk at random in steps of ten minutes around the clock, half of it
 * together; and news with scores at random, each of which may move its security in the hour after it.
 */
final class Market {

    static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    static final Duration STEP = Duration.ofMinutes(10);

    private static final int STEPS_A_DAY = 144;
    private static final double STEP_DEVIATION = 0.001;

    private final int securities;
    private final int days;
    private final double effect;
    private final Random random;
    private final List<RecordedSignal> signals = new ArrayList<>();
    private final double[][] drift;

    /**
     * @param effect return that a score of 1 brings within the hour, 0.01 for one percent
     * @param seed the same gives the same market
     */
    Market(int securities, int days, double effect, long seed) {
        this.securities = securities;
        this.days = days;
        this.effect = effect;
        this.random = new Random(seed);
        this.drift = new double[securities][days * STEPS_A_DAY];
    }

    /** News, evenly over the time; on some days much more than on others. */
    List<RecordedSignal> publish(int perDay) {
        for (int day = 0; day < days; day++) {
            int today = 1 + random.nextInt(2 * perDay);
            for (int i = 0; i < today; i++) {
                publishOne(day);
            }
        }
        return signals;
    }

    private void publishOne(int day) {
        int security = random.nextInt(securities);
        double score = 2 * random.nextDouble() - 1;
        int step = day * STEPS_A_DAY + random.nextInt(STEPS_A_DAY);
        // a minute after a step, so that the next step is the entry
        Instant time = START.plus(STEP.multipliedBy(step)).plusSeconds(60);
        for (int i = step + 2; i < step + 8 && i < drift[security].length; i++) {
            drift[security][i] += effect * score / 6;
        }
        signals.add(signal(ric(security), time, score));
    }

    Prices prices(Prices prices) {
        double[] market = IntStream.range(0, days * STEPS_A_DAY)
                .mapToDouble(step -> random.nextGaussian())
                .toArray();
        for (int security = 0; security < securities; security++) {
            double level = 100;
            for (int step = 0; step < market.length; step++) {
                double own = random.nextGaussian();
                level *= Math.exp(STEP_DEVIATION * Math.sqrt(0.5) * (market[step] + own) + drift[security][step]);
                prices.add(ric(security), StudyMicros.of(START.plus(STEP.multipliedBy(step))), level);
            }
        }
        return prices.settle();
    }

    static String ric(int security) {
        return "S" + security + ".N";
    }

    static RecordedSignal signal(String ric, Instant time, double score) {
        return signal(ric + time + score, 1, SignalAction.NEW, ric, time, 1, score, 0, null);
    }

    static RecordedSignal signal(
            String id,
            int revision,
            SignalAction action,
            String ric,
            Instant time,
            double relevance,
            Double score,
            Integer novelty,
            Double surprise) {
        return new RecordedSignal(
                id,
                revision,
                action,
                ric,
                "XNYS",
                "Company",
                null,
                "Headline",
                time,
                relevance,
                score,
                novelty,
                surprise,
                null,
                "model",
                "rules");
    }
}
