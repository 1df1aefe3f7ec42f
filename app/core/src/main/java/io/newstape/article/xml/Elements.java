package io.newstape.article.xml;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Children of XML elements by name, with an empty string for what isn't there. */
final class Elements {

    private Elements() {}

    static List<Element> children(Element parent, String name) {
        String normal = name.toLowerCase(Locale.ROOT);
        return parent.children().stream()
                .filter(e -> e.normalName().equals(normal))
                .toList();
    }

    /** The text of the first child with one of these names that has any. */
    static String text(Element parent, String... names) {
        for (String name : names) {
            for (Element child : children(parent, name)) {
                String text = child.wholeText().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    /** The first element below this one on the path of child names, or null. */
    static Element at(Element from, String... path) {
        Element here = from;
        for (String name : path) {
            List<Element> next = children(here, name);
            if (next.isEmpty()) {
                return null;
            }
            here = next.get(0);
        }
        return here;
    }
}
