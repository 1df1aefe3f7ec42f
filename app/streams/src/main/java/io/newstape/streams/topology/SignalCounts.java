package io.newstape.streams.topology;

import io.newstape.schema.Sentiment;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/** Counts signals by what they do, {@code signals-total}, and by the tone of their sentiment, {@code signals-tone-total}. */
final class SignalCounts {

    private final Map<SignalAction, Counter> actions = new EnumMap<>(SignalAction.class);
    private final Map<Tone, Counter> tones = new EnumMap<>(Tone.class);

    /** The likeliest of a sentiment's three. */
    private enum Tone {
        POSITIVE,
        NEUTRAL,
        NEGATIVE;

        static Tone of(Sentiment sentiment) {
            if (sentiment.getNeutral() >= Math.max(sentiment.getPositive(), sentiment.getNegative())) {
                return NEUTRAL;
            }
            return sentiment.getPositive() >= sentiment.getNegative() ? POSITIVE : NEGATIVE;
        }
    }

    SignalCounts(ProcessingContext flow) {
        for (SignalAction action : SignalAction.values()) {
            actions.put(action, Counter.of(flow, "signals", "action", action.name()));
        }
        for (Tone tone : Tone.values()) {
            tones.put(tone, Counter.of(flow, "signals-tone", "tone", tone.name()));
        }
    }

    void count(Signal signal) {
        actions.get(signal.getAction()).increment();
        if (signal.getSentiment() != null) {
            tones.get(Tone.of(signal.getSentiment())).increment();
        }
    }
}
