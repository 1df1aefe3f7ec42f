package io.newstape.article.xml;

import io.newstape.article.format.Draft;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The securities that wires of press releases and exchanges name in an item, each in a form of its own. */
final class FeedSymbols {

    /** A category whose domain ends like this is a symbol, with its exchange before it. */
    private static final Pattern STOCK_DOMAIN = Pattern.compile("(?i)\\b(?:stock|ticker|symbol)s?$");

    private static final List<String> LISTS = List.of("x:tickers", "x:ticker", "tickers");

    private FeedSymbols() {}

    static void read(Element item, Draft draft) {
        for (Element category : Elements.children(item, "category")) {
            if (STOCK_DOMAIN.matcher(category.attr("domain")).find()) {
                draft.symbols.add(category.wholeText().strip());
                draft.origin("symbols", "category");
            }
        }
        for (String name : LISTS) {
            for (Element tickers : Elements.children(item, name)) {
                draft.symbols.addAll(List.of(tickers.wholeText().strip().split("[,;\\s]+")));
                draft.origin("symbols", name);
            }
        }
    }
}
