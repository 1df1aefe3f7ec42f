package io.newstape.article.html;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells a page that lists several articles from the page of one. On the latter one {@code article} has the page's
 * {@code h1} or most of the text, or most of the text lies outside; the others are teasers beside it.
 */
final class ListedArticles {

    private static final String ARTICLE = "article";
    private static final String TITLE = "h1, h2, h3, h4, h5, h6, [itemprop=headline]";
    private static final double NEARLY_ALL = 0.7;
    private static final double MOST = 0.6;

    private ListedArticles() {}

    /** How many articles a page without furniture lists; 1 where it is the page of one. */
    static int on(Document page) {
        Map<Element, Integer> lengths = new IdentityHashMap<>();
        List<Element> listed = page.select(ARTICLE).stream()
                .filter(article -> article.parents().stream()
                        .noneMatch(around -> around.normalName().equals(ARTICLE)))
                .filter(article -> article.selectFirst(TITLE) != null)
                .collect(Collectors.groupingBy(article -> list(article, lengths)))
                .values()
                .stream()
                .filter(articles -> articles.size() > 1)
                .flatMap(List::stream)
                .toList();
        return isList(listed, lengths, length(page.body(), lengths)) ? listed.size() : 1;
    }

    /** What an article stands in beside others: an item of a list, or a box, may be around each. */
    private static Element list(Element article, Map<Element, Integer> lengths) {
        int length = length(article, lengths);
        Element around = article.parent();
        while (around.parent() != null && !around.normalName().equals("body") && length(around, lengths) == length) {
            around = around.parent();
        }
        return around;
    }

    /** An element's text is measured once, however many articles stand in it. */
    private static int length(Element element, Map<Element, Integer> lengths) {
        return lengths.computeIfAbsent(element, one -> one.text().length());
    }

    private static boolean isList(List<Element> articles, Map<Element, Integer> lengths, int total) {
        int all = 0;
        int longest = 0;
        for (Element article : articles) {
            int length = length(article, lengths);
            all += length;
            longest = Math.max(longest, length);
        }
        long marked = articles.stream()
                .filter(article -> article.selectFirst("h1, [itemprop=articleBody]") != null)
                .count();
        return articles.size() > 1 && marked != 1 && all >= NEARLY_ALL * total && longest <= MOST * all;
    }
}
