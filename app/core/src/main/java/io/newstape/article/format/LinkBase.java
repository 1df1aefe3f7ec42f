package io.newstape.article.format;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Addresses that follow another one. */
public final class LinkBase {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private LinkBase() {}

    /** The link, seen from a base; the base for an empty link, and the link itself where it can't be resolved. */
    public static String resolve(String base, String link) {
        String written = link.strip();
        if (written.isEmpty()) {
            return base.strip();
        }
        if (base.isBlank() || ABSOLUTE.matcher(written).matches()) {
            return written;
        }
        Element from = new Element("a");
        from.setBaseUri(base.strip());
        String resolved = from.attr("href", written).absUrl("href");
        return resolved.isEmpty() ? written : resolved;
    }
}
