package io.newstape.history.replay;

import java.util.function.BooleanSupplier;

/**
 * Holds a replay back to a multiple of the speed at which the articles once came. Event time that goes backwards is not
 * waited for.
 */
public final class Pacer {

    private static final long LONGEST_SLEEP_MILLIS = 100;

    private final double speed;
    private long startNanos;
    private long startEventTime;
    private boolean started;

    private Pacer(double speed) {
        this.speed = speed;
    }

    /**
     * Reads a speed as people write it.
     *
     * @param text {@code max}, or a multiple such as {@code 1x} or {@code 60x}
     * @throws IllegalArgumentException when it is neither
     */
    public static Pacer parse(String text) {
        if (text.equals("max")) {
            return new Pacer(Double.POSITIVE_INFINITY);
        }
        try {
            double speed = text.endsWith("x") ? Double.parseDouble(text.substring(0, text.length() - 1)) : 0;
            if (speed > 0 && speed < 1e9) {
                return new Pacer(speed);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("'" + text + "' is no speed such as max, 1x or 60x");
    }

    /**
     * Waits until it is this record's turn.
     *
     * @param eventTime the record's time, milliseconds since 1970
     * @param stopped ends the wait
     */
    void await(long eventTime, BooleanSupplier stopped) {
        if (Double.isInfinite(speed)) {
            return;
        }
        if (!started) {
            started = true;
            startNanos = System.nanoTime();
            startEventTime = eventTime;
        }
        double due = (eventTime - startEventTime) / speed;
        for (double left = due - elapsed(); left > 0 && !stopped.getAsBoolean(); left = due - elapsed()) {
            try {
                Thread.sleep(Math.max(1, Math.min(LONGEST_SLEEP_MILLIS, (long) left)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private double elapsed() {
        return (System.nanoTime() - startNanos) / 1e6;
    }
}
