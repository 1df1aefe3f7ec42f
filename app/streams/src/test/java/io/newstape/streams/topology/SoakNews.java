package io.newstape.streams.topology;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;

/**
 * Any number of articles, the same ones each time: spread evenly over the time and unevenly over the securities, as
 * news is; a fiftieth are corrections of an earlier one, a fiftieth duplicates.
 */
public final class SoakNews implements Iterator<Article> {

    private final SplittableRandom random = new SplittableRandom(1);
    private final int articles;
    private final int securities;
    private final Instant start;
    private final Duration span;
    private int made;

    public SoakNews(int articles, int securities, Instant start, Duration span) {
        this.articles = articles;
        this.securities = securities;
        this.start = start;
        this.span = span;
    }

    @Override
    public boolean hasNext() {
        return made < articles;
    }

    @Override
    public Article next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int i = made++;
        Instant time = start.plus(span.multipliedBy(i).dividedBy(articles));
        int kind = random.nextInt(100);
        int id = kind < 4 && i > 1000 ? i - 1 - random.nextInt(1000) : i;
        // some securities are in the news every hour, most of them now and then
        int security = (int) (securities * Math.pow(random.nextDouble(), 3));
        int percent = random.nextInt(2, 60);
        return Article.newBuilder()
                .setArticleId("soak-" + id)
                .setVersion(kind < 2 ? 2 : 1)
                .setStatus(kind < 2 ? ArticleStatus.CORRECTED : ArticleStatus.NEW)
                .setSource("Soak Wire")
                .setPublishedAt(time)
                .setHeadline("Sample Holdings " + security + " (" + ric(security) + ") profit "
                        + (random.nextBoolean() ? "rises " : "falls ") + percent + " percent")
                .setParagraphs(List.of("The company said demand in its " + random.nextInt(1000)
                        + " shops was steady and kept its forecast of " + random.nextInt(10_000) + " million."))
                .build();
    }

    private static String ric(int security) {
        StringBuilder root = new StringBuilder();
        for (int rest = security, i = 0; i < 4; i++, rest /= 26) {
            root.append((char) ('A' + rest % 26));
        }
        return root + ".N";
    }
}
