package io.newstape.signal.context;

import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which signal of a security is the latest one that holds: that of the article published last. A revision takes the
 * place of what it revises; a retraction removes it, and the one before holds again. Of articles published at the same
 * time the one that came last is the latest.
 *
 * <p>So that there is one before, the newest {@value #KEPT} are kept. When all of them are retracted, there is no latest
 * one until the next signal comes.
 */
public final class LatestSignal {

    public static final int KEPT = 3;

    private LatestSignal() {}

    /**
     * The signals to keep after a new one.
     *
     * @param kept what was kept before, the latest first
     * @param signal the signal
     * @return the latest first; equal to {@code kept} when the signal changes nothing
     */
    public static List<Signal> after(List<Signal> kept, Signal signal) {
        List<Signal> after = new ArrayList<>(kept);
        after.removeIf(before -> before.getSignalId().equals(signal.getSignalId()));
        if (signal.getAction() != SignalAction.RETRACTED) {
            Instant published = signal.getArticle().getPublishedAt();
            int place = 0;
            while (place < after.size()
                    && after.get(place).getArticle().getPublishedAt().isAfter(published)) {
                place++;
            }
            after.add(place, signal);
        }
        return List.copyOf(after.subList(0, Math.min(KEPT, after.size())));
    }
}
