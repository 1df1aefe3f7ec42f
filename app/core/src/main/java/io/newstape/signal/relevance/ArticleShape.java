package io.newstape.signal.relevance;

import io.newstape.article.ArticleText;
import io.newstape.schema.Article;
import io.newstape.schema.InstrumentKind;
import io.newstape.schema.TickerMention;
import io.newstape.schema.TickerMentions;
import io.newstape.text.DataLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an article is like as a whole, seen from its mentions; worked out once for all securities in it.
 *
 * @param article the article and its documents
 * @param mentions number of mentions of any security
 * @param companies number of different companies named; listings of one company count once
 * @param list true for market round-ups, tables, digests and calendars, which are about no company in them
 */
public record ArticleShape(ArticleText article, int mentions, int companies, boolean list) {

    /** A table has at least this many rows, each with a mention. */
    private static final int TABLE_ROWS = 5;
    /** A row is no longer than this, UTF-16 units. */
    private static final int LONGEST_ROW = 120;
    /** From so many companies on an article that says little of each is a list, whatever it calls itself. */
    private static final int CROWD = 8;
    /** A headline that calls itself a round-up needs only so many companies. */
    private static final int FEW = 3;

    private static final int LONGEST_HEADLINE = 300;

    private static final List<String> ROUND_UP = DataLines.of(ArticleShape.class, "round-up-headlines.txt").stream()
            .map(phrase -> phrase.replace('_', ' '))
            .toList();

    public static ArticleShape of(ArticleText text, TickerMentions all) {
        Article article = text.article();
        List<TickerMention> mentions = all.getMentions();
        int companies = companies(mentions);
        boolean list = companies >= FEW && isRoundUp(article.getHeadline())
                || companies >= CROWD && mentions.size() < 2 * companies
                || companies >= TABLE_ROWS && rows(article, mentions) >= TABLE_ROWS;
        return new ArticleShape(text, mentions.size(), companies, list);
    }

    private static boolean isRoundUp(String headline) {
        String start = headline.substring(0, Math.min(headline.length(), LONGEST_HEADLINE))
                .toLowerCase(Locale.ROOT);
        return ROUND_UP.stream().anyMatch(start::contains);
    }

    /** Short paragraphs that name a company each. */
    private static int rows(Article article, List<TickerMention> mentions) {
        List<String> paragraphs = article.getParagraphs();
        Set<Integer> rows = new HashSet<>();
        for (TickerMention mention : mentions) {
            int paragraph = mention.getSpan().getParagraph();
            if (paragraph >= 0
                    && paragraph < paragraphs.size()
                    && paragraphs.get(paragraph).length() <= LONGEST_ROW) {
                rows.add(paragraph);
            }
        }
        return rows.size();
    }

    private static int companies(List<TickerMention> mentions) {
        Map<String, String> nameBySecurity = new HashMap<>();
        for (TickerMention mention : mentions) {
            if (isOfCompany(mention.getKind()) && mention.getCompany() != null) {
                nameBySecurity.putIfAbsent(
                        security(mention), mention.getCompany().toLowerCase(Locale.ROOT));
            }
        }
        Set<String> companies = new HashSet<>();
        for (TickerMention mention : mentions) {
            if (isOfCompany(mention.getKind())) {
                String security = security(mention);
                companies.add(nameBySecurity.getOrDefault(security, security));
            }
        }
        return companies.size();
    }

    private static String security(TickerMention mention) {
        return mention.getRic() != null ? mention.getRic() : mention.getSymbol();
    }

    private static boolean isOfCompany(InstrumentKind kind) {
        return kind != InstrumentKind.INDEX && kind != InstrumentKind.CURRENCY && kind != InstrumentKind.COMMODITY;
    }
}
