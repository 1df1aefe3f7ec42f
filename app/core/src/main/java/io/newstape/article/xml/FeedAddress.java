package io.newstape.article.xml;

import io.newstape.article.format.CanonicalUrl;
import io.newstape.article.format.LinkBase;
import org.jsoup.nodes.Element;

/** Where a feed is, and the site that it is of: what its relative links follow. */
final class FeedAddress {

    private String site = "";
    /** Of the feed itself; empty where nobody knows it. */
    private String self;

    /** @param self where the feed was read from; may be null */
    FeedAddress(String self) {
        this.self = self == null ? "" : self;
    }

    /** Takes a link of the feed: it names its site, and some feeds name themselves. */
    void read(Element link) {
        String rel = link.attr("rel");
        String named = link.hasAttr("href") ? link.attr("href") : link.wholeText();
        if (rel.equals("self")) {
            self = self.isEmpty() ? named.strip() : self;
        } else if (site.isEmpty() && (rel.isEmpty() || rel.equals("alternate"))) {
            site = named.strip();
        }
    }

    /** A link that is relative follows the item's own base, or else the address of the feed's site, or of the feed. */
    String absolute(String link, Element item) {
        return link.isBlank() ? "" : LinkBase.resolve(LinkBase.resolve(ofFeed(), item.attr("base")), link);
    }

    /** Whether a link leads to the site of the feed, and not to an article. */
    boolean isSite(String link) {
        return !link.isEmpty() && link.equals(ofFeed());
    }

    /** Whose the ids of the feed are: the host of its site, or of itself; empty where nothing says. Titles are no names. */
    String owner() {
        return CanonicalUrl.of(ofFeed()).map(CanonicalUrl::site).orElse("");
    }

    private String ofFeed() {
        return LinkBase.resolve(self, site);
    }
}
