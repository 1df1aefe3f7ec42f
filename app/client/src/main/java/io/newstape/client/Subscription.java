package io.newstape.client;

import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import java.util.Set;

/**
 * Which signals a program wants. All three conditions hold at once. For a revision or a retraction of a signal only the
 * security counts: a program must hear that what it was told is no longer so, and a revision may have lost its event or
 * its relevance.
 *
 * @param securities RICs, such as {@code 8031.T}; empty for all
 * @param events ids of events, such as {@code guidance-raised}; a signal with one of them is wanted; empty for all
 * @param leastRelevance from 0 to 1; 0 for all
 */
public record Subscription(Set<String> securities, Set<String> events, double leastRelevance) {

    public Subscription {
        securities = Set.copyOf(securities);
        events = Set.copyOf(events);
        if (!(leastRelevance >= 0 && leastRelevance <= 1)) {
            throw new IllegalArgumentException("relevance is a number from 0 to 1, not " + leastRelevance);
        }
    }

    /** Every signal. */
    public static Subscription all() {
        return new Subscription(Set.of(), Set.of(), 0);
    }

    /** The same, of these securities alone. */
    public Subscription ofSecurities(String... rics) {
        return new Subscription(Set.of(rics), events, leastRelevance);
    }

    /** The same, with one of these events. */
    public Subscription withEvents(String... ids) {
        return new Subscription(securities, Set.of(ids), leastRelevance);
    }

    /** The same, at least so much about the security. */
    public Subscription atLeastRelevant(double relevance) {
        return new Subscription(securities, events, relevance);
    }

    /** Whether it wants to hear of a signal, or of what became of one. */
    public boolean wants(Signal signal) {
        return isOfItsSecurities(signal) && (signal.getAction() != SignalAction.NEW || isStrong(signal));
    }

    /** Whether a signal meets all conditions as it stands. */
    public boolean matches(Signal signal) {
        return isOfItsSecurities(signal) && isStrong(signal);
    }

    private boolean isOfItsSecurities(Signal signal) {
        return securities.isEmpty() || securities.contains(signal.getSecurity().getRic());
    }

    private boolean isStrong(Signal signal) {
        return signal.getRelevance() >= leastRelevance && (events.isEmpty() || hasEvent(signal));
    }

    private boolean hasEvent(Signal signal) {
        return signal.getSentiment() != null
                && signal.getSentiment().getEvents().stream().anyMatch(events::contains);
    }
}
