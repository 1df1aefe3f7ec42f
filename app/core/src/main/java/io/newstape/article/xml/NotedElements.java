package io.newstape.article.xml;

import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.format.FinestTime;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Reads the children of an element for a draft, and notes from which of them a part of the article comes. */
record NotedElements(Element parent, Draft draft) {

    /** The text of the first child with one of these names that has any. */
    String text(String field, String... names) {
        for (String name : names) {
            String text = Elements.text(parent, name);
            if (!text.isEmpty()) {
                draft.origin(field, name);
                return text;
            }
        }
        return "";
    }

    /** The same for a time: one of the same day that says more goes before. Messages about it name the element. */
    WrittenTime time(String... names) {
        return FinestTime.of(Stream.of(names)
                .map(name -> new WrittenTime("<" + name + ">", Elements.text(parent, name)))
                .filter(time -> !time.isEmpty())
                .toList());
    }

    /** An attribute of the element itself. */
    String attribute(String field, String name) {
        String value = parent.attr(name).strip();
        if (!value.isEmpty()) {
            draft.origin(field, "@" + name);
        }
        return value;
    }

    /** An attribute of the first child of a name. */
    String attribute(String field, String child, String name) {
        Element element = Elements.at(parent, child);
        String value = element == null ? "" : element.attr(name).strip();
        if (!value.isEmpty()) {
            draft.origin(field, child + "/@" + name);
        }
        return value;
    }
}
