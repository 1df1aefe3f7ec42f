package io.newstape.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Text that may or may not be HTML: what feeds and APIs put into their fields. A RIC in angle brackets, such as
 * {@code <NVTK.MM>}, is text and never a tag.
 */
final class Markup {

    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|table|tr|td|th|tbody|blockquote|img|figure|section|article"
                    + "|pre|html|body|head|u|font|center|hr|sup|sub|small|iframe|script|style)(?=[\\s/>])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");

    /** RICs that start like a tag: NVTK.MM, BRKb.N, VOWG_p.DE, JPY=, LCOc1. */
    private static final Pattern RIC =
            Pattern.compile("<(?=[A-Za-z][\\w^]{0,15}(?:\\.[A-Z]{1,4}(?:\\^\\w{3})?|=[A-Z]{0,4}|c\\d{1,2})>)");

    private Markup() {}

    /** The paragraphs of a body, whether it is HTML or plain text. */
    static List<String> paragraphs(String body) {
        if (TAG.matcher(body).find()) {
            List<String> paragraphs = new ArrayList<>();
            for (Block block :
                    Blocks.of(Jsoup.parseBodyFragment(withRicsAsText(body)).body())) {
                if (!block.isLink()) {
                    paragraphs.add(block.text());
                }
            }
            return paragraphs;
        }
        return PlainParagraphs.of(unescaped(body));
    }

    /** One line of text, such as a title. */
    static String line(String title) {
        if (TAG.matcher(title).find()) {
            return Jsoup.parseBodyFragment(withRicsAsText(title)).body().text();
        }
        return unescaped(title);
    }

    /** The same HTML, in which a RIC in angle brackets won't be taken for a tag. */
    static String withRicsAsText(String html) {
        Matcher ric = RIC.matcher(html);
        return ric.find() ? ric.replaceAll("&lt;") : html;
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }
}
