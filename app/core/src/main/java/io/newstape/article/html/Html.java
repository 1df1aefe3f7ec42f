package io.newstape.article.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * HTML to a tree, in bounded time whatever it holds. A RIC in angle brackets, such as {@code <NVTK.MM>}, stays text.
 */
final class Html {

    private static final int DEEPEST = 200;
    private static final int DEEPEST_TABLE = 40;

    private static final Pattern TABLE = Pattern.compile("<(/?)table(?=[\\s/>])", Pattern.CASE_INSENSITIVE);

    /** RICs that start like a tag: NVTK.MM, BRKb.N, VOWG_p.DE, JPY=, LCOc1. */
    private static final Pattern RIC =
            Pattern.compile("<(?=[A-Za-z][\\w^]{0,15}(?:\\.[A-Z]{1,4}(?:\\^\\w{3})?|=[A-Z]{0,4}|c\\d{1,2})>)");

    private Html() {}

    static Document page(String html) {
        return parser().parseInput(safe(html), "");
    }

    /** The body that holds the fragment. */
    static Element fragment(String html) {
        return parser().parseInput(safe(html), "").body();
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }

    private static String safe(String html) {
        Matcher ric = RIC.matcher(html);
        String text = ric.find() ? ric.replaceAll("&lt;") : html;
        // jsoup needs quadratic time for tables in tables; no page means thousands of them
        return nestsTables(text) ? TABLE.matcher(text).replaceAll("<$1div") : text;
    }

    private static boolean nestsTables(String html) {
        Matcher tag = TABLE.matcher(html);
        int depth = 0;
        while (tag.find()) {
            depth += tag.group(1).isEmpty() ? 1 : -1;
            if (depth > DEEPEST_TABLE) {
                return true;
            }
        }
        return false;
    }
}
