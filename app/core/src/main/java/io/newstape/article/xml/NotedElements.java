package io.newstape.article.xml;

import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.format.FinestTime;
import io.newstape.article.format.PublicationTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads the children of an element for a draft. It notes from which of them a part of the article comes, and can tell
 * which of them nobody has read.
 */
final class NotedElements {

    private static final int MOST = 50;

    private final Element parent;
    private final Draft draft;
    private final Set<Element> read = Collections.newSetFromMap(new IdentityHashMap<>());

    NotedElements(Element parent, Draft draft) {
        this.parent = parent;
        this.draft = draft;
    }

    /** The text of the first child with one of these names that has any. */
    String text(String field, String... names) {
        for (String name : names) {
            for (Element child : Elements.children(parent, name)) {
                String text = child.wholeText().strip();
                if (!text.isEmpty()) {
                    draft.origin(field, name);
                    read.add(child);
                    return text;
                }
            }
        }
        return "";
    }

    /** The same for a time: one of the same day that says more goes before. Messages about it name the element. */
    WrittenTime time(String... names) {
        List<Element> elements = new ArrayList<>();
        List<WrittenTime> times = new ArrayList<>();
        for (String name : names) {
            for (Element child : Elements.children(parent, name)) {
                if (!child.wholeText().isBlank()) {
                    elements.add(child);
                    times.add(
                            new WrittenTime("<" + name + ">", child.wholeText().strip()));
                }
            }
        }
        WrittenTime best = FinestTime.of(times);
        for (int i = 0; i < times.size(); i++) {
            if (times.get(i) == best || times.size() > 1 && isSame(times.get(i), best)) {
                read.add(elements.get(i));
            }
        }
        return best;
    }

    private static boolean isSame(WrittenTime one, WrittenTime other) {
        return PublicationTime.parse(one.text()).equals(PublicationTime.parse(other.text()));
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
            read.add(element);
        }
        return value;
    }

    /** All children of a name. */
    List<Element> children(String name) {
        return Elements.children(parent, name);
    }

    /** All children of a name; they count as read. */
    List<Element> all(String name) {
        List<Element> children = children(name);
        read.addAll(children);
        return children;
    }

    /** The first child of a name, or null; it counts as read. */
    Element first(String name) {
        Element child = Elements.at(parent, name);
        if (child != null) {
            read.add(child);
        }
        return child;
    }

    /** Counts a child as read. */
    void read(Element child) {
        read.add(child);
    }

    /**
     * Adds to the draft the names of the children that have something in them and that nobody has read. The second of a
     * name is told as {@code name[2]}. What says the same words as one that was read is not told.
     *
     * @param others names of children that are read elsewhere, or that say nothing of the article
     */
    void tellUnread(Set<String> others) {
        Set<String> said = new HashSet<>();
        read.forEach(element -> said.add(element.wholeText().strip()));
        said.add(draft.headline.strip());
        Map<String, Integer> places = new HashMap<>();
        for (Element child : parent.children()) {
            String name = child.tagName();
            int place = places.merge(name, 1, Integer::sum);
            String text = child.wholeText().strip();
            boolean says = text.isEmpty() ? child.attributesSize() > 0 : !said.contains(text);
            String told = place == 1 ? name : name + "[" + place + "]";
            if (says
                    && !read.contains(child)
                    && !others.contains(name)
                    && !draft.unread.contains(told)
                    && draft.unread.size() < MOST) {
                draft.unread.add(told);
            }
        }
    }
}
