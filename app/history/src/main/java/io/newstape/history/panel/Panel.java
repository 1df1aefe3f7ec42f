package io.newstape.history.panel;

import io.newstape.history.log.HistoryRefused;
import io.newstape.history.study.RecordedSignal;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects signals, about 600 bytes each, and gives the rows of the panel: by RIC, then by time. The rows depend on the
 * signals alone, not on the order in which they were read.
 */
public final class Panel {

    private static final long BYTES_EACH = 600;
    private static final Comparator<RecordedSignal> BY_TIME = Comparator.comparing(RecordedSignal::publishedAt)
            .thenComparing(RecordedSignal::signalId)
            .thenComparingInt(RecordedSignal::revision);

    private final BarRule bars;
    private final boolean quiet;
    private final long most;
    private final Map<String, List<RecordedSignal>> signals = new TreeMap<>();
    private Instant latest = Instant.MIN;
    private long size;

    /** Takes each row. */
    public interface Taker {
        void take(PanelRow row) throws IOException;
    }

    /**
     * @param bars the bars of the rows
     * @param quiet whether a security has rows for bars without news too, from its first row on
     * @param heapBytes of which the signals may take a half
     */
    public Panel(BarRule bars, boolean quiet, long heapBytes) {
        this.bars = bars;
        this.quiet = quiet;
        this.most = heapBytes / 2 / BYTES_EACH;
    }

    /** @throws HistoryRefused when there are more than fit the heap */
    public void add(RecordedSignal signal) {
        if (size >= most) {
            throw new HistoryRefused(
                    "there are more than " + most + " signals for the panel, and they don't fit the heap",
                    "Take a part of the time with --from and --to, or more heap: JAVA_OPTS=-Xmx8g.");
        }
        size++;
        signals.computeIfAbsent(signal.ric(), unseen -> new ArrayList<>()).add(signal);
        latest = signal.publishedAt().isAfter(latest) ? signal.publishedAt() : latest;
    }

    /** Gives all rows. */
    public void rows(Taker taker) throws IOException {
        for (Map.Entry<String, List<RecordedSignal>> security : signals.entrySet()) {
            rows(security.getKey(), security.getValue(), taker);
        }
    }

    private void rows(String ric, List<RecordedSignal> news, Taker taker) throws IOException {
        news.sort(BY_TIME);
        OpenRow row = null;
        RecordedSignal before = null;
        for (RecordedSignal signal : news) {
            boolean twice = before != null && BY_TIME.compare(before, signal) == 0;
            Bar bar = bars.of(signal.mic(), signal.publishedAt());
            if (row == null || !bar.end().equals(row.bar().end())) {
                close(row, ric, before, bar.end(), taker);
                row = new OpenRow(ric, signal.mic(), bar);
            }
            if (!twice) {
                row.add(signal);
            }
            before = signal;
        }
        close(row, ric, before, Instant.MAX, taker);
    }

    /** Gives a row, and those of the quiet bars after it that are over. */
    private void close(OpenRow row, String ric, RecordedSignal last, Instant nextEnd, Taker taker) throws IOException {
        if (row == null) {
            return;
        }
        taker.take(row.close(latest));
        if (quiet) {
            Bar bar = bars.of(last.mic(), row.bar().end());
            while (bar.end().isBefore(nextEnd) && !latest.isBefore(bar.end())) {
                taker.take(new OpenRow(ric, last.mic(), bar).close(latest));
                bar = bars.of(last.mic(), bar.end());
            }
        }
    }
}
