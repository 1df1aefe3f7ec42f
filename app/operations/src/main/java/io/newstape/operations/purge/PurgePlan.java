package io.newstape.operations.purge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a purge finds, and would do.
 *
 * @param order what is asked for
 * @param articles the newest version of each article, by id
 * @param sealed records of them whose text is sealed, and can be opened today
 * @param clear records of them whose text stands in clear: it stays until retention deletes it
 * @param letters dead letters of them that hold text in clear
 * @param keys keys that open text of them
 * @param newest the latest publishedAt on the topic, of any source; it isn't after now
 */
public record PurgePlan(
        PurgeOrder order,
        List<FoundArticle> articles,
        long sealed,
        long clear,
        long letters,
        int keys,
        Instant newest) {

    public PurgePlan {
        articles = List.copyOf(articles);
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

    Set<String> sources() {
        Set<String> sources = new TreeSet<>();
        articles.forEach(article -> sources.add(article.source()));
        if (order.kind() == PurgeOrder.Kind.SOURCE) {
            sources.add(order.name());
        }
        return sources;
    }
}
