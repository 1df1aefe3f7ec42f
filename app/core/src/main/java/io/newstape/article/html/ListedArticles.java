package io.newstape.article.html;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells a page that lists several articles from the page of one. On the latter one {@code article} has the page's
 * {@code h1} or most of the text, or most of the text lies outside; the others are teasers beside it. Articles that stand
 * each in an element of its own, such as an item of a list, aren't told as a list.
 */
final class ListedArticles {

    private static final String ARTICLE = "article";
    private static final double NEARLY_ALL = 0.7;
    private static final double MOST = 0.6;

    private ListedArticles() {}

    /** How many articles a page without furniture lists; 1 where it is the page of one. */
    static int on(Document page) {
        Collection<List<Element>> groups = page.select(ARTICLE).stream()
                .filter(article -> article.parents().stream()
                        .noneMatch(around -> around.normalName().equals(ARTICLE)))
                .filter(article -> article.selectFirst("h1, h2, h3, h4") != null)
                .collect(Collectors.groupingBy(Element::parent))
                .values();
        if (groups.stream().allMatch(articles -> articles.size() == 1)) {
            return 1;
        }
        int total = page.body().text().length();
        return groups.stream()
                .filter(articles -> isList(articles, total))
                .mapToInt(List::size)
                .findFirst()
                .orElse(1);
    }

    private static boolean isList(List<Element> articles, int total) {
        List<Integer> lengths =
                articles.stream().map(article -> article.text().length()).toList();
        int all = lengths.stream().mapToInt(Integer::intValue).sum();
        int longest = lengths.stream().mapToInt(Integer::intValue).max().orElse(0);
        long marked = articles.stream()
                .filter(article -> article.selectFirst("h1, [itemprop=articleBody]") != null)
                .count();
        return articles.size() > 1 && marked != 1 && all >= NEARLY_ALL * total && longest <= MOST * all;
    }
}
