package io.newstape.article.xml;

import io.newstape.article.format.Draft;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Notes which children of an element have something in them that nobody reads. */
final class UnreadNames {

    private static final int MOST = 50;

    private UnreadNames() {}

    /** Adds their names to the draft's, each once. */
    static void tell(Element parent, Set<String> read, Draft draft) {
        for (Element child : parent.children()) {
            String name = child.tagName();
            boolean says = !child.wholeText().isBlank() || child.attributesSize() > 0;
            if (says && !read.contains(name) && !draft.unread.contains(name) && draft.unread.size() < MOST) {
                draft.unread.add(name);
            }
        }
    }
}
