package io.newstape.operations.purge;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a purge finds, and would do.
 *
 * @param order what is asked for
 * @param articles the newest version of each article, by id
 * @param sources the sources of all their versions: one article may have come from several. For a whole source, its name
 * @param sealed records of them whose text is sealed, and can be opened today
 * @param clear records of them whose text stands in clear: it stays until retention deletes it
 * @param letters dead letters of them that hold text in clear
 * @param keys keys that open text of them
 * @param newest the latest publishedAt on the topic, of any source; it isn't after now
 */
public record PurgePlan(
        PurgeOrder order,
        List<FoundArticle> articles,
        Set<String> sources,
        long sealed,
        long clear,
        long letters,
        int keys,
        Instant newest) {

    public PurgePlan {
        articles = List.copyOf(articles);
        sources = Collections.unmodifiableSet(new TreeSet<>(sources));
    }

    /** How many articles. */
    public int count() {
        return articles.size();
    }

    /** How many of them weren't withdrawn yet. */
    public long toWithdraw() {
        return articles.stream().filter(article -> !article.isWithdrawn()).count();
    }

    /** Whether there is anything left to do. */
    public boolean isDone() {
        return toWithdraw() == 0 && keys == 0;
    }
}
