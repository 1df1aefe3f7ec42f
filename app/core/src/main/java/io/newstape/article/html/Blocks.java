package io.newstape.article.html;

import io.newstape.article.clean.PlainParagraphs;
import io.newstape.text.PlainWhitespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Cuts the tree of a page or of inline markup into blocks, in reading order, in one pass without recursion. */
public final class Blocks implements NodeFilter {

    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "canvas",
            "button",
            "select",
            "textarea",
            "input",
            "form",
            "nav",
            "aside",
            "footer",
            "figure",
            "figcaption",
            "picture",
            "img",
            "dialog",
            "menu",
            "media",
            "media-caption",
            "media-producer");

    private static final Set<String> BLOCK = Set.of(
            "html",
            "body",
            "main",
            "article",
            "section",
            "header",
            "div",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "address",
            "hr",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "caption",
            "fieldset",
            "details",
            "summary",
            "center",
            "hgroup",
            "search",
            // NITF
            "nitf",
            "block",
            "hl1",
            "hl2",
            "hedline",
            "byline",
            "dateline",
            "abstract",
            "body.content",
            "body.head",
            "body.end",
            "tagline",
            "bq",
            "note",
            "fn",
            "distributor");

    private static final Set<String> CELL = Set.of("td", "th");

    private static final Set<String> CAPTIONS = Set.of("caption", "captions", "figcaption", "imgcaption");
    private static final int LONGEST_NAME = 200;
    /** More is an article that has a caption. */
    private static final int LONGEST_CAPTION = 400;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element holder;
    private int linkDepth;
    private int preDepth;
    private int linked;
    private boolean brokenLine;

    private Blocks() {}

    public static List<Block> of(Element root) {
        Blocks reader = new Blocks();
        reader.holder = root;
        root.filter(reader);
        reader.flush(root);
        return reader.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_CHILDREN;
        }
        String name = element.normalName();
        if (depth > 0 && (UNREAD.contains(name) || isCaption(element, name))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            lineBreak(element);
        } else if (BLOCK.contains(name)) {
            flush(element);
        } else if (CELL.contains(name)) {
            text.append(' ');
        }
        linkDepth += name.equals("a") ? 1 : 0;
        preDepth += name.equals("pre") ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            linkDepth -= name.equals("a") ? 1 : 0;
            preDepth -= name.equals("pre") ? 1 : 0;
            if (BLOCK.contains(name)) {
                flush(element.parent() == null ? element : element.parent());
            }
        }
        return FilterResult.CONTINUE;
    }

    /** What stands under a picture. That of a table is its title. */
    private static boolean isCaption(Element element, String name) {
        if (name.equals("caption")) {
            return element.parent() != null && !element.parent().normalName().equals("table");
        }
        String named = element.className();
        return !named.isEmpty()
                && named.length() <= LONGEST_NAME
                && named.toLowerCase(Locale.ROOT).contains("caption")
                && PageNames.words(named).stream().anyMatch(CAPTIONS::contains)
                && element.text().length() <= LONGEST_CAPTION;
    }

    private void add(String words) {
        if (!words.isBlank()) {
            brokenLine = false;
        }
        text.append(words);
        linked += linkDepth > 0 ? PlainWhitespace.of(words).length() : 0;
    }

    /** Two in a row end a paragraph; one is a space, except in preformatted text. */
    private void lineBreak(Element element) {
        if (brokenLine) {
            flush(holder);
        } else {
            text.append(preDepth > 0 ? '\n' : ' ');
            brokenLine = true;
        }
    }

    private void flush(Element next) {
        if (holder.normalName().equals("pre")) {
            for (String paragraph : PlainParagraphs.of(text.toString())) {
                emit(paragraph);
            }
        } else {
            emit(text.toString());
        }
        text.setLength(0);
        linked = 0;
        brokenLine = false;
        holder = next;
    }

    private void emit(String raw) {
        String plain = PlainWhitespace.of(raw);
        if (!plain.isEmpty()) {
            blocks.add(new Block(plain, linked, holder));
        }
    }
}
