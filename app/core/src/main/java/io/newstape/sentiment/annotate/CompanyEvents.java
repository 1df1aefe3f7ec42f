package io.newstape.sentiment.annotate;

import io.newstape.sentiment.event.EventLabel;
import io.newstape.sentiment.event.EventMatch;
import java.util.ArrayList;
import java.util.List;

/** The events that a text tells of one company: those that happened or are decided, and are its own. */
public final class CompanyEvents {

    private CompanyEvents() {}

    /** The labels of a view, each once, in the order of their first phrases. */
    public static List<EventLabel> of(TargetView view) {
        List<EventMatch> matches = view.text().events();
        if (matches.isEmpty()) {
            return List.of();
        }
        EventOwner owner = new EventOwner(view.place());
        List<EventLabel> found = new ArrayList<>(2);
        for (int i = 0; i < matches.size(); i++) {
            EventMatch match = matches.get(i);
            boolean rater = view.isSource() && match.label().byBroker();
            if (!rater && !found.contains(match.label()) && owner.owns(match)) {
                found.add(match.label());
            }
        }
        return found;
    }
}
