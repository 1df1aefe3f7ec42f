package io.newstape.signal;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.TickerMentions;
import java.util.List;
import java.util.function.Function;

/**
 * An article and what it names.
 *
 * @param article the article
 * @param mentions every place that names a security
 * @param securities the securities that become signals
 */
public record Extraction(Article article, TickerMentions mentions, List<NamedSecurity> securities) {

    public Extraction {
        securities = List.copyOf(securities);
    }

    /** Reads an article. One that was withdrawn says nothing any more, whatever its text is. */
    public static Extraction of(Article article, Function<Article, TickerMentions> finder) {
        TickerMentions mentions = article.getStatus() == ArticleStatus.WITHDRAWN
                ? finder.apply(withoutText(article))
                : finder.apply(article);
        return new Extraction(article, mentions, NamedSecurity.in(mentions));
    }

    private static Article withoutText(Article article) {
        return Article.newBuilder()
                .setArticleId(article.getArticleId())
                .setVersion(article.getVersion())
                .setStatus(article.getStatus())
                .setSource(article.getSource())
                .setPublishedAt(article.getPublishedAt())
                .setHeadline("")
                .setParagraphs(List.of())
                .build();
    }
}
