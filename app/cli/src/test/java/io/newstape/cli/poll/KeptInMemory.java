package io.newstape.cli.poll;

import io.newstape.schema.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;

/** Topics in memory. They refuse what the real ones refuse, and go away when a test wants it. */
final class KeptInMemory implements PollTarget {

    final List<Article> articles = new ArrayList<>();
    final Map<String, byte[]> positions = new ConcurrentHashMap<>();
    volatile boolean awayForArticles;
    volatile boolean awayForPositions;
    volatile Instant newest = Instant.MAX;

    @Override
    public synchronized List<NotTaken> publish(List<Article> sent) {
        if (awayForArticles) {
            throw new KafkaException("no broker answers");
        }
        List<NotTaken> notTaken = new ArrayList<>();
        for (Article article : sent) {
            if (article.getPublishedAt().isAfter(newest)) {
                notTaken.add(new NotTaken(article, "it is dated in the future"));
            } else if (article.getHeadline().contains("too large")) {
                notTaken.add(new NotTaken(article, "it is larger than a record may be"));
            } else {
                articles.add(article);
            }
        }
        return notTaken;
    }

    @Override
    public void remember(String source, PollPosition position) {
        if (awayForPositions) {
            throw new KafkaException("no broker answers");
        }
        positions.put(source, position.bytes());
    }

    synchronized List<String> headlines() {
        return articles.stream().map(Article::getHeadline).toList();
    }
}
