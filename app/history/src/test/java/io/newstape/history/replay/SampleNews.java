package io.newstape.history.replay;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A stream of made-up articles as a wire sends it: updates, corrections, withdrawals, doubles and late ones. */
public final class SampleNews {

    public static final Instant MORNING = Instant.parse("2024-11-11T06:00:00Z");

    private static final List<String> COMPANIES = List.of(
            "Mitsui & Co (8031.T)",
            "Marubeni Corp (8002.T)",
            "Tesla (TSLA.OQ)",
            "IBM (NYSE: IBM)",
            "Sasol (SOLJ.J)",
            "Novatek NVTK.MM",
            "Delta Air Lines (DAL.N)",
            "Sanofi (SASY.PA)",
            "Walmart (WMT.N)");
    private static final List<String> EVENTS = List.of(
            "raised its forecast for the year",
            "cut its dividend after a weak quarter",
            "won a contract for turbines worth 300 million",
            "reported a fall in profit of 8 percent",
            "will publish its results on Thursday");

    private final Random random;
    private final List<Article> sent = new ArrayList<>();
    private Instant now = MORNING;

    public SampleNews(long seed) {
        this.random = new Random(seed);
    }

    public List<Article> next(int count) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(next());
        }
        return articles;
    }

    public Article next() {
        now = now.plusSeconds(1 + random.nextInt(240));
        Article article =
                switch (sent.isEmpty() ? 0 : random.nextInt(10)) {
                    case 1 -> later(ArticleStatus.UPDATED);
                    case 2 -> later(ArticleStatus.CORRECTED);
                    case 3 -> later(ArticleStatus.WITHDRAWN);
                    case 4 -> sent.get(random.nextInt(sent.size()));
                    case 5 -> fresh(now.minus(Duration.ofHours(random.nextInt(30))));
                    default -> fresh(now);
                };
        sent.add(article);
        return article;
    }

    private Article fresh(Instant publishedAt) {
        return article("story-" + sent.size(), 1, ArticleStatus.NEW, publishedAt);
    }

    private Article later(ArticleStatus status) {
        Article before = sent.get(random.nextInt(sent.size()));
        return article(before.getArticleId(), before.getVersion() + 1, status, now);
    }

    private Article article(String articleId, long version, ArticleStatus status, Instant publishedAt) {
        String headline = any(COMPANIES) + " " + any(EVENTS);
        return Article.newBuilder()
                .setArticleId(articleId)
                .setVersion(version)
                .setStatus(status)
                .setSource(random.nextBoolean() ? "Sample Wire" : "Sample Gazette")
                .setPublishedAt(publishedAt)
                .setHeadline(headline)
                .setParagraphs(List.of(
                        headline + ", it said on Monday.",
                        "In other news, " + any(COMPANIES) + " " + any(EVENTS) + ". No. " + sent.size() + " today."))
                .build();
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
