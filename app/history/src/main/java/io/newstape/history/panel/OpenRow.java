package io.newstape.history.panel;

import io.newstape.history.study.RecordedSignal;
import io.newstape.schema.SignalAction;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A row while its bar goes on. Within a bar the last revision counts, and a retraction takes the signal away. */
final class OpenRow {

    private final String ric;
    private final String mic;
    private final Bar bar;
    private final Map<String, RecordedSignal> standing = new LinkedHashMap<>();
    private int revised;
    private int retracted;

    OpenRow(String ric, String mic, Bar bar) {
        this.ric = ric;
        this.mic = mic;
        this.bar = bar;
    }

    Bar bar() {
        return bar;
    }

    /** @param signal in the order of time and revision */
    void add(RecordedSignal signal) {
        boolean isOfThisBar = signal.action() == SignalAction.NEW || standing.containsKey(signal.signalId());
        if (signal.action() == SignalAction.RETRACTED) {
            retracted += isOfThisBar ? 0 : 1;
            standing.remove(signal.signalId());
        } else if (isOfThisBar) {
            standing.put(signal.signalId(), signal);
        } else {
            revised++;
        }
    }

    /** @param latest time of the last signal that is known */
    PanelRow close(Instant latest) {
        Collection<RecordedSignal> scored = standing.values().stream()
                .filter(signal -> signal.score() != null)
                .toList();
        return new PanelRow(
                ric,
                mic,
                bar.session(),
                bar.end(),
                standing.size(),
                scored.size(),
                mean(scored, RecordedSignal::score, signal -> 1),
                mean(scored, RecordedSignal::score, RecordedSignal::relevance),
                mean(scored, RecordedSignal::score, OpenRow::novelty),
                mean(
                        scored.stream()
                                .filter(signal -> signal.surprise() != null)
                                .toList(),
                        RecordedSignal::surprise,
                        signal -> 1),
                revised,
                retracted,
                !latest.isBefore(bar.end()));
    }

    private static double novelty(RecordedSignal signal) {
        return signal.novelty7d() == null ? 1 : 1.0 / (1 + signal.novelty7d());
    }

    private static Double mean(
            Collection<RecordedSignal> signals,
            ToDoubleFunction<RecordedSignal> value,
            ToDoubleFunction<RecordedSignal> weight) {
        double sum = 0;
        double weights = 0;
        for (RecordedSignal signal : signals) {
            sum += value.applyAsDouble(signal) * weight.applyAsDouble(signal);
            weights += weight.applyAsDouble(signal);
        }
        return weights > 0 ? (Double) (sum / weights) : null;
    }
}
