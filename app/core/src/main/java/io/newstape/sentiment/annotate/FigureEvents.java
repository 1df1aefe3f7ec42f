package io.newstape.sentiment.annotate;

import io.newstape.sentiment.event.EventLabel;
import io.newstape.sentiment.event.EventMatch;
import io.newstape.sentiment.event.EventPhrases;
import io.newstape.sentiment.event.EventPlace;
import io.newstape.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events that no phrase names but figures show: "Q3 EPS $0.41 vs $0.47 est" is a miss. */
final class FigureEvents {

    /** By the class that a comparison of figures gives. */
    private static final Map<String, String> LABELS = Map.of(
            "beat", "results-beat",
            "miss", "results-missed",
            "target-raised", "price-target-raised",
            "target-cut", "price-target-cut");

    private FigureEvents() {}

    /** The phrases of a text that name an event, and the comparisons that show one. */
    static List<EventMatch> withFigures(EventPhrases phrases, Tokens tokens, List<CueMatch> cues) {
        List<EventMatch> named = phrases.in(tokens);
        List<EventMatch> all = null;
        for (int i = 0; i < cues.size(); i++) {
            CueMatch cue = cues.get(i);
            if (FigureComparison.mayTurnOn(tokens, cue.first())) {
                String name = LABELS.get(cue.wordClass().name());
                EventLabel label = name == null ? null : phrases.label(name);
                if (label != null) {
                    all = all == null ? new ArrayList<>(named) : all;
                    all.add(new EventMatch(cue.first(), cue.last(), label, EventPlace.ANY));
                }
            }
        }
        return all == null ? named : all;
    }
}
