package io.newstape.signal;

import io.newstape.article.ArticleText;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.TickerMentions;
import java.util.List;
import java.util.function.Function;

/**
 * An article and what it names.
 *
 * @param text the article, read once
 * @param mentions every place that names a security
 * @param securities the securities that become signals
 * @param rules by which they do
 */
public record ArticleMentions(
        ArticleText text, TickerMentions mentions, List<NamedSecurity> securities, SignalRules rules) {

    public ArticleMentions {
        securities = List.copyOf(securities);
    }

    /** Reads an article. One that was withdrawn says nothing any more, whatever its text is. */
    public static ArticleMentions of(Article article, Function<ArticleText, TickerMentions> finder, SignalRules rules) {
        ArticleText text = ArticleText.of(article);
        TickerMentions mentions = article.getStatus() == ArticleStatus.WITHDRAWN
                ? finder.apply(ArticleText.of(withoutText(article)))
                : finder.apply(text);
        return new ArticleMentions(
                text, versioned(mentions, rules), NamedSecurity.in(mentions, rules.leastConfidence()), rules);
    }

    /** The article as published. */
    public Article article() {
        return text.article();
    }

    private static TickerMentions versioned(TickerMentions mentions, SignalRules rules) {
        String version = rules.version(mentions.getRulesVersion());
        // a builder copies every mention: not for nothing
        return version.equals(mentions.getRulesVersion())
                ? mentions
                : TickerMentions.newBuilder(mentions).setRulesVersion(version).build();
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
