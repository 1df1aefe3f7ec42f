package io.newstape.sentiment.model;

import io.newstape.text.Symbols;
import java.util.ArrayList;
import java.util.List;

/** Prior weight of the good and of the bad that is said, in four steps each. */
final class PriorFeature {

    private static final double[] STEPS = {0.05, 0.3, 0.9};

    private static final List<String> NAMES = new ArrayList<>();
    private static final long[] SYMBOLS;

    static {
        for (int good = 0; good <= STEPS.length; good++) {
            for (int bad = 0; bad <= STEPS.length; bad++) {
                NAMES.add("§good" + good + "bad" + bad);
            }
        }
        SYMBOLS = NAMES.stream().mapToLong(Symbols::of).toArray();
    }

    private PriorFeature() {}

    static List<String> names() {
        return List.copyOf(NAMES);
    }

    static long symbol(double good, double bad) {
        return SYMBOLS[step(good) * (STEPS.length + 1) + step(bad)];
    }

    private static int step(double prior) {
        int step = 0;
        while (step < STEPS.length && prior >= STEPS[step]) {
            step++;
        }
        return step;
    }
}
