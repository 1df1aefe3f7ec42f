package io.newstape.client;

import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The signals that hold, by security: a revision replaces the one before it, a retraction takes it away. It grows with
 * the signals that hold; a program that needs the newest alone forgets the others.
 */
public final class SignalBook {

    private static final Comparator<Signal> OLDEST_FIRST = Comparator.comparing(
                    (Signal signal) -> signal.getArticle().getPublishedAt())
            .thenComparing(Signal::getSignalId);

    private final Map<String, Map<String, Signal>> bySecurity = new HashMap<>();

    /** Takes a signal in. One that is older than what it has of the same id changes nothing. */
    public void take(Signal signal) {
        Map<String, Signal> ofSecurity =
                bySecurity.computeIfAbsent(signal.getSecurity().getRic(), ric -> new HashMap<>());
        Signal before = ofSecurity.get(signal.getSignalId());
        if (before == null || signal.getRevision() > before.getRevision()) {
            ofSecurity.put(signal.getSignalId(), signal);
        }
    }

    /** What holds for a security, the newest article last. */
    public List<Signal> holding(String ric) {
        return bySecurity.getOrDefault(ric, Map.of()).values().stream()
                .filter(signal -> signal.getAction() != SignalAction.RETRACTED)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** The signal of the newest article that holds for a security. */
    public Optional<Signal> latest(String ric) {
        return holding(ric).stream().reduce((earlier, later) -> later);
    }

    /** Forgets all but the newest that hold, so that memory stays bounded; what was retracted stays known among them. */
    public void keepNewest(String ric, int most) {
        Map<String, Signal> ofSecurity = bySecurity.get(ric);
        if (ofSecurity != null && ofSecurity.size() > most) {
            ofSecurity.values().stream()
                    .sorted(OLDEST_FIRST)
                    .limit(ofSecurity.size() - (long) most)
                    .map(Signal::getSignalId)
                    .toList()
                    .forEach(ofSecurity::remove);
        }
    }
}
