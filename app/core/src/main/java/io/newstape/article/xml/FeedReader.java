package io.newstape.article.xml;

import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.format.DraftSink;
import io.newstape.article.html.Block;
import io.newstape.article.html.Blocks;
import io.newstape.article.html.Markup;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * RSS 0.9 to 2.0 and Atom. Entry by entry: a feed that breaks off gives the entries before the break.
 *
 * <p>No feed library: those at hand build the whole document first and lose all of a broken feed, and none says on
 * which line an entry stands.
 */
public final class FeedReader extends XmlReader {

    private static final Set<String> WANTED = Set.of(
            "title", "language", "dc:language", "link", "item", "entry", "image", "textInput", "author", "subtitle");

    private static final List<String> BODIES =
            List.of("content:encoded", "encoded", "description", "media:description", "x:summary");

    private static final Set<String> READ_OF_ITEM = Set.of(
            "x:summary",
            "guid",
            "dc:identifier",
            "x:origLink",
            "link",
            "title",
            "media:title",
            "dc:title",
            "pubDate",
            "dc:date",
            "dc:issued",
            "dc:created",
            "published",
            "dc:modified",
            "updated",
            "content:encoded",
            "encoded",
            "description",
            "media:description",
            "source",
            "dc:publisher",
            "dc:language",
            "language",
            "category",
            "dc:subject");
    private static final Set<String> READ_OF_ENTRY = Set.of(
            "id",
            "link",
            "title",
            "published",
            "issued",
            "created",
            "updated",
            "modified",
            "content",
            "summary",
            "source",
            "category");

    private String feedTitle = "";
    private String language = "";
    private String address = "";

    @Override
    Set<String> wanted() {
        return WANTED;
    }

    @Override
    Set<String> records() {
        return Set.of("item", "entry");
    }

    @Override
    void read(Element element, long line, DraftSink findings) {
        switch (element.tagName()) {
            case "item" -> findings.found(rss(element, line));
            case "entry" -> findings.found(atom(element, line));
            case "title" -> feedTitle = feedTitle.isEmpty() ? Markup.line(element.wholeText()) : feedTitle;
            case "link" -> address = address.isEmpty() ? address(element) : address;
            case "language", "dc:language" -> language = element.wholeText().strip();
            default -> {
                // wanted only so that the titles inside them aren't taken for the feed's
            }
        }
    }

    private Draft rss(Element item, long line) {
        Draft draft = new Draft(line);
        draft.id = Elements.text(item, "guid", "dc:identifier");
        draft.url = Elements.text(item, "x:origLink", "link");
        if (draft.url.isEmpty()) {
            draft.url = item.attr("about");
        }
        if (draft.url.isEmpty() && isAddress(item)) {
            draft.url = draft.id;
        }
        draft.url = absolute(draft.url, item);
        draft.headline = Markup.line(Elements.text(item, "title", "media:title", "dc:title"));
        draft.published = time(item, "pubDate", "dc:date", "dc:issued", "dc:created", "published");
        draft.updated = time(item, "dc:modified", "updated");
        draft.paragraphs.addAll(body(item));
        String own = Elements.text(item, "source", "dc:publisher");
        draft.source = own.isEmpty() ? feedTitle : own;
        draft.language = Elements.text(item, "dc:language", "language");
        if (draft.language.isEmpty()) {
            draft.language = language;
        }
        Elements.children(item, "category").forEach(c -> draft.subjects.add(c.wholeText()));
        Elements.children(item, "dc:subject").forEach(c -> draft.subjects.add(c.wholeText()));
        draft.profile = "rss";
        UnreadNames.tell(item, READ_OF_ITEM, draft);
        return draft;
    }

    private Draft atom(Element entry, long line) {
        Draft draft = new Draft(line);
        draft.id = Elements.text(entry, "id");
        draft.url = absolute(link(entry), entry);
        Element title = Elements.at(entry, "title");
        draft.headline = title == null ? "" : text(title);
        draft.published = time(entry, "published", "issued", "created");
        draft.updated = time(entry, "updated", "modified");
        List<String> content = paragraphs(Elements.at(entry, "content"));
        draft.paragraphs.addAll(hasWords(content) ? content : paragraphs(Elements.at(entry, "summary")));
        Element source = Elements.at(entry, "source", "title");
        draft.source = source == null ? feedTitle : text(source);
        draft.language = entry.attr("lang").isEmpty() ? language : entry.attr("lang");
        Elements.children(entry, "category")
                .forEach(c -> draft.subjects.add(c.hasAttr("label") ? c.attr("label") : c.attr("term")));
        draft.profile = "atom";
        UnreadNames.tell(entry, READ_OF_ENTRY, draft);
        return draft;
    }

    /** The first of an item's texts that has words: one that holds only a picture says nothing. */
    private static List<String> body(Element item) {
        for (String name : BODIES) {
            List<String> paragraphs = Markup.paragraphs(Elements.text(item, name));
            if (hasWords(paragraphs)) {
                return paragraphs;
            }
        }
        return List.of();
    }

    private static boolean hasWords(List<String> paragraphs) {
        return paragraphs.stream().anyMatch(paragraph -> paragraph.chars().anyMatch(Character::isLetterOrDigit));
    }

    /** The paragraphs of an entry's text, whether its markup is part of the feed or encoded. */
    private static List<String> paragraphs(Element text) {
        if (text == null) {
            return List.of();
        }
        return text.childrenSize() > 0
                ? Blocks.of(text).stream()
                        .filter(block -> !block.isLink())
                        .map(Block::text)
                        .toList()
                : Markup.paragraphs(text.wholeText());
    }

    /** Whether the item's identifier is the address that it has no link for. */
    private static boolean isAddress(Element item) {
        Element guid = Elements.at(item, "guid");
        return guid != null
                && !guid.attr("isPermaLink").equals("false")
                && guid.wholeText().strip().startsWith("http");
    }

    /** The address of the feed's site. */
    private static String address(Element link) {
        String rel = link.attr("rel");
        if (link.hasAttr("href")) {
            return rel.isEmpty() || rel.equals("alternate") ? link.attr("href").strip() : "";
        }
        return link.wholeText().strip();
    }

    /** A link that is relative follows the item's own base, or else the address of the feed's site. */
    private String absolute(String link, Element item) {
        String base = item.attr("base").isEmpty() ? address : item.attr("base");
        if (link.isBlank() || base.isEmpty() || link.indexOf(':') >= 0) {
            return link;
        }
        try {
            return new URI(base).resolve(new URI(link.strip())).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return link;
        }
    }

    private static String text(Element construct) {
        return construct.childrenSize() > 0 ? construct.text() : Markup.line(construct.wholeText());
    }

    private static String link(Element entry) {
        String any = "";
        for (Element link : Elements.children(entry, "link")) {
            String rel = link.attr("rel");
            if (rel.isEmpty() || rel.equals("alternate")) {
                return link.attr("href");
            }
            any = any.isEmpty() && !rel.equals("self") && !rel.equals("enclosure") ? link.attr("href") : any;
        }
        return any;
    }

    private static WrittenTime time(Element entry, String... names) {
        for (String name : names) {
            String text = Elements.text(entry, name);
            if (!text.isEmpty()) {
                return new WrittenTime("<" + name + ">", text);
            }
        }
        return WrittenTime.NONE;
    }
}
