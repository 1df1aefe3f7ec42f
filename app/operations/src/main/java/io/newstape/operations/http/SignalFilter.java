package io.newstape.operations.http;

import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import java.util.Locale;
import java.util.Map;

/**
 * Which signals a listener wants: {@code
 * ?ric=..&company=..&action=..&event=..&source=..&min_relevance=..&min_score=..}. Revisions and retractions pass the
 * conditions on event, relevance and score: they say what became of a signal that was wanted.
 */
record SignalFilter(
        String ric, String company, String action, String event, String source, double minRelevance, double minScore) {

    /**
     * @throws IllegalArgumentException with a message for the caller
     */
    static SignalFilter of(Map<String, String> query) {
        return new SignalFilter(
                query.getOrDefault("ric", ""),
                query.getOrDefault("company", "").toLowerCase(Locale.ROOT),
                query.getOrDefault("action", "").toUpperCase(Locale.ROOT),
                query.getOrDefault("event", ""),
                query.getOrDefault("source", ""),
                number(query, "min_relevance"),
                number(query, "min_score"));
    }

    private static double number(Map<String, String> query, String name) {
        String written = query.getOrDefault(name, "0");
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a number from 0 to 1, not '" + written + "'.");
        }
    }

    /** @param signal one that was just read */
    boolean takes(Signal signal) {
        return (ric.isEmpty() || signal.getSecurity().getRic().equalsIgnoreCase(ric))
                && (company.isEmpty() || isOf(signal.getSecurity().getCompany()))
                && (action.isEmpty() || signal.getAction().name().equals(action))
                && (source.isEmpty() || signal.getArticle().getSource().equals(source))
                && (signal.getAction() != SignalAction.NEW || isStrong(signal));
    }

    private boolean isStrong(Signal signal) {
        return signal.getRelevance() >= minRelevance
                && (event.isEmpty()
                        || signal.getSentiment() != null
                                && signal.getSentiment().getEvents().contains(event))
                && (minScore == 0
                        || signal.getSentiment() != null
                                && Math.abs(signal.getSentiment().getScore()) >= minScore);
    }

    private boolean isOf(String name) {
        return name != null && name.toLowerCase(Locale.ROOT).contains(company);
    }
}
