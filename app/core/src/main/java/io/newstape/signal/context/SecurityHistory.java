package io.newstape.signal.context;

import io.newstape.schema.state.DecayedScores;
import io.newstape.schema.state.HourCount;
import io.newstape.schema.state.RememberedArticle;
import io.newstape.schema.state.SecurityState;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of a security, as a private copy to work on while one signal is made.
 *
 * <p>Articles are kept one by one, by time of first publication and, within one time, in the order they came. The bound
 * pushes the oldest ones out into counts by hour and one decayed sum, from where they can't be taken back.
 */
final class SecurityHistory {

    /** Hours of 8 days, and some for articles with odd dates. */
    static final int MOST_HOURS = 224;

    private static final long LONGEST_HOUR = 8 * EventMicros.DAY;

    private final List<RememberedArticle> articles;
    private final List<HourCount> hours;
    private DecayedScores scores;

    /** @param state null for a security that nothing is known of */
    SecurityHistory(SecurityState state) {
        articles = state == null ? new ArrayList<>() : new ArrayList<>(state.getArticles());
        hours = state == null ? new ArrayList<>() : new ArrayList<>(state.getHours());
        scores = state == null ? null : state.getScores();
    }

    SecurityState state() {
        return new SecurityState(articles, hours, scores);
    }

    /** The articles that hold, stand before a place and are younger than the silence, seen from a time. */
    List<RememberedArticle> before(int place, long at, long silence) {
        List<RememberedArticle> before = new ArrayList<>(place);
        for (RememberedArticle article : articles.subList(0, place)) {
            if (!article.getRetracted() && EventMicros.age(article.getPublishedAt(), at) < silence) {
                before.add(article);
            }
        }
        return before;
    }

    List<HourCount> hours() {
        return hours;
    }

    /** Null when there are none, or all are as old as the silence, seen from a time. */
    DecayedScores olderScores(long at, long silence) {
        return scores == null || EventMicros.age(scores.getAt(), at) >= silence ? null : scores;
    }

    RememberedArticle at(int place) {
        return articles.get(place);
    }

    /** Where the article of a signal stands; -1 when it isn't remembered. */
    int placeOf(String signalId) {
        int hash = signalId.hashCode();
        for (int i = articles.size() - 1; i >= 0; i--) {
            // the ids of a security begin alike, and their hashes stay with them
            String other = articles.get(i).getSignalId();
            if (other.hashCode() == hash && other.equals(signalId)) {
                return i;
            }
        }
        return -1;
    }

    /** Where an article belongs: behind all that were published up to its time. */
    int placeFor(long publishedAt) {
        int place = articles.size();
        while (place > 0 && articles.get(place - 1).getPublishedAt() > publishedAt) {
            place--;
        }
        return place;
    }

    /** Which of those with one time an article is that comes to a place. */
    int orderFor(int place, long publishedAt) {
        RememberedArticle before = place == 0 ? null : articles.get(place - 1);
        return before == null || before.getPublishedAt() != publishedAt ? 0 : before.getOrder() + 1;
    }

    void insert(int place, RememberedArticle article) {
        articles.add(place, article);
    }

    void replace(int place, RememberedArticle article) {
        articles.set(place, article);
    }

    /** The article, kept in its place and counting nowhere. */
    static RememberedArticle retracted(RememberedArticle article) {
        return new RememberedArticle(
                article.getSignalId(),
                article.getArticleId(),
                article.getPublishedAt(),
                article.getScore(),
                article.getRelevance(),
                ByteBuffer.allocate(0),
                true,
                article.getOrder());
    }

    /** Pushes out what is beyond the bounds. */
    void forget(ContextRules rules, Decay decay) {
        // by the newest time but one: a single article dated far ahead would else make the security forget everything
        long now = articles.size() < 2
                ? Long.MIN_VALUE
                : articles.get(articles.size() - 2).getPublishedAt();
        while (articles.size() > rules.articles()
                || !articles.isEmpty()
                        && EventMicros.age(articles.get(0).getPublishedAt(), now) >= rules.memoryMicros()) {
            pushOut(articles.remove(0), rules, decay);
        }
        hours.removeIf(hour -> EventMicros.age(hour.getHour() * EventMicros.HOUR, now) >= LONGEST_HOUR);
        while (hours.size() > MOST_HOURS) {
            hours.remove(0);
        }
    }

    private void pushOut(RememberedArticle article, ContextRules rules, Decay decay) {
        if (article.getRetracted()) {
            return;
        }
        count(Math.floorDiv(article.getPublishedAt(), EventMicros.HOUR));
        if (article.getScore() != null) {
            long at = article.getPublishedAt();
            scores = decay.add(olderScores(at, rules.silenceMicros()), article.getScore(), at);
        }
    }

    private void count(long hour) {
        int place = hours.size();
        while (place > 0 && hours.get(place - 1).getHour() > hour) {
            place--;
        }
        if (place > 0 && hours.get(place - 1).getHour() == hour) {
            hours.set(place - 1, new HourCount(hour, hours.get(place - 1).getCount() + 1));
        } else {
            hours.add(place, new HourCount(hour, 1));
        }
    }
}
