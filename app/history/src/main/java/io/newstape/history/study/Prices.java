package io.newstape.history.study;

import io.newstape.history.log.HistoryRefused;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Prices of the securities that matter, in the time that matters; all others are forgotten as they come in. The heap
 * bounds how many: 16 bytes each, 40 while an array grows.
 */
public final class Prices {

    private static final long BYTES_EACH = 40;

    private final long from;
    private final long to;
    private final long most;
    private final Map<String, PriceSeries> byRic = new HashMap<>();
    private long kept;
    private long replaced;

    /**
     * @param rics of the securities that matter
     * @param from earliest time that matters, microseconds since 1970
     * @param to latest
     * @param heapBytes of which prices may take a half
     */
    Prices(Collection<String> rics, long from, long to, long heapBytes) {
        this.from = from;
        this.to = to;
        this.most = heapBytes / 2 / BYTES_EACH;
        rics.forEach(ric -> byRic.put(ric, null));
    }

    /**
     * Takes a price in, in any order.
     *
     * @throws HistoryRefused when there are more than fit the heap
     */
    void add(String ric, long time, double price) {
        if (!byRic.containsKey(ric)) {
            return;
        }
        PriceSeries series = byRic.computeIfAbsent(ric, wanted -> new PriceSeries());
        if (time < from || time > to) {
            return;
        }
        if (kept >= most) {
            throw new HistoryRefused(
                    "there are more than " + most + " prices of securities with signals, and they don't fit the heap",
                    "Give bars in place of ticks, a part of the time with --from and --to, or more heap: "
                            + "JAVA_OPTS=-Xmx8g.");
        }
        series.add(time, price);
        kept++;
    }

    /** Brings everything into order; to be called once, before a price is asked for. */
    Prices settle() {
        for (PriceSeries series : byRic.values()) {
            replaced += series == null ? 0 : series.settle();
        }
        return this;
    }

    /** The prices of a security; empty when the file has none at any time. */
    Optional<PriceSeries> of(String ric) {
        return Optional.ofNullable(byRic.get(ric));
    }

    /** How many were kept. */
    long size() {
        return kept - replaced;
    }

    /** How many gave way to a later line for the same security and time. */
    long replaced() {
        return replaced;
    }
}
