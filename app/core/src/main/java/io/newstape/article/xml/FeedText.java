package io.newstape.article.xml;

import io.newstape.article.clean.CutText;
import io.newstape.article.format.Draft;
import io.newstape.article.html.Block;
import io.newstape.article.html.Blocks;
import io.newstape.article.html.Markup;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The texts of a feed's articles: plain, with encoded markup, or with markup that is part of the feed. */
final class FeedText {

    /** Where an item has its text, the whole one first. */
    private static final List<String> OF_ITEMS = List.of(
            "content:encoded",
            "encoded",
            "x:full-text",
            "full-text",
            "x:fulltext",
            "fulltext",
            "body",
            "content",
            "description",
            "media:description",
            "x:summary");

    private static final List<String> OF_ENTRIES = List.of("content", "summary");

    private FeedText() {}

    /** Takes the text of an item of RSS. */
    static void ofItem(NotedElements item, Draft draft) {
        take(OF_ITEMS, item, draft);
    }

    /** Takes the text of an entry of Atom. */
    static void ofEntry(NotedElements entry, Draft draft) {
        take(OF_ENTRIES, entry, draft);
    }

    /** One line, such as a title. */
    static String line(Element construct) {
        return construct.childrenSize() > 0 ? construct.text() : Markup.line(construct.wholeText());
    }

    /** The first text that has words: one that holds only a picture says nothing. */
    private static void take(List<String> names, NotedElements in, Draft draft) {
        for (String name : names) {
            for (Element text : in.children(name)) {
                List<String> paragraphs = isText(text) ? paragraphs(text) : List.of();
                if (saysSomething(paragraphs, draft)) {
                    draft.paragraphs.addAll(paragraphs);
                    draft.origin("paragraphs", name);
                    in.read(text);
                    return;
                }
            }
        }
    }

    /** Whether the type of a content is one of texts: Atom also carries pictures, sounds and data, in Base64 or as XML. */
    private static boolean isText(Element content) {
        String type = content.attr("type").toLowerCase(Locale.ROOT);
        boolean foreign = type.indexOf('/') >= 0 && !type.contains("text") && !type.contains("html");
        return !foreign && !content.attr("mode").equals("base64");
    }

    /** Words, and no sentence in place of a text that one has to pay for. */
    private static boolean saysSomething(List<String> paragraphs, Draft draft) {
        boolean placeholder = CutText.isPlaceholder(paragraphs);
        draft.truncated |= placeholder;
        return !placeholder
                && paragraphs.stream().anyMatch(paragraph -> paragraph.chars().anyMatch(Character::isLetterOrDigit));
    }

    private static List<String> paragraphs(Element text) {
        return text.childrenSize() > 0
                ? Blocks.of(text).stream()
                        .filter(block -> !block.isLink())
                        .map(Block::text)
                        .toList()
                : Markup.paragraphs(text.wholeText());
    }
}
