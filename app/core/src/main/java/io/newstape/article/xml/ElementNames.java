package io.newstape.article.xml;

import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/**
 * How readers call the elements of XML: by the local name, with a prefix for the modules that feeds use ({@code
 * dc:date}, {@code content:encoded}, {@code media:title}). An element of any other namespace that isn't the format's own
 * gets {@code x:}.
 */
final class ElementNames {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("", ""),
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", ""),
            Map.entry("http://www.w3.org/2005/Atom", ""),
            Map.entry("http://purl.org/atom/ns#", ""),
            Map.entry("http://iptc.org/std/nar/2006-10-01/", ""),
            Map.entry("http://iptc.org/std/NITF/2006-10-18/", ""),
            Map.entry("http://www.w3.org/1999/xhtml", ""),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dc:"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://search.yahoo.com/mrss/", "media:"));

    private static final Map<String, String> MODULES =
            Map.of("dc", "dc:", "dcterms", "dc:", "content", "content:", "media", "media:");

    private ElementNames() {}

    /** The name of the element at which a parser stands. */
    static String of(XMLStreamReader xml) {
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        String prefix = PREFIXES.get(namespace);
        if (prefix == null && xml.getPrefix() != null) {
            // some write another address for a module that everybody knows by its prefix
            prefix = MODULES.get(xml.getPrefix());
        }
        if (prefix == null) {
            boolean own = namespace.toLowerCase(Locale.ROOT).contains("iptc.org/")
                    || xml.getPrefix() == null
                    || xml.getPrefix().isEmpty();
            prefix = own ? "" : "x:";
        }
        return prefix + xml.getLocalName();
    }
}
