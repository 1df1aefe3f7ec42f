package io.newstape.article.xml;

import io.newstape.article.format.CanonicalUrl;
import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.format.DraftSink;
import io.newstape.article.format.SourceProfile;
import io.newstape.article.html.Markup;
import io.newstape.schema.ArticleStatus;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * RSS 0.9 to 2.0 and Atom. Entry by entry: a feed that breaks off gives the entries before the break.
 *
 * <p>No feed library: those at hand build the whole document first and lose all of a broken feed, and none says on
 * which line an entry stands.
 */
public final class FeedReader extends XmlReader {

    private static final Set<String> WANTED = Set.of(
            "title",
            "language",
            "dc:language",
            "link",
            "item",
            "entry",
            "image",
            "textInput",
            "author",
            "subtitle",
            "deleted-entry",
            "x:deleted-entry");

    /** Read by {@link FeedSymbols}. */
    private static final Set<String> SYMBOLS_OF_ITEM = Set.of("x:tickers", "x:ticker", "tickers");

    private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b");

    private static final String ID = "articleId";
    private static final String URL = "url";
    private static final String HEADLINE = "headline";
    private static final String SOURCE = "source";
    private static final String LANGUAGE = "language";
    private static final String SUBJECTS = "subjects";
    private static final String TITLE = "title";
    private static final String LINK = "link";
    private static final String CATEGORY = "category";
    private static final String REL = "rel";
    private static final String SELF = "self";

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
        return Set.of("item", "entry", "deleted-entry", "x:deleted-entry");
    }

    @Override
    void read(Element element, long line, DraftSink findings) {
        switch (element.tagName()) {
            case "item" -> findings.found(rss(element, line));
            case "entry" -> findings.found(atom(element, line));
            case "deleted-entry", "x:deleted-entry" -> findings.found(tombstone(element, line));
            case TITLE -> feedTitle = feedTitle.isEmpty() ? Markup.line(element.wholeText()) : feedTitle;
            case "link" -> address.read(element);
            case "language", "dc:language" -> language = element.wholeText().strip();
            default -> {
                // wanted only so that the titles inside them aren't taken for the feed's
            }
        }
    }

    private Draft rss(Element item, long line) {
        Draft draft = new Draft(line);
        NotedElements in = new NotedElements(item, draft);
        in.children(LINK).stream().filter(FeedReader::isSelf).forEach(in::read);
        draft.id = in.text(ID, "guid", "dc:identifier");
        draft.url = in.text(URL, "x:origLink", LINK);
        if (draft.url.isEmpty()) {
            draft.url = in.attribute(URL, "about");
        }
        if (draft.url.isEmpty() && isAddress(item)) {
            draft.url = in.text(URL, "guid");
        }
        draft.url = address.absolute(draft.url, item);
        draft.provider = ownerOf(draft);
        draft.sharedAddress = address.isSite(draft.url);
        draft.headline = Markup.line(in.text(HEADLINE, TITLE, "media:title", "dc:title"));
        draft.published = in.time("pubDate", "dc:date", "dc:issued", "dc:created", "published");
        draft.updated = in.time("dc:modified", "updated");
        FeedText.ofItem(in, draft);
        draft.source = orOfFeed(in.text(SOURCE, SOURCE, "dc:publisher"), SOURCE, name(), TITLE, draft);
        draft.language = orOfFeed(in.text(LANGUAGE, "dc:language", LANGUAGE), LANGUAGE, language, LANGUAGE, draft);
        for (String name : List.of(CATEGORY, "dc:subject")) {
            for (Element subject : in.all(name)) {
                draft.subjects.add(subject.wholeText());
                draft.origin(SUBJECTS, name);
            }
        }
        FeedSymbols.read(item, draft);
        draft.profile = "rss";
        in.tellUnread(SYMBOLS_OF_ITEM);
        return draft;
    }

    private Draft atom(Element entry, long line) {
        Draft draft = new Draft(line);
        NotedElements in = new NotedElements(entry, draft);
        draft.id = in.text(ID, "id");
        draft.url = address.absolute(link(in, draft), entry);
        draft.provider = ownerOf(draft);
        Element title = in.first(TITLE);
        if (title != null) {
            draft.headline = FeedText.line(title);
            draft.origin(HEADLINE, TITLE);
        }
        draft.published = in.time("published", "issued", "created");
        draft.updated = in.time("updated", "modified");
        draft.hasVersionTime = true;
        FeedText.ofEntry(in, draft);
        Element from = in.first(SOURCE);
        Element source = from == null ? null : Elements.at(from, TITLE);
        if (source != null) {
            draft.origin(SOURCE, "source/title");
        }
        draft.source = orOfFeed(source == null ? "" : FeedText.line(source), SOURCE, name(), TITLE, draft);
        draft.language = orOfFeed(in.attribute(LANGUAGE, "lang"), LANGUAGE, language, LANGUAGE, draft);
        for (Element category : in.all(CATEGORY)) {
            String label = category.attr("label");
            String term = category.attr("term");
            // mostly two spellings of one; but a label may say what kind of term it is
            if (label.isBlank() || !isSpelling(term, label)) {
                draft.subjects.add(term);
            }
            draft.subjects.add(label);
            draft.origin(SUBJECTS, CATEGORY);
        }
        draft.profile = "atom";
        in.tellUnread(Set.of());
        return draft;
    }

    /** What RFC 6721 puts in the place of an entry that is gone: the entry's id, and since when. */
    private Draft tombstone(Element gone, long line) {
        Draft draft = new Draft(line);
        NotedElements in = new NotedElements(gone, draft);
        draft.id = in.attribute(ID, "ref");
        draft.url = address.absolute(link(in, draft), gone);
        draft.provider = ownerOf(draft);
        draft.status = ArticleStatus.WITHDRAWN;
        draft.origin("status", gone.tagName().substring(gone.tagName().indexOf(':') + 1));
        draft.updated = new WrittenTime("when", in.attribute("updated", "when"));
        draft.source = orOfFeed("", SOURCE, name(), TITLE, draft);
        draft.language = orOfFeed(in.attribute(LANGUAGE, "lang"), LANGUAGE, language, LANGUAGE, draft);
        draft.profile = "atom";
        in.tellUnread(Set.of());
        return draft;
    }

    /** What the feed is called. A title with the time in it is another one each minute, and no name. */
    private String name() {
        return CLOCK.matcher(feedTitle).find() ? owner() : feedTitle;
    }

    private String owner() {
        return address.owner().isEmpty() ? feedTitle : address.owner();
    }

    /**
     * Whose an article's id is: the feed's, also where the article says that it comes from another source. Many feeds are
     * called "Latest News": where a feed has no address, the host of its article's link says whose it is.
     */
    private String ownerOf(Draft draft) {
        return address.owner().isEmpty()
                ? CanonicalUrl.of(draft.url).map(CanonicalUrl::site).orElse(feedTitle)
                : address.owner();
    }

    /** What the article says of itself, or else what the feed says of all. */
    private static String orOfFeed(String own, String field, String ofFeed, String name, Draft draft) {
        if (own.isEmpty() && !ofFeed.isEmpty()) {
            draft.origin(field, name + " of the feed");
        }
        return own.isEmpty() ? ofFeed : own;
    }

    /** Whether the item's identifier is the address that it has no link for. */
    private static boolean isAddress(Element item) {
        Element guid = Elements.at(item, "guid");
        return guid != null
                && !guid.attr("isPermaLink").equals("false")
                && guid.wholeText().strip().startsWith("http");
    }

    private static boolean isSpelling(String term, String label) {
        String name = SourceProfile.plain(term.substring(Math.max(term.lastIndexOf('/'), term.lastIndexOf(':')) + 1));
        return name.isEmpty() || SourceProfile.plain(label).contains(name) || name.contains(SourceProfile.plain(label));
    }

    private static boolean isSelf(Element link) {
        return link.attr(REL).equals(SELF);
    }

    private static String link(NotedElements in, Draft draft) {
        Element any = null;
        for (Element link : in.children(LINK)) {
            String rel = link.attr(REL);
            if (rel.isEmpty() || rel.equals("alternate")) {
                any = link;
                break;
            }
            if (isSelf(link)) {
                in.read(link);
            } else {
                any = any == null && !rel.equals("enclosure") ? link : any;
            }
        }
        if (any == null) {
            return "";
        }
        in.read(any);
        draft.origin(URL, LINK);
        return any.attr("href");
    }
}
