package io.newstape.cli.poll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets a message through once, since a bad item stays in a feed for days. It remembers a bounded number. */
final class ToldOnce {

    private static final int REMEMBERED = 500;
    private static final int MOST_AT_ONCE = 20;

    private final Set<String> told = Collections.newSetFromMap(new LinkedHashMap<String, Boolean>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Those that are new, and a word about the rest of them if they are many. */
    List<String> fresh(List<String> messages) {
        List<String> fresh = new ArrayList<>();
        int more = 0;
        for (String message : messages) {
            if (told.add(message)) {
                if (fresh.size() < MOST_AT_ONCE) {
                    fresh.add(message);
                } else {
                    more++;
                }
            }
        }
        if (more > 0) {
            fresh.add("and " + more + " more like these");
        }
        return fresh;
    }
}
