package io.newstape.signal;

import io.newstape.article.ArticleText;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleField;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.schema.TextSpan;
import io.newstape.schema.TickerMention;
import io.newstape.schema.TickerMentions;
import io.newstape.signal.relevance.ArticleShape;
import io.newstape.signal.relevance.Relevance;
import io.newstape.signal.relevance.RelevanceRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Articles for tests, with the mentions found by one plain convention: {@code Name (RIC)}. */
public final class News {

    public static final Instant NOON = Instant.parse("2025-03-12T12:00:00Z");

    private static final Pattern NAME_AND_RIC =
            Pattern.compile("((?:[A-Z][A-Za-z]{1,20} ){1,3})\\(([A-Z0-9]{1,6}\\.[A-Z]{1,3})\\)");

    private News() {}

    public static Article article(String headline, String... paragraphs) {
        return Article.newBuilder()
                .setArticleId("a-1")
                .setStatus(ArticleStatus.NEW)
                .setSource("test")
                .setPublishedAt(NOON)
                .setHeadline(headline)
                .setParagraphs(List.of(paragraphs))
                .build();
    }

    public static TickerMentions mentionsIn(Article article) {
        List<TickerMention> mentions = new ArrayList<>();
        find(article.getHeadline(), ArticleField.HEADLINE, -1, mentions);
        for (int i = 0; i < article.getParagraphs().size(); i++) {
            find(article.getParagraphs().get(i), ArticleField.PARAGRAPH, i, mentions);
        }
        return TickerMentions.newBuilder()
                .setArticleId(article.getArticleId())
                .setArticleVersion(article.getVersion())
                .setPublishedAt(article.getPublishedAt())
                .setMentions(mentions)
                .setRulesVersion("test")
                .build();
    }

    public static List<TickerMention> of(String ric, TickerMentions all) {
        return all.getMentions().stream().filter(m -> ric.equals(m.getRic())).toList();
    }

    public static double relevance(String ric, Article article) {
        TickerMentions all = mentionsIn(article);
        return Relevance.of(ArticleShape.of(ArticleText.of(article), all), of(ric, all), RelevanceRules.STANDARD);
    }

    private static void find(String text, ArticleField field, int paragraph, List<TickerMention> mentions) {
        Matcher found = NAME_AND_RIC.matcher(text);
        while (found.find()) {
            String ric = found.group(2);
            mentions.add(TickerMention.newBuilder()
                    .setSpan(new TextSpan(field, paragraph, found.start(2), found.end(2)))
                    .setSurface(ric)
                    .setConvention(Convention.RIC_BRACKETED)
                    .setKind(InstrumentKind.EQUITY)
                    .setSymbol(ric.substring(0, ric.indexOf('.')))
                    .setRic(ric)
                    .setCompany(found.group(1).trim())
                    .setCompanySpan(new TextSpan(field, paragraph, found.start(1), found.end(1) - 1))
                    .setConfidence(1)
                    .setRule("test")
                    .build());
        }
    }
}
