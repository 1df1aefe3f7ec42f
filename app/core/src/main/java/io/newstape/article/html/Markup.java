package io.newstape.article.html;

import io.newstape.article.clean.PlainParagraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Text that may or may not be HTML: what feeds and APIs put into their fields. It is HTML when it has a tag that HTML
 * knows; otherwise character references are resolved and the rest stays as it is.
 */
public final class Markup {

    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|table|tr|td|th|tbody|blockquote|img|figure|section|article"
                    + "|pre|html|body|head|u|font|center|hr|sup|sub|small|iframe|script|style)(?=[\\s/>])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPED_END =
            Pattern.compile("&(?:lt|#60|#x3[cC]);(?:/[A-Za-z][A-Za-z0-9]{0,9}|(?:br|BR)\\s?/?)&(?:gt|#62|#x3[eE]);");
    /** A picture and what stands under it, as a system for editors writes it. */
    private static final Pattern CAPTION =
            Pattern.compile("\\[(caption|wp_caption)[^\\]]{0,500}][^\\[]{0,2000}\\[/\\1]");

    private static final String CAPTION_END = "caption]";

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");

    private Markup() {}

    /** The paragraphs of a body, whether it is HTML, HTML that was escaped once more, or plain text. */
    public static List<String> paragraphs(String raw) {
        String written = raw.contains(CAPTION_END) ? CAPTION.matcher(raw).replaceAll("") : raw;
        Optional<String> html = html(written);
        if (html.isPresent()) {
            List<String> paragraphs = new ArrayList<>();
            for (Block block : Blocks.of(Html.fragment(withoutCdata(html.get())))) {
                if (!block.isLink()) {
                    paragraphs.add(block.text());
                }
            }
            return paragraphs;
        }
        return PlainParagraphs.of(unescaped(written));
    }

    /** One line of text, such as a title. */
    public static String line(String written) {
        return html(written).map(html -> Html.fragment(html).text()).orElseGet(() -> unescaped(written));
    }

    /** The remains of a CDATA section that was encoded twice. */
    private static String withoutCdata(String text) {
        return text.indexOf("<![CDATA[") < 0
                ? text
                : text.replace("<![CDATA[", "").replace("]]>", "");
    }

    /** The text if it is HTML, also if it was escaped once more: a text that names a tag has no closing one. */
    private static Optional<String> html(String text) {
        if (isHtml(text)) {
            return Optional.of(text);
        }
        return ESCAPED_END.matcher(text).find()
                ? Optional.of(Parser.unescapeEntities(text, false)).filter(Markup::isHtml)
                : Optional.empty();
    }

    private static boolean isHtml(String text) {
        return text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }

    private static String unescaped(String escaped) {
        String text = withoutCdata(escaped);
        return text.indexOf('&') >= 0 && ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }
}
