package io.newstape.article.xml;

import io.newstape.article.clean.CutText;
import io.newstape.article.format.Draft;
import io.newstape.article.format.DraftSink;
import io.newstape.article.html.Block;
import io.newstape.article.html.Blocks;
import io.newstape.article.html.Markup;
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
            "x:tickers",
            "x:ticker",
            "tickers",
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

    private static final String ID = "articleId";
    private static final String URL = "url";
    private static final String HEADLINE = "headline";
    private static final String PARAGRAPHS = "paragraphs";
    private static final String SOURCE = "source";
    private static final String LANGUAGE = "language";
    private static final String SUBJECTS = "subjects";

    private String feedTitle = "";
    private String language = "";
    private final FeedAddress address;

    /** @param self where the feed was read from; relative links follow it where the feed says nothing else. May be null */
    public FeedReader(String self) {
        this.address = new FeedAddress(self);
    }

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
            case "link" -> address.read(element);
            case "language", "dc:language" -> language = element.wholeText().strip();
            default -> {
                // wanted only so that the titles inside them aren't taken for the feed's
            }
        }
    }

    private Draft rss(Element item, long line) {
        Draft draft = new Draft(line);
        // also where an item says that it comes from another source: the feed made the id
        draft.provider = owner();
        NotedElements in = new NotedElements(item, draft);
        draft.id = in.text(ID, "guid", "dc:identifier");
        draft.url = in.text(URL, "x:origLink", "link");
        if (draft.url.isEmpty()) {
            draft.url = in.attribute(URL, "about");
        }
        if (draft.url.isEmpty() && isAddress(item)) {
            draft.url = in.text(URL, "guid");
        }
        draft.url = address.absolute(draft.url, item);
        draft.sharedAddress = address.isSite(draft.url);
        draft.headline = Markup.line(in.text(HEADLINE, "title", "media:title", "dc:title"));
        draft.published = in.time("pubDate", "dc:date", "dc:issued", "dc:created", "published");
        draft.updated = in.time("dc:modified", "updated");
        readBody(item, draft);
        draft.source = orOfFeed(in.text(SOURCE, "source", "dc:publisher"), SOURCE, feedTitle, "title", draft);
        draft.language = orOfFeed(in.text(LANGUAGE, "dc:language", "language"), LANGUAGE, language, LANGUAGE, draft);
        for (String name : List.of("category", "dc:subject")) {
            for (Element subject : Elements.children(item, name)) {
                draft.subjects.add(subject.wholeText());
                draft.origin(SUBJECTS, name);
            }
        }
        FeedSymbols.read(item, draft);
        draft.profile = "rss";
        UnreadNames.tell(item, READ_OF_ITEM, draft);
        return draft;
    }

    private Draft atom(Element entry, long line) {
        Draft draft = new Draft(line);
        // also where an item says that it comes from another source: the feed made the id
        draft.provider = owner();
        NotedElements in = new NotedElements(entry, draft);
        draft.id = in.text(ID, "id");
        draft.url = address.absolute(link(entry), entry);
        if (!draft.url.isEmpty()) {
            draft.origin(URL, "link");
        }
        Element title = Elements.at(entry, "title");
        if (title != null) {
            draft.headline = text(title);
            draft.origin(HEADLINE, "title");
        }
        draft.published = in.time("published", "issued", "created");
        draft.updated = in.time("updated", "modified");
        List<String> content = paragraphs(Elements.at(entry, "content"));
        boolean whole = saysSomething(content, draft);
        draft.paragraphs.addAll(whole ? content : paragraphs(Elements.at(entry, "summary")));
        draft.origin(PARAGRAPHS, whole ? "content" : "summary");
        Element source = Elements.at(entry, "source", "title");
        if (source != null) {
            draft.origin(SOURCE, "source/title");
        }
        draft.source = orOfFeed(source == null ? "" : text(source), SOURCE, feedTitle, "title", draft);
        draft.language = orOfFeed(in.attribute(LANGUAGE, "lang"), LANGUAGE, language, LANGUAGE, draft);
        for (Element category : Elements.children(entry, "category")) {
            draft.subjects.add(category.hasAttr("label") ? category.attr("label") : category.attr("term"));
            draft.origin(SUBJECTS, "category");
        }
        draft.profile = "atom";
        UnreadNames.tell(entry, READ_OF_ENTRY, draft);
        return draft;
    }

    private String owner() {
        return address.owner().isEmpty() ? feedTitle : address.owner();
    }

    /** The first of an item's texts that has words: one that holds only a picture says nothing. */
    private static void readBody(Element item, Draft draft) {
        for (String name : BODIES) {
            List<String> paragraphs = Markup.paragraphs(Elements.text(item, name));
            if (saysSomething(paragraphs, draft)) {
                draft.paragraphs.addAll(paragraphs);
                draft.origin(PARAGRAPHS, name);
                return;
            }
        }
    }

    /** What the article says of itself, or else what the feed says of all. */
    private static String orOfFeed(String own, String field, String ofFeed, String name, Draft draft) {
        if (own.isEmpty() && !ofFeed.isEmpty()) {
            draft.origin(field, name + " of the feed");
        }
        return own.isEmpty() ? ofFeed : own;
    }

    /** Words, and no sentence in place of a text that one has to pay for. */
    private static boolean saysSomething(List<String> paragraphs, Draft draft) {
        boolean placeholder = CutText.isPlaceholder(paragraphs);
        draft.truncated |= placeholder;
        return !placeholder
                && paragraphs.stream().anyMatch(paragraph -> paragraph.chars().anyMatch(Character::isLetterOrDigit));
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
}
