package io.newstape.signal.context;

import io.newstape.schema.SignalWindow;
import io.newstape.schema.state.OpenWindow;
import java.time.Duration;

/**
 * What a window of event time holds for a security, kept up to date by the changes that signals bring.
 *
 * <p>A signal counts in the windows that hold its article's first publication, whenever its revisions come. Sums are
 * kept in billionths as whole numbers: what a retraction takes out is exactly what went in, in whatever order.
 *
 * <p>A window is final once stream time, the newest event time seen in the partition, has reached its end and the grace
 * after it. What comes later for it is not applied and is to be counted as late: a final result never changes, also not
 * by a retraction.
 *
 * <pre>
 *  for each change, for each of WindowSpan.around(change.at()):
 *      isFinal(span, streamTime)?   count it as late
 *      else                         keep add(...), send result(..., false)
 *  when stream time passes:         send result(..., true) for the open windows that are final now, and drop them
 * </pre>
 */
public final class Windows {

    private static final double BILLION = 1e9;

    private final long grace;

    /**
     * @param grace 0 to 30 days
     * @throws IllegalArgumentException when it is outside
     */
    public Windows(Duration grace) {
        if (grace.isNegative() || grace.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("grace must be 0 to 30 days, not " + grace);
        }
        this.grace = grace.toNanos() / 1000;
    }

    /** Whether nothing that comes at a stream time changes the window any more. */
    public boolean isFinal(WindowSpan span, long streamTime) {
        return EventMicros.age(span.end(), streamTime) >= grace;
    }

    /**
     * The window after a change.
     *
     * @param window the window so far; null when it holds nothing yet
     */
    public static OpenWindow add(OpenWindow window, String ric, WindowSpan span, WindowChange change) {
        OpenWindow without = window == null ? empty(ric, span) : window;
        return add(add(without, change.before(), -1, 0), change.after(), 1, change.retractions());
    }

    /** What its readers get to see. */
    public static SignalWindow result(OpenWindow window, boolean complete) {
        WindowSpan span = WindowSpan.around(window.getSize(), window.getStart());
        return SignalWindow.newBuilder()
                .setRic(window.getRic())
                .setSize(window.getSize())
                .setStart(EventMicros.instant(span.start()))
                .setEnd(EventMicros.instant(span.end()))
                .setCount(window.getCount())
                .setMean(window.getScored() == 0 ? 0 : window.getSum() / BILLION / window.getScored())
                .setWeightedMean(window.getWeight() == 0 ? 0 : (double) window.getWeightedSum() / window.getWeight())
                .setPositive(window.getPositive())
                .setNegative(window.getNegative())
                .setRetracted(window.getRetracted())
                .setComplete(complete)
                .build();
    }

    private static OpenWindow empty(String ric, WindowSpan span) {
        return new OpenWindow(ric, span.size(), span.start(), 0, 0, 0L, 0L, 0L, 0, 0, 0);
    }

    private static OpenWindow add(OpenWindow window, Contribution part, int sign, int retractions) {
        int one = part == null ? 0 : sign;
        boolean isScored = part != null && part.score() != null;
        int scored = isScored ? sign : 0;
        double score = isScored ? part.score() : 0;
        double relevance = isScored ? part.relevance() : 0;
        return new OpenWindow(
                window.getRic(),
                window.getSize(),
                window.getStart(),
                window.getCount() + one,
                window.getScored() + scored,
                window.getSum() + scored * billionths(score),
                window.getWeightedSum() + scored * billionths(score * relevance),
                window.getWeight() + scored * billionths(relevance),
                window.getPositive() + (score > 0 ? scored : 0),
                window.getNegative() + (score < 0 ? scored : 0),
                window.getRetracted() + retractions);
    }

    private static long billionths(double value) {
        return Math.round(value * BILLION);
    }
}
