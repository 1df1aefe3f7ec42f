package io.newstape.streams.topology;

import io.newstape.schema.state.SecurityState;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The decoded states of the securities that were in the news last, so that a busy one isn't decoded for each mention.
 * They belong to one task from its start to its end: what is restored is read from the store. Bounded by the number of
 * remembered articles, at about half a kilobyte each.
 */
final class RecentStates {

    static final int MOST_ARTICLES = 20_000;

    private final LinkedHashMap<String, SecurityState> states = new LinkedHashMap<>(16, 0.75f, true);
    private int articles;

    /** Null when it isn't here; it may be in the store. */
    SecurityState get(String ric) {
        return states.get(ric);
    }

    void put(String ric, SecurityState state) {
        articles += weight(state) - weight(states.put(ric, state));
        Iterator<Map.Entry<String, SecurityState>> oldest = states.entrySet().iterator();
        while (articles > MOST_ARTICLES && states.size() > 1) {
            articles -= weight(oldest.next().getValue());
            oldest.remove();
        }
    }

    void remove(String ric) {
        articles -= weight(states.remove(ric));
    }

    int articles() {
        return articles;
    }

    /** One more than its articles: also a state without any takes room. */
    private static int weight(SecurityState state) {
        return state == null ? 0 : 1 + state.getArticles().size();
    }
}
